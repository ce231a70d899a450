import { type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Keys that designers make for programs. Only hashes are kept, and of their use the last day. */
export const keys: Migration = {
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('api_keys')
      .addColumn('key_hash', 'text', (c) => c.primaryKey())
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('name', 'text', (c) => c.notNull().unique())
      .addColumn('opens', 'text', (c) => c.notNull())
      .addColumn('user_id', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
      .addColumn('made_on', 'text', (c) => c.notNull())
      .addColumn('used_on', 'text')
      .execute()
  },
}
