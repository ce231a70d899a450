import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { projectRoot } from '#lib/server/root.ts'
import { openStore } from '#lib/server/store.ts'
import { bySlug } from '#lib/server/studies.ts'
import { readStudy } from '#lib/server/study-files.ts'
import { study } from './study.ts'
import { user } from './user.ts'

let folder: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-cli-'))
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('DATA_DIR', folder)
  const store = await openStore(join(folder, 'faultline.db'))
  await store.database.close()
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

/** What a command prints and how it ends. */
async function told(command: typeof study, line: string) {
  let out = ''
  let err = ''
  const io = { stdout: (text: string) => (out += text), stderr: (text: string) => (err += text), cwd: projectRoot }
  const code = await command(line.split(' '), io)
  return { code, out, err }
}

test('a study goes its whole way from a folder to deletion', async () => {
  const slug = 'wellbeing-at-work'
  expect(await told(study, `import storyboards/${slug}`)).toMatchObject({ code: 0, err: '' })
  for (const move of ['publish', 'pause', 'resume', 'close', 'reopen', 'close', 'archive'])
    expect(await told(study, `${move} ${slug}`), move).toMatchObject({ code: 0, err: '' })
  expect((await told(study, 'list')).out).toMatch(/^wellbeing-at-work {2}archived {2}version 1/)
  expect(await told(study, `delete ${slug}`)).toMatchObject({ code: 1, out: '' })
  expect((await told(study, 'list')).out).toContain(slug)
  expect(await told(study, `delete ${slug} --yes`)).toMatchObject({ code: 0 })
  expect((await told(study, 'list')).out).toBe('There is no study yet.\n')
})

test('a study goes out as a bundle and comes back as it was, and no file is overwritten unasked', async () => {
  const slug = 'wellbeing-at-work'
  const file = join(folder, 'out.zip')
  await told(study, `import storyboards/${slug}`)
  expect(await told(study, `export ${slug} --out ${file}`)).toMatchObject({ code: 0, err: '' })
  expect(await told(study, `export ${slug} --out ${file}`)).toMatchObject({ code: 1, out: '' })
  expect(await told(study, `export ${slug} --out ${file} --force`)).toMatchObject({ code: 0, err: '' })
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
  await told(study, `publish ${slug}`)
  for (const move of ['close', 'archive']) await told(study, `${move} ${slug}`)
  await told(study, `delete ${slug} --yes`)
  expect(await told(study, `import ${file}`)).toMatchObject({ code: 0, err: '' })
  const store = await openStore(join(folder, 'faultline.db'))
  const read = await readStudy(`storyboards/${slug}`)
  expect((await bySlug(store.database.db, slug)).study).toEqual('study' in read && read.study)
  await store.database.close()
})

test('a file that is no bundle is refused in words', async () => {
  const refused = await told(study, 'import package.json')
  expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringContaining('This is not a zip archive.') })
})

test('a simulated copy is named and marked', async () => {
  await told(study, 'import storyboards/wellbeing-at-work')
  const line = 'simulate wellbeing-at-work --per-group 2 --seed 1 --pattern divided'
  expect((await told(study, line)).out).toContain('wellbeing-at-work-simulated has simulated answers')
  expect((await told(study, 'list')).out).toMatch(/wellbeing-at-work-simulated {2}closed .*simulated answers/)
})

test.each([
  ['publish nothing', 'There is no study called “nothing”.\n'],
  ['import tests', 'tests/study.yaml: is not there\n'],
])('"study %s" ends with 1 and says why', async (line, err) => {
  expect(await told(study, line)).toEqual({ code: 1, out: '', err })
})

test.each([
  '',
  'list more',
  'publish',
  'frobnicate x',
  'publish a b',
  'export x',
  'list --frob',
  'simulate x --per-group 0 --seed 1 --pattern mixed',
])('"study %s" is wrong usage', async (line) => {
  expect(await told(study, line)).toMatchObject({ code: 2, out: '' })
})

test('an account is added, reset and disabled, with links that lead to a password', async () => {
  const link = /^http:\/\/127\.0\.0\.1:3000\/studio\/setup\?token=[\w-]{22}\n$/
  expect((await told(user, 'add ada@example.org --name Ada')).out).toMatch(link)
  expect((await told(user, 'reset ada@example.org')).out).toMatch(link)
  expect(await told(user, 'add ada@example.org --name Ada')).toMatchObject({ code: 1, out: '' })
  expect(await told(user, 'reset nobody@example.org')).toMatchObject({ code: 1, out: '' })
  expect(await told(user, 'disable ada@example.org')).toMatchObject({ code: 0 })
  expect((await told(user, 'list')).out).toMatch(/^ada@example\.org {2}Ada .*disabled\n$/)
  expect(await told(user, 'add ada@example.org')).toMatchObject({ code: 2 })
})

test('a folder without a database is left without one', async () => {
  vi.stubEnv('DATA_DIR', join(folder, 'mistyped'))
  expect((await told(study, 'list')).code).toBe(1)
  expect((await told(study, 'list')).err).toMatch(/^There is no database at /)
})
