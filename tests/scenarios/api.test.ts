import { beforeAll, describe, expect, test } from 'vitest'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { type Scenario, send, served } from './served.ts'

const app = served()
const consent = { version: 1, accepted: true }
const start = { group: 'staff', consent }
const key = () => crypto.randomUUID()

/** Begins a participation in a study and says how to go on with it. */
async function begun(study: string) {
  const response = await send(app().server.origin, { path: `/api/v1/studies/${study}/participations`, body: start })
  expect(response.status).toBe(201)
  const { participation, token } = (await response.json()) as { participation: string; token: string }
  return { path: `/api/v1/participations/${participation}`, headers: { authorization: `Bearer ${token}` }, token }
}

async function published(slug: string, changes: Parameters<typeof sampleStudy>[0] = {}) {
  const { store } = app()
  await studies.draft(store, sampleStudy({ slug, ...changes }), 'test')
  await studies.move(store, slug, 'publish', 'test')
}

/** The sample with what its team thought of: the parts that no rater may see. */
const thoughtOf = sampleStudy().storyboards.map((board) => ({
  ...board,
  model: { ...board.model, capabilities: ['ranks_people'], requirements: ['sensitive_data'] },
  intrusions: [{ kind: 'membership_inference', considered: 'The team thought of this.' }],
}))

beforeAll(async () => {
  await published('api', {
    storyboards: thoughtOf,
    waivers: [{ rule: 'panel-count', reason: 'The team keeps it short.' }],
  })
  await published('by-link', { access: 'link' })
  await studies.draft(app().store, sampleStudy({ slug: 'drafted' }), 'test')
})

const secrets = [
  ...[/tilt/, /performance-first/, /privacy-first/, /rationale/, /because it could help/, /token_hash/],
  ...[
    /capabilit/,
    /ranks_people/,
    /sensitive_data/,
    /membership_inference/,
    /intrusions/,
    /The team thought/,
    /keeps it short/,
  ],
]

const scenarios: Scenario[] = [
  {
    title: 'a study shows what a participant may know before consent, and not which storyboard favours what',
    path: '/api/v1/studies/api',
    status: 200,
    has: ['"slug":"api"', '"state":"live"', '"groups":[{"code":"staff"', 'Nobody sees who said what.'],
    hasNot: secrets,
  },
  {
    title: 'an unknown study is not there',
    path: '/api/v1/studies/nowhere',
    status: 404,
    has: ['"title":"Not found"'],
  },
  { title: 'a draft is not there', path: '/api/v1/studies/drafted', status: 404, hasNot: ['A sample'] },
  {
    title: 'a study by link is not there without a code',
    path: '/api/v1/studies/by-link',
    status: 404,
    hasNot: ['A sample'],
  },
  {
    title: 'a code that was guessed opens nothing',
    path: '/api/v1/studies/by-link?g=guess',
    status: 404,
    hasNot: ['A sample'],
  },
  {
    title: 'a start gives order, items and storyboards, and nothing that hints at a tilt',
    path: '/api/v1/studies/api/participations',
    body: start,
    status: 201,
    has: ['"studyVersion":1', '"order":[', '"image":"/s/api/panels/1/', '"labels":["one","two"'],
    hasNot: secrets,
  },
  {
    title: 'a study by link does not start by the name of a group',
    path: '/api/v1/studies/by-link/participations',
    body: start,
    status: 404,
    hasNot: ['token"'],
  },
  {
    title: 'a start without consent is refused',
    path: '/api/v1/studies/api/participations',
    body: { group: 'staff', consent: { version: 1, accepted: false } },
    status: 422,
    has: ['"field":"consent.accepted"'],
  },
  {
    title: 'a start with both a group and a code is refused',
    path: '/api/v1/studies/api/participations',
    body: { ...start, code: 'x' },
    status: 422,
    has: ['exactly one'],
  },
  {
    title: 'a start with a field that is the server’s alone is refused by its name',
    path: '/api/v1/studies/api/participations',
    body: { ...start, order: ['today'] },
    status: 422,
    has: ['"field":"order"'],
  },
  {
    title: 'a start in an unknown group is refused',
    path: '/api/v1/studies/api/participations',
    body: { ...start, group: 'pirates' },
    status: 422,
    has: ['"field":"group"'],
  },
  {
    title: 'a start of a draft is refused with its state',
    path: '/api/v1/studies/drafted/participations',
    body: start,
    status: 409,
    has: ['has not started'],
  },
  {
    title: 'a body that is not JSON is refused',
    path: '/api/v1/studies/api/participations',
    body: 'group=staff',
    status: 422,
  },
  { title: 'a participation without a token is closed', path: `/api/v1/participations/${key()}`, status: 401 },
  {
    title: 'a participation that is not there is not there, whatever the token',
    path: `/api/v1/participations/${key()}`,
    headers: { authorization: 'Bearer nonsense' },
    status: 404,
  },
  {
    title: 'a method that no policy names is refused',
    method: 'DELETE',
    path: '/api/v1/studies/api',
    status: 405,
    has: ['"title":"Method not allowed"', '"status":405'],
  },
  {
    title: 'an address that is not there is told to programs as a problem',
    path: '/api/v1/nowhere',
    status: 404,
    has: ['"title":"Not found"'],
    hasNot: ['<html'],
  },
]

describe('the API', () => {
  test.each(scenarios)('$title', async (scenario) => {
    const response = await send(app().server.origin, scenario)
    const body = await response.text()
    expect(response.status, body).toBe(scenario.status)
    if (scenario.status >= 400) expect(response.headers.get('content-type')).toBe('application/problem+json')
    for (const part of scenario.has ?? []) expect(body).toMatch(part)
    for (const part of scenario.hasNot ?? []) expect(body).not.toMatch(part)
  })

  test('answers are saved, read back, completed, and withdrawn for good', async () => {
    const { origin } = app().server
    const { path, headers, token } = await begun('api')
    const answers = [
      { storyboard: 'coach_a', item: 'utility', value: 6, responseMs: 1200 },
      { storyboard: 'coach_a', item: 'acceptability', value: null, skipped: 'cant-say' },
    ]
    const put = { method: 'PUT', path: `${path}/answers`, headers, body: { key: key(), answers } }
    const first = await send(origin, put)
    expect([first.status, await first.json()]).toEqual([200, { saved: 2, revision: 1, conflicts: [] }])
    const read = await send(origin, { path, headers })
    const body = await read.text()
    expect(JSON.parse(body)).toMatchObject({ state: 'active', group: 'staff', revision: 1, answers: [{}, {}] })
    expect(body).not.toContain(token)
    expect((await send(origin, { method: 'POST', path: `${path}/complete`, headers })).status).toBe(200)
    expect((await send(origin, { method: 'DELETE', path, headers })).status).toBe(204)
    expect((await send(origin, { method: 'DELETE', path, headers })).status).toBe(404)
    expect((await send(origin, put)).status).toBe(404)
  })

  test('a participation is closed to the token of another, and keeps what it has', async () => {
    const { origin } = app().server
    const own = await begun('api')
    const { headers } = await begun('api')
    const body = { key: key(), answers: [{ storyboard: 'today', item: 'utility', value: 2 }] }
    for (const call of [
      { path: own.path },
      { method: 'PUT', path: `${own.path}/answers`, body },
      { method: 'POST', path: `${own.path}/complete` },
      { method: 'DELETE', path: own.path },
    ]) {
      const response = await send(origin, { ...call, headers })
      expect(response.status).toBe(401)
      expect(response.headers.get('www-authenticate')).toBe('Bearer')
      expect(response.headers.get('content-type')).toBe('application/problem+json')
    }
    const read = await send(origin, { path: own.path, headers: own.headers })
    expect(await read.json()).toMatchObject({ state: 'active', answers: [] })
  })

  test('the same key again is answered alike; with another body it is refused', async () => {
    const { origin } = app().server
    const { path, headers } = await begun('api')
    const body = { key: key(), answers: [{ storyboard: 'today', item: 'utility', value: 2 }] }
    const put = { method: 'PUT', path: `${path}/answers`, headers, body }
    const posts = await Promise.all(Array.from({ length: 20 }, () => send(origin, put)))
    for (const post of posts)
      expect([post.status, await post.json()]).toEqual([200, { saved: 1, revision: 1, conflicts: [] }])
    const other = { ...body, answers: [{ storyboard: 'today', item: 'utility', value: 3 }] }
    const refused = await send(origin, { ...put, body: other })
    expect([refused.status, (await refused.json()) as unknown]).toMatchObject([409, { field: 'key' }])
  })

  test.each([
    [{ storyboard: 'today', item: 'utility', value: 9 }, 'answers.0', /from 1 to 7/],
    [{ storyboard: 'today', item: 'utility', value: 2.5 }, 'answers.0.value', /./],
    [{ storyboard: 'today', item: 'utility', value: '2' }, 'answers.0.value', /./],
    [{ storyboard: 'elsewhere', item: 'utility', value: 2 }, 'answers.0', /not among/],
    [{ storyboard: 'today', item: 'utility', value: 2, answered_at: 'now' }, 'answers.0.answered_at', /./],
  ])('the answer %o is refused at %s and nothing is saved', async (answer, field, words) => {
    const { origin } = app().server
    const { path, headers } = await begun('api')
    const good = { storyboard: 'today', item: 'acceptability', value: 2 }
    const body = { key: key(), answers: [answer, good] }
    const response = await send(origin, { method: 'PUT', path: `${path}/answers`, headers, body })
    const problem = (await response.json()) as { field: string; detail: string }
    expect([response.status, problem.field]).toEqual([422, field])
    expect(problem.detail).toMatch(words)
    expect(await (await send(origin, { path, headers })).json()).toMatchObject({ answers: [] })
  })

  test('a study that is not live answers every write with 409 and its state, and lets people leave', async () => {
    const { server, store } = app()
    await published('halted')
    const { path, headers } = await begun('halted')
    const answers = [{ storyboard: 'today', item: 'utility', value: 2 }]
    const writes = [
      { path: '/api/v1/studies/halted/participations', body: start },
      { method: 'PUT', path: `${path}/answers`, headers, body: { key: key(), answers } },
      { method: 'POST', path: `${path}/complete`, headers },
    ]
    for (const [move, words] of [
      ['pause', 'paused'],
      ['close', 'closed'],
      ['archive', 'archived'],
    ] as const) {
      await studies.move(store, 'halted', move, 'test')
      for (const write of writes) {
        const response = await send(server.origin, write)
        expect([response.status, await response.text()]).toEqual([409, expect.stringContaining(words)])
      }
    }
    expect((await send(server.origin, { method: 'DELETE', path, headers })).status).toBe(204)
  })

  test('a body that is too large is refused as such', async () => {
    const { origin } = app().server
    const { path, headers } = await begun('api')
    const body = {
      key: key(),
      answers: [{ storyboard: 'today', item: 'why', value: null, reason: 'x'.repeat(2_000_000) }],
    }
    const response = await send(origin, { method: 'PUT', path: `${path}/answers`, headers, body })
    expect(response.status).toBe(413)
  })

  test('no token stands in the log', () => {
    expect(app().server.output()).not.toMatch(/Bearer|\/p\/[\w-]{22}/)
  })
})
