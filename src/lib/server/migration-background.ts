import { type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** What people say about themselves: the word of those whom no group fits, and answers to background questions. */
export const background: Migration = {
  async up(db: Kysely<never>) {
    await db.schema.alterTable('participations').addColumn('group_words', 'text').execute()
    await db.schema
      .createTable('background_answers')
      .addColumn('participation_id', 'text', (c) => c.notNull().references('participations.id').onDelete('cascade'))
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('value', 'integer')
      .addColumn('answered_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('background_answers_key', ['participation_id', 'code'])
      .execute()
  },
}
