import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Who opened whose rationale, and when; and two answers to "which one counts": what was said before the rationale for
 * ratings files and results, the newest of all for the person who gave it.
 */
export const rationale: Migration = {
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('rationale_openings')
      .addColumn('participation_id', 'text', (c) => c.notNull().references('participations.id').onDelete('cascade'))
      .addColumn('storyboard', 'text', (c) => c.notNull())
      .addColumn('opened_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('rationale_openings_key', ['participation_id', 'storyboard'])
      .execute()
    await sql`drop view current_answers`.execute(db)
    await sql`
      create view current_answers as
      select * from answer_revisions a where revision = (
        select max(b.revision) from answer_revisions b
        where b.participation_id = a.participation_id and b.storyboard = a.storyboard and b.item = a.item
          and b.stage = 'before-rationale')
    `.execute(db)
    await sql`
      create view latest_answers as
      select * from answer_revisions a where revision = (
        select max(b.revision) from answer_revisions b
        where b.participation_id = a.participation_id and b.storyboard = a.storyboard and b.item = a.item)
    `.execute(db)
  },
}
