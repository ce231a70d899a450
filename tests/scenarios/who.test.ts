import { beforeAll, expect, test } from 'vitest'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { send, served } from './served.ts'

const app = served()
const consent = { version: 1, accepted: true }
const leads = { code: 'leads', text: 'Do you lead people?', why: 'Leading changes the view.', labels: ['Yes', 'No'] }

beforeAll(async () => {
  const { store } = app()
  for (const access of ['open', 'link']) {
    await studies.draft(store, sampleStudy({ slug: `who-${access}`, access, background: [leads] }), 'test')
    await studies.move(store, `who-${access}`, 'publish', 'test')
  }
})

const starting = (study: string, body: object) =>
  send(app().server.origin, { path: `/api/v1/studies/${study}/participations`, body: { consent, ...body } })

/** Begins a participation and says how a program goes on with it. */
async function begun(body: object) {
  const started = await starting('who-open', body)
  expect(started.status).toBe(201)
  const { participation, token, ...rest } = (await started.json()) as { participation: string; token: string }
  const address = `${app().server.origin}/api/v1/participations/${participation}`
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const call = async (method: string, path: string, sent?: object) => {
    const response = await fetch(address + path, { method, headers, ...(sent ? { body: JSON.stringify(sent) } : {}) })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  return { rest, call }
}

test('programs are offered the group of those whom none fits where people choose, and nowhere else', async () => {
  const response = await send(app().server.origin, { path: '/api/v1/studies/who-open' })
  const { groups } = (await response.json()) as { groups: { code: string; name: string }[] }
  expect(groups.at(-1)).toEqual({ code: 'none', name: 'None of these fits' })
  expect((await starting('who-link', { group: 'none' })).status).toBe(404)
})

test('a word goes with that group alone, and has eighty letters at most', async () => {
  const { call } = await begun({ group: 'none', groupWords: ' a works council ' })
  expect((await call('GET', '')).body).toMatchObject({ group: 'none', groupWords: 'a works council' })
  for (const body of [
    { group: 'staff', groupWords: 'a nurse' },
    { group: 'none', groupWords: 'x'.repeat(81) },
  ]) {
    const refused = await starting('who-open', body)
    expect(refused.status).toBe(422)
    expect(await refused.json()).toMatchObject({ field: 'groupWords' })
  }
})

test('a program is told what is asked about the person, keeps what they say, and keeps it once', async () => {
  const { rest, call } = await begun({ group: 'staff' })
  expect(rest).toMatchObject({ background: [leads] })
  const answers = [{ code: 'leads', value: 2 }]
  for (let i = 0; i < 3; i++)
    expect(await call('PUT', '/background', { answers })).toEqual({ status: 200, body: { background: answers } })
  const declined = [{ code: 'leads', value: null }]
  expect((await call('PUT', '/background', { answers: declined })).body).toEqual({ background: declined })
  expect((await call('GET', '')).body).toMatchObject({ background: declined, groupWords: null })
})

test.each([
  ['an answer that is not offered', { answers: [{ code: 'leads', value: 3 }] }, 'answers.0'],
  ['a question that is not asked', { answers: [{ code: 'age', value: 1 }] }, 'answers.0'],
  ['a field that is not known', { answers: [{ code: 'leads', value: 1 }], at: 'noon' }, 'at'],
  ['nothing', { answers: [] }, 'answers'],
])('%s is refused with its field', async (_, body, field) => {
  const { call } = await begun({ group: 'staff' })
  const refused = await call('PUT', '/background', body)
  expect(refused).toMatchObject({ status: 422, body: { field } })
  expect((await call('GET', '')).body).toMatchObject({ background: [] })
})

test('nobody else’s token opens what somebody said about themselves', async () => {
  const { call } = await begun({ group: 'staff' })
  const { call: other } = await begun({ group: 'staff' })
  await call('PUT', '/background', { answers: [{ code: 'leads', value: 1 }] })
  expect((await other('GET', '')).body).toMatchObject({ background: [] })
})
