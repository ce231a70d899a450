import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '#analysis/report.ts'
import { analysisCommands } from '#lib/domain/analysis-command.ts'
import type { Results, ShownReport } from '#lib/domain/results.ts'
import { openAccounts } from '#lib/server/accounts.ts'
import * as keys from '#lib/server/keys.ts'
import { results } from '#lib/server/results.ts'
import * as simulations from '#lib/server/simulations.ts'
import * as studies from '#lib/server/studies.ts'
import { analyze } from '../../src/cli/analyze.ts'
import { sampleStudy } from '../sample-study.ts'
import { type Scenario, send, served } from './served.ts'

const app = served()
const folder = mkdtempSync(join(tmpdir(), 'faultline-researcher-'))
afterAll(() => rmSync(folder, { recursive: true }))

const account = { name: 'The designer', email: 'designer@example.org', password: 'four words in a row' }
const colleague = { ...account, name: 'A colleague', email: 'colleague@example.org' }
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })
let designer = ''
const made = { results: '', files: '', disabled: '', revoked: '' }

/** Makes a key on the page, as a designer does; the page shows it. */
async function madeOnPage(name: string, opens: string): Promise<string> {
  const page = await posted('make', { name, opens })
  expect(page.status).toBe(200)
  const key = /faultline_[\w-]{22}/.exec(await page.text())?.[0]
  expect(key).toBeDefined()
  return key!
}

const posted = (action: string, form: Record<string, string>) =>
  send(app().server.origin, {
    path: `/studio/keys?/${action}`,
    headers: { cookie: designer },
    body: String(new URLSearchParams(form)),
  })

beforeAll(async () => {
  const { store, server } = app()
  const accounts = await openAccounts(store)
  await accounts.create(account)
  await accounts.create(colleague)
  const form = String(new URLSearchParams(account))
  const signedIn = await send(server.origin, { path: '/studio/sign-in?/in', body: form })
  designer = signedIn.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0]!)
    .join('; ')
  made.results = await madeOnPage('a dashboard', 'results')
  made.files = await madeOnPage('a notebook', 'files')
  made.revoked = await madeOnPage('a mistake', 'files')
  const [mistake] = (await keys.all(store.database.db)).filter(({ name }) => name === 'a mistake')
  expect((await posted('revoke', { id: mistake!.id })).status).toBe(303)
  const maker = await accounts.known(colleague.email)
  made.disabled = await keys.make(store, { name: 'a colleague’s', opens: 'files', maker })
  await accounts.disable(colleague.email)

  await studies.draft(store, sampleStudy({ slug: 'asked' }), 'test')
  await studies.move(store, 'asked', 'publish', 'test')
  await studies.draft(store, sampleStudy({ slug: 'drafted' }), 'test')
  const short = ['low', 'middle', 'high']
  const items = sampleStudy().items.map((item) =>
    item.code === 'priority' ? { ...item, labels: short, scale: [1, 3] } : item,
  )
  await studies.draft(store, sampleStudy({ slug: 'two-scales', items }), 'test')
  await studies.move(store, 'two-scales', 'publish', 'test')
  const plan = { perGroup: 12, seed: 1, pattern: 'mixed' } as const
  await simulations.simulate(store, await studies.bySlug(store.database.db, 'asked'), 'told', plan, 'test')
})

const calls: (Scenario & { key?: keyof typeof made })[] = [
  { title: 'results without a key are closed', path: '/api/v1/studies/asked/results', status: 401, has: ['a key'] },
  {
    title: 'a key that nobody made opens nothing',
    path: '/api/v1/studies/asked/results',
    headers: bearer('faultline_AAAAAAAAAAAAAAAAAAAAAA'),
    status: 401,
    has: ['no such key'],
  },
  { title: 'a key that was revoked opens nothing', path: '/api/v1/studies/asked/results', key: 'revoked', status: 401 },
  {
    title: 'a key of a disabled account opens nothing',
    path: '/api/v1/studies/asked/results',
    key: 'disabled',
    status: 403,
    has: ['disabled'],
  },
  {
    title: 'a key for results reads results',
    path: '/api/v1/studies/told/results',
    key: 'results',
    status: 200,
    has: ['"format":"faultline/analysis@1"', '"verdict":'],
    hasNot: ['"participant":', /"n":[1-4],"counts"/],
  },
  {
    title: 'a key for results opens no file',
    path: '/api/v1/studies/told/exports/ratings-long.csv',
    key: 'results',
    status: 403,
    hasNot: ['utility'],
  },
  {
    title: 'a key for files streams a file',
    path: '/api/v1/studies/told/exports/ratings-long.csv',
    key: 'files',
    status: 200,
    has: [/^study,study_version,participant,/],
  },
  {
    title: 'a file that no export has is not there',
    path: '/api/v1/studies/told/exports/passwords.csv',
    key: 'files',
    status: 404,
  },
  {
    title: 'results of an unknown study are not there',
    path: '/api/v1/studies/nowhere/results',
    key: 'files',
    status: 404,
  },
  { title: 'a draft has no results', path: '/api/v1/studies/drafted/results', key: 'files', status: 409 },
  {
    title: 'a live study without answers has results that say so, and no number that is none',
    path: '/api/v1/studies/asked/results',
    key: 'results',
    status: 200,
    has: ['"participants":0', '"meanAbsent":"empty"', '"verdict":"too-few"'],
    hasNot: ['NaN'],
  },
  {
    title: 'a parameter that is not known is refused by its name',
    path: '/api/v1/studies/told/results?minCell=1',
    key: 'files',
    status: 422,
    has: ['"field":"minCell"'],
  },
  {
    title: 'a file takes no parameter',
    path: '/api/v1/studies/told/exports/manifest.json?version=1',
    key: 'files',
    status: 422,
    has: ['"field":"version"'],
  },
  {
    title: 'of two scales one has to be asked for',
    path: '/api/v1/studies/two-scales/results',
    key: 'results',
    status: 422,
    has: ['1..7, 1..3', '"field":"scale"'],
  },
  {
    title: 'one of two scales is answered alone',
    path: '/api/v1/studies/two-scales/results?scale=1..3',
    key: 'results',
    status: 200,
    has: ['"scale":[1,3]', '"item":"priority"'],
    hasNot: ['"item":"utility"'],
  },
  { title: 'a key does not sign anybody in', path: '/studio/keys', key: 'files', status: 303 },
  {
    title: 'results are read and not written',
    method: 'POST',
    path: '/api/v1/studies/asked/results',
    key: 'files',
    status: 405,
  },
]

describe('the researcher’s API', () => {
  test.each(calls)('$title', async ({ key, ...scenario }) => {
    const headers = { ...scenario.headers, ...(key ? bearer(made[key]) : {}) }
    const response = await send(app().server.origin, { ...scenario, headers })
    const body = await response.text()
    expect(response.status, body.slice(0, 400)).toBe(scenario.status)
    if (scenario.status >= 400) expect(response.headers.get('content-type')).toBe('application/problem+json')
    if (scenario.status === 401) expect(response.headers.get('www-authenticate')).toBe('Bearer')
    for (const part of scenario.has ?? []) expect(body).toMatch(part)
    for (const part of scenario.hasNot ?? []) expect(body).not.toMatch(part)
  })

  test('a key is shown once, and its use is known by the day', async () => {
    const page = await send(app().server.origin, { path: '/studio/keys', headers: { cookie: designer } })
    const text = await page.text()
    expect(text).toContain('a dashboard')
    for (const key of Object.values(made)) expect(text).not.toContain(key)
    const { store } = app()
    const today = new Date().toISOString().slice(0, 10)
    const listed = await keys.all(store.database.db)
    expect(listed.map(({ name, usedOn }) => [name, usedOn])).toEqual([
      ['a colleague’s', null],
      ['a dashboard', today],
      ['a notebook', today],
    ])
    const rows = await store.database.db.selectFrom('api_keys').selectAll().execute()
    for (const key of Object.values(made)) expect(JSON.stringify(rows)).not.toContain(key)
  })

  test('a key with a name that is taken is not made', async () => {
    const page = await posted('make', { name: ' a  dashboard', opens: 'results' })
    expect([page.status, await page.text()]).toEqual([409, expect.stringContaining('There is a key called')])
  })

  test('a key that asks too much has to wait, and is told for how long', async () => {
    const { store, server } = app()
    const maker = await (await openAccounts(store)).known(account.email)
    const key = await keys.make(store, { name: 'a loop', opens: 'files', maker })
    const call = { path: '/api/v1/studies/asked/exports/nothing.csv', headers: bearer(key) }
    const asked: number[] = []
    while (asked.length < 650 && asked.at(-1) !== 429) asked.push((await send(server.origin, call)).status)
    expect([asked.length, asked.at(-2), asked.at(-1)]).toEqual([601, 404, 429])
    const again = await send(server.origin, call)
    expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('no key stands in the log', () => {
    expect(app().server.output()).not.toMatch(/faultline_[\w-]{22}/)
  })
})

describe('page, API and command line tell the same figures of a simulated study', () => {
  let page: Results
  let answer: ShownReport
  let written: Report

  beforeAll(async () => {
    const { store, server } = app()
    const read = (path: string) =>
      send(server.origin, { path: `/api/v1/studies/told/${path}`, headers: bearer(made.files) })
    const shown = await read('results')
    expect(shown.headers.get('faultline-simulated')).toBe('yes')
    answer = (await shown.json()) as ShownReport
    writeFileSync(
      join(folder, 'ratings-long.csv'),
      Buffer.from(await (await read('exports/ratings-long.csv')).arrayBuffer()),
    )
    const known = await results(store, 'told')
    page = known.results
    written = await analysedFile(known.record.study)
  })

  /** What the command line writes when it is called as the export page says. */
  async function analysedFile(study: Parameters<typeof analysisCommands>[0]): Promise<Report> {
    const [command] = analysisCommands(study, 'ratings-long.csv')
    const told = { out: '', err: '' }
    const io = {
      cwd: folder,
      stdout: (text: string) => (told.out += text),
      stderr: (text: string) => (told.err += text),
    }
    expect([await analyze([...command!.split(' analyze ')[1]!.split(' '), '--min-cell', '5'], io), told.err]).toEqual([
      0,
      '',
    ])
    return JSON.parse(told.out) as Report
  }

  test('all that the API tells is what the command line writes, to the last digit', () => {
    expect(written.suppressed).toEqual([])
    expect(answer.suppressed.filter(({ item }) => item !== 'tradeoff')).toEqual([])
    expect(inOrder(answer)).toEqual(inOrder(written))
  })

  test('the trade-off stands where the same people gave both ratings, and is that of the command line there', () => {
    const rows = answer.tradeoff ?? []
    const shown = rows.filter(({ n }) => n !== null)
    expect(rows).toHaveLength(15)
    expect(shown.length).toBeGreaterThan(0)
    for (const row of shown) expect(written.tradeoff).toContainEqual(row)
    for (const { storyboard, group } of rows.filter(({ n }) => n === null)) {
      const cells = answer.items.map(
        (one) => one.storyboards.find((board) => board.storyboard === storyboard)!.groups[group]!.n,
      )
      const both = written.tradeoff!.find((one) => one.storyboard === storyboard && one.group === group)!.n
      expect(cells.slice(0, 2).every((n) => n === both)).toBe(false)
    }
  })

  test('every figure of the results page is that of the API, to the last digit', () => {
    expect(page.spots).toHaveLength(20)
    for (const { storyboard, item, ...spot } of page.spots) {
      const ofItem = answer.items.find((one) => one.item === item)
      const told = ofItem!.storyboards.find((one) => one.storyboard === storyboard)!
      const { shareAdjusted, shareEqualVoice, shareInterval } = told.between.disco
      expect({ n: told.all.n, verdict: told.verdict, shareAdjusted, shareEqualVoice, shareInterval }).toEqual({
        n: spot.n,
        verdict: spot.verdict,
        shareAdjusted: spot.shareAdjusted,
        shareEqualVoice: spot.shareEqualVoice,
        shareInterval: spot.shareInterval,
      })
      expect(told.between.pBenjaminiHochberg).toEqual(spot.p)
      for (const { group, ...cell } of spot.cells) expect(told.groups[group]).toMatchObject(cell)
      for (const voice of spot.voices)
        expect(told.minorityVoices).toContainEqual(expect.objectContaining(voiceOf(voice)))
    }
    for (const { storyboard, group, n, ring, utility, intrusiveness, ellipse } of page.centroids)
      expect(answer.tradeoff?.find((one) => one.storyboard === storyboard && one.group === group)).toMatchObject(
        ring === 'one-left-out' ? { n: null } : { n, meanUtility: utility, meanIntrusiveness: intrusiveness, ellipse },
      )
    expect(page.centroids).toHaveLength(15)
  })
})

const voiceOf = ({ group, value, reason }: { group: string; value: number; reason: string | null }) => ({
  group,
  value,
  reason,
})

/** A file has no order of storyboards of its own, and words beside another question are nobody’s reason in it. */
function inOrder({ items, tradeoff: _, suppressed: __, ...report }: Report | ShownReport) {
  const byStoryboard = (a: { storyboard: string }, b: { storyboard: string }) => (a.storyboard < b.storyboard ? -1 : 1)
  const nameless = (voice: object) => ({ ...voice, participant: undefined, reason: undefined, reasonAbsent: undefined })
  return {
    ...report,
    items: items.map(({ storyboards, ...item }) => ({
      ...item,
      storyboards: storyboards
        .map((one) => ({
          ...one,
          pooledOver: one.pooledOver.toSorted(),
          minorityVoices: one.minorityVoices.map(nameless),
        }))
        .toSorted(byStoryboard),
    })),
  }
}
