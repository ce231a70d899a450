import { type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** In which steps answers entered the figures, so that every process and every later look shows the same. */
export const releases: Migration = {
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('releases')
      .addColumn('study_id', 'text', (c) => c.notNull().references('studies.id').onDelete('cascade'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('group_code', 'text', (c) => c.notNull())
      .addColumn('step', 'integer', (c) => c.notNull())
      .addColumn('entries', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('releases_key', ['study_id', 'version', 'group_code', 'step'])
      .execute()
    await db.schema
      .createTable('entries')
      .addColumn('participation_id', 'text', (c) => c.notNull().references('participations.id').onDelete('cascade'))
      .addColumn('storyboard', 'text', (c) => c.notNull())
      .addColumn('block', 'text', (c) => c.notNull())
      .addColumn('step', 'integer', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('entries_key', ['participation_id', 'storyboard', 'block'])
      .execute()
  },
}
