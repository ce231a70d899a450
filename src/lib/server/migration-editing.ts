import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Dialect } from './database.ts'

/** What editing in the studio needs: every change to a draft, pictures from elsewhere, and answers given on paper. */
export const editing = (dialect: Dialect): Migration => ({
  async up(db: Kysely<never>) {
    await db.schema
      .alterTable('studies')
      .addColumn('draft_revision', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
    await db.schema
      .createTable('draft_changes')
      .addColumn('study_id', 'text', (c) => c.notNull().references('studies.id').onDelete('cascade'))
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('changes', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('draft_changes_key', ['study_id', 'revision'])
      .addUniqueConstraint('draft_changes_once', ['study_id', 'key'])
      .execute()
    await db.schema
      .createTable('pictures')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('bytes', dialect === 'postgres' ? sql`bytea` : sql`blob`, (c) => c.notNull())
      .addColumn('width', 'integer', (c) => c.notNull())
      .addColumn('height', 'integer', (c) => c.notNull())
      .addColumn('added_at', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .alterTable('participations')
      .addColumn('mode', 'text', (c) => c.notNull().defaultTo('screen'))
      .execute()
  },
})
