import { type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What a person agreed to after the first time. The first consent stands in the participation itself. */
export const consents: Migration = {
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('consents')
      .addColumn('participation_id', 'text', (c) => c.notNull().references('participations.id').onDelete('cascade'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addColumn('agreed_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('consents_key', ['participation_id', 'version'])
      .execute()
  },
}
