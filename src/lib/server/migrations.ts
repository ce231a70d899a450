import { type Kysely, sql } from 'kysely'
import type { Migration, MigrationProvider } from 'kysely/migration'
import type { Dialect } from './database.ts'
import { background } from './migration-background.ts'
import { consents } from './migration-consents.ts'
import { editing } from './migration-editing.ts'
import { invitations } from './migration-invitations.ts'
import { keys } from './migration-keys.ts'
import { orders } from './migration-orders.ts'
import { paper } from './migration-paper.ts'
import { rationale } from './migration-rationale.ts'
import { releases } from './migration-releases.ts'

/** Every change to what is stored, in order. A released one is never edited: a change is a new one. */
export const migrations = (dialect: Dialect): MigrationProvider => ({
  getMigrations: () =>
    Promise.resolve({
      '0001-studies': studies,
      '0002-participations': participations,
      '0003-accounts': accounts(dialect),
      '0004-editing': editing(dialect),
      '0005-paper': paper,
      '0006-invitations': invitations,
      '0007-orders': orders,
      '0008-rationale': rationale,
      '0009-background': background,
      '0010-consents': consents,
      '0011-keys': keys,
      '0012-releases': releases,
    } satisfies Record<string, Migration>),
})

const studies: Migration = {
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('studies')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('slug', 'text', (c) => c.notNull().unique())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('draft', 'text')
      .addColumn('simulated', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('withdrawn', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('study_versions')
      .addColumn('study_id', 'text', (c) => c.notNull().references('studies.id').onDelete('cascade'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('definition', 'text', (c) => c.notNull())
      .addColumn('relabelling', 'text', (c) => c.notNull())
      .addColumn('published_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('study_versions_key', ['study_id', 'version'])
      .execute()
    await db.schema
      .createTable('study_events')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('study_id', 'text', (c) => c.notNull().references('studies.id').onDelete('cascade'))
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('event', 'text', (c) => c.notNull())
      .addColumn('detail', 'text')
      .execute()
    await db.schema
      .createTable('group_links')
      .addColumn('study_id', 'text', (c) => c.notNull().references('studies.id').onDelete('cascade'))
      .addColumn('group_code', 'text', (c) => c.notNull())
      .addColumn('link_code', 'text', (c) => c.notNull().unique())
      .addPrimaryKeyConstraint('group_links_key', ['study_id', 'group_code'])
      .execute()
  },
}

const participations: Migration = {
  async up(db: Kysely<never>) {
    await db.schema
      .createTable('allocations')
      .addColumn('study_id', 'text', (c) => c.notNull().references('studies.id').onDelete('cascade'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('group_code', 'text', (c) => c.notNull())
      .addColumn('starts', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('allocations_key', ['study_id', 'version', 'group_code'])
      .execute()
    await db.schema
      .createTable('participations')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('study_id', 'text', (c) => c.notNull().references('studies.id').onDelete('cascade'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('group_code', 'text')
      .addColumn('sequence', 'integer')
      .addColumn('storyboard_order', 'text', (c) => c.notNull())
      .addColumn('item_order', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('token_hash', 'text', (c) => c.notNull().unique())
      .addColumn('leave_hash', 'text', (c) => c.notNull().unique())
      .addColumn('consent_version', 'integer', (c) => c.notNull())
      .addColumn('consent_hash', 'text', (c) => c.notNull())
      .addColumn('consented_at', 'text', (c) => c.notNull())
      .addColumn('locale', 'text')
      .addColumn('started_at', 'text', (c) => c.notNull())
      .addColumn('completed_at', 'text')
      .execute()
    await db.schema
      .createIndex('participations_by_group')
      .on('participations')
      .columns(['study_id', 'version', 'group_code', 'sequence'])
      .execute()
    await db.schema
      .createTable('showings')
      .addColumn('participation_id', 'text', (c) => c.notNull().references('participations.id').onDelete('cascade'))
      .addColumn('storyboard', 'text', (c) => c.notNull())
      .addColumn('shown_at', 'text', (c) => c.notNull())
      .addColumn('passed_at', 'text')
      .addPrimaryKeyConstraint('showings_key', ['participation_id', 'storyboard'])
      .execute()
    await db.schema
      .createTable('saves')
      .addColumn('participation_id', 'text', (c) => c.notNull().references('participations.id').onDelete('cascade'))
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('body_hash', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('conflicts', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('saves_key', ['participation_id', 'key'])
      .execute()
    await db.schema
      .createTable('answer_revisions')
      .addColumn('participation_id', 'text', (c) => c.notNull().references('participations.id').onDelete('cascade'))
      .addColumn('storyboard', 'text', (c) => c.notNull())
      .addColumn('item', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('value', 'integer')
      .addColumn('skipped', 'text')
      .addColumn('reason', 'text')
      .addColumn('panel', 'integer')
      .addColumn('response_ms', 'integer')
      .addColumn('answered_at', 'text', (c) => c.notNull())
      .addColumn('stage', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('answer_revisions_key', ['participation_id', 'storyboard', 'item', 'revision'])
      .execute()
    await sql`
      create view current_answers as
      select * from answer_revisions a where revision = (
        select max(b.revision) from answer_revisions b
        where b.participation_id = a.participation_id and b.storyboard = a.storyboard and b.item = a.item)
    `.execute(db)
  },
}

/** The tables of the accounts library, as its own generator names them, and the one-time links that lead to accounts. */
const accounts = (dialect: Dialect): Migration => ({
  async up(db: Kysely<never>) {
    const time = dialect === 'postgres' ? sql`timestamptz` : sql`date`
    const yesNo = dialect === 'postgres' ? sql`boolean` : sql`integer`
    await db.schema
      .createTable('user')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('email', 'text', (c) => c.notNull().unique())
      .addColumn('emailVerified', yesNo, (c) => c.notNull())
      .addColumn('image', 'text')
      .addColumn('createdAt', time, (c) => c.notNull())
      .addColumn('updatedAt', time, (c) => c.notNull())
      .addColumn('role', 'text')
      .addColumn('banned', yesNo)
      .addColumn('banReason', 'text')
      .addColumn('banExpires', time)
      .execute()
    await db.schema
      .createTable('session')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('expiresAt', time, (c) => c.notNull())
      .addColumn('token', 'text', (c) => c.notNull().unique())
      .addColumn('createdAt', time, (c) => c.notNull())
      .addColumn('updatedAt', time, (c) => c.notNull())
      .addColumn('ipAddress', 'text')
      .addColumn('userAgent', 'text')
      .addColumn('userId', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
      .addColumn('impersonatedBy', 'text')
      .execute()
    await db.schema
      .createTable('account')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('accountId', 'text', (c) => c.notNull())
      .addColumn('providerId', 'text', (c) => c.notNull())
      .addColumn('userId', 'text', (c) => c.notNull().references('user.id').onDelete('cascade'))
      .addColumn('accessToken', 'text')
      .addColumn('refreshToken', 'text')
      .addColumn('idToken', 'text')
      .addColumn('accessTokenExpiresAt', time)
      .addColumn('refreshTokenExpiresAt', time)
      .addColumn('scope', 'text')
      .addColumn('password', 'text')
      .addColumn('createdAt', time, (c) => c.notNull())
      .addColumn('updatedAt', time, (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('verification')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('identifier', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('expiresAt', time, (c) => c.notNull())
      .addColumn('createdAt', time, (c) => c.notNull())
      .addColumn('updatedAt', time, (c) => c.notNull())
      .execute()
    await db.schema.createIndex('session_by_user').on('session').column('userId').execute()
    await db.schema.createIndex('account_by_user').on('account').column('userId').execute()
    await db.schema.createIndex('verification_by_identifier').on('verification').column('identifier').execute()
    await db.schema
      .createTable('setup_links')
      .addColumn('token_hash', 'text', (c) => c.primaryKey())
      .addColumn('email', 'text')
      .addColumn('expires_at', 'text', (c) => c.notNull())
      .execute()
    await db.schema
      .createTable('settings')
      .addColumn('key', 'text', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute()
  },
})
