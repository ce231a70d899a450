import { type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The seats of a workshop: whose cards were printed, in which order they are filled in, and what became of them. */
export const paper: Migration = {
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('seats')
      .addColumn('study_id', 'text', (c) => c.notNull().references('studies.id').onDelete('cascade'))
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('group_code', 'text')
      .addColumn('sequence', 'integer')
      .addColumn('storyboard_order', 'text', (c) => c.notNull())
      .addColumn('item_order', 'text', (c) => c.notNull())
      .addColumn('locale', 'text')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('leave_hash', 'text', (c) => c.unique())
      .addColumn('printed_at', 'text', (c) => c.notNull())
      .addColumn('participation_id', 'text', (c) => c.references('participations.id').onDelete('set null'))
      .addPrimaryKeyConstraint('seats_key', ['study_id', 'code'])
      .execute()
    await db.schema.createIndex('seats_by_participation').on('seats').column('participation_id').execute()
  },
}
