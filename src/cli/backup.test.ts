import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as answers from '#lib/server/answers.ts'
import * as participations from '#lib/server/participations.ts'
import * as starts from '#lib/server/starts.ts'
import { type Store, openStore } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../../tests/sample-study.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

let folder = ''
let store: Store

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-backup-'))
  vi.stubEnv('DATA_DIR', join(folder, 'data'))
  vi.stubEnv('DATABASE_URL', '')
  store = await openStore(join(folder, 'data', 'faultline.db'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await store.database.close().catch(() => {})
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a command in the folder: its exit code and all that it said. */
async function run(command: typeof backup, ...argv: string[]): Promise<[number, string]> {
  let said = ''
  const say = (text: string) => void (said += text)
  return [await command(argv, { stdout: say, stderr: say, cwd: folder }), said]
}

/** A live study with one answered participation. */
async function answered() {
  await studies.draft(store, sampleStudy(), 'test')
  await studies.move(store, 'sample', 'publish', 'test')
  const record = await studies.bySlug(store.database.db, 'sample')
  const consent = { version: 1, accepted: true } as const
  const { participation } = await starts.start(store, record, { group: 'staff', consent })
  const given = [{ storyboard: 'today', item: 'why', value: null, reason: 'kept in the copy' }]
  await answers.save(store, participation, record.study, { key: crypto.randomUUID(), answers: given })
  return participation
}

test('a copy made while the database is open brings back what stood in it, and nothing that came later', async () => {
  const participation = await answered()
  expect(await run(backup, 'copy.db')).toEqual([0, 'copy.db  1 participations, 0 withdrawn\n'])
  expect(readdirSync(folder).toSorted()).toEqual(['copy.db', 'data'])
  if (process.platform !== 'win32') expect(statSync(join(folder, 'copy.db')).mode & 0o777).toBe(0o600)
  await participations.withdraw(store, participation)
  await store.database.close()
  const [code, said] = await run(restore, 'copy.db', '--force')
  expect([code, said]).toEqual([0, expect.stringContaining('1 participations, 0 withdrawn')])
  expect(said).toContain('Whoever withdrew after this copy was made is in it again')
  store = await openStore(join(folder, 'data', 'faultline.db'))
  expect(await answers.current(store.database.db, participation.id)).toMatchObject([{ reason: 'kept in the copy' }])
})

test('nothing is overwritten unless told', async () => {
  await answered()
  writeFileSync(join(folder, 'copy.db'), 'something else')
  expect(await run(backup, 'copy.db')).toEqual([1, expect.stringContaining('--force')])
  expect(await run(backup, 'copy.db', '--force')).toEqual([0, expect.stringContaining('1 participations')])
  expect(await run(backup, join(folder, 'data', 'faultline.db'), '--force')).toEqual([1, expect.any(String)])
  await store.database.close()
  expect(await run(restore, 'copy.db')).toEqual([1, expect.stringContaining('--force')])
})

test('a database that somebody has open is never replaced', async () => {
  await answered()
  await run(backup, 'copy.db')
  expect(await run(restore, 'copy.db', '--force')).toEqual([1, expect.stringContaining('Stop the server')])
  await expect(studies.bySlug(store.database.db, 'sample')).resolves.toMatchObject({ state: 'live' })
})

test('a copy is restored where there is no database yet', async () => {
  await answered()
  await run(backup, 'copy.db')
  vi.stubEnv('DATA_DIR', join(folder, 'elsewhere'))
  expect((await run(restore, 'copy.db'))[0]).toBe(0)
  expect(existsSync(join(folder, 'elsewhere', 'faultline.db'))).toBe(true)
})

test('what is no database of ours, or of a newer version, is refused and changes nothing', async () => {
  await answered()
  await run(backup, 'copy.db')
  writeFileSync(join(folder, 'words.db'), 'no database at all')
  const later = await openStore(join(folder, 'copy.db'))
  await later.database.db
    .insertInto('kysely_migration' as 'settings')
    .values({ name: '9999-later', timestamp: '' } as never)
    .execute()
  await later.database.close()
  await store.database.close()
  expect(await run(restore, 'words.db', '--force')).toEqual([1, expect.stringContaining('no Faultline database')])
  expect(await run(restore, 'copy.db', '--force')).toEqual([1, expect.stringContaining('newer Faultline')])
  expect(await run(restore, 'nowhere.db', '--force')).toEqual([1, expect.stringContaining('no file')])
  store = await openStore(join(folder, 'data', 'faultline.db'))
  await expect(studies.bySlug(store.database.db, 'sample')).resolves.toMatchObject({ state: 'live' })
})

test('PostgreSQL has tools of its own', async () => {
  vi.stubEnv('DATABASE_URL', 'postgres://nowhere/faultline')
  expect(await run(backup, 'copy.db')).toEqual([1, expect.stringContaining('pg_dump')])
  expect(await run(restore, 'copy.db')).toEqual([1, expect.stringContaining('pg_restore')])
})
