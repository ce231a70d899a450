import { type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Personal links, and devices that several people take one after another. No column leads from an invitation to the
 * participation it became, and none says when it was used: beside the times in an export that would tell as much.
 */
export const invitations: Migration = {
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('invitations')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('study_id', 'text', (c) => c.notNull().references('studies.id').onDelete('cascade'))
      .addColumn('group_code', 'text', (c) => c.notNull())
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('used_by', 'text')
      .addColumn('told', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('revoked', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
    await db.schema
      .createIndex('invitations_by_group')
      .on('invitations')
      .columns(['study_id', 'group_code', 'place'])
      .execute()
    await db.schema
      .alterTable('participations')
      .addColumn('invited', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
    await db.schema
      .createTable('rooms')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('study_id', 'text', (c) => c.notNull().references('studies.id').onDelete('cascade'))
      .addColumn('group_code', 'text')
      .addColumn('code_hash', 'text', (c) => c.notNull())
      .addColumn('idle_minutes', 'integer', (c) => c.notNull())
      .addColumn('opened_at', 'text', (c) => c.notNull())
      .execute()
  },
}
