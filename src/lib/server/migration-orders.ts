import { type Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

/** The orders of a version, kept as they were made, and when a person came to be counted in a group. */
export const orders: Migration = {
  async up(db: Kysely<never>) {
    await db.schema.alterTable('study_versions').addColumn('sequences', 'text').execute()
    await db.schema.alterTable('participations').addColumn('joined_at', 'text').execute()
  },
}
