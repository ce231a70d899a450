import { beforeAll, describe, expect, test } from 'vitest'
import * as setupLinks from '#lib/server/setup-links.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { send, served } from './served.ts'

const app = served()
const post = (path: string, body: string, cookie = '') =>
  send(app().server.origin, { path, body, ...(cookie ? { headers: { cookie } } : {}) })

/** The cookies that an answer sets, as a browser sends them back. */
const kept = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

/** The attributes of a cookie that an answer sets, in lower case and without its value. */
function attributes(response: Response, name: string): string[] {
  const line = response.headers.getSetCookie().find((one) => one.startsWith(`${name}=`)) ?? ''
  return line.toLowerCase().split('; ').slice(1)
}

const agreed = 'version=1&accepted=on'

/** A designer's cookies. The link is the one that sets up the first account. */
async function signedIn(): Promise<string> {
  const token = await setupLinks.first(app().store)
  const account = new URLSearchParams({ token, name: 'D', email: 'd@example.org', password: 'long enough to stand' })
  const response = await post('/studio/setup?/account', String(account))
  expect(response.status).toBe(303)
  return kept(response)
}

beforeAll(async () => {
  const { store } = app()
  await studies.draft(store, sampleStudy({ slug: 'held' }), 'test')
  await studies.move(store, 'held', 'publish', 'test')
})

describe('a participant’s cookie', () => {
  test('is for this study’s pages alone, out of reach of scripts and of other sites', async () => {
    const response = await post('/s/held?/consent', agreed)
    expect(response.status).toBe(303)
    expect(response.headers.getSetCookie()).toHaveLength(1)
    expect(attributes(response, 'faultline_participation')).toEqual(
      expect.arrayContaining(['path=/s/held', 'httponly', 'samesite=lax']),
    )
    const next = await send(app().server.origin, { path: '/s/held/group', headers: { cookie: kept(response) } })
    expect(next.status).toBe(200)
  })

  test('is forgotten at the same path when somebody else takes the device', async () => {
    const response = await post('/s/held?/another', '', kept(await post('/s/held?/consent', agreed)))
    expect(attributes(response, 'faultline_participation')).toEqual(
      expect.arrayContaining(['path=/s/held', 'max-age=0']),
    )
  })
})

describe('a trial’s cookie', () => {
  const trial = 'faultline_try=1'
  const isOver = async (response: Response) => {
    expect(response.status).toBe(410)
    expect(await response.text()).toContain('This trial has ended')
    for (const name of ['faultline_try', 'faultline_try_participation'])
      expect(attributes(response, name)).toEqual(expect.arrayContaining(['path=/s/held', 'max-age=0']))
  }

  test('opens the trial to the designer who began it, and to nobody who only has the cookie', async () => {
    const { origin } = app().server
    const designer = await signedIn()
    const begun = await post('/studio/held/launch?/try', '', designer)
    expect(begun.status).toBe(303)
    expect(attributes(begun, 'faultline_try')).toEqual(
      expect.arrayContaining(['path=/s/held', 'httponly', 'samesite=lax']),
    )
    const tried = await send(origin, { path: '/s/held', headers: { cookie: `${designer}; ${trial}` } })
    expect([tried.status, await tried.text()]).toEqual([200, expect.stringContaining('Leave the trial')])
    await isOver(await send(origin, { path: '/s/held', headers: { cookie: trial } }))
    await isOver(await post('/s/held?/consent', agreed, trial))
    const { db } = app().store.database
    const { id } = await studies.bySlug(db, 'held')
    const before = await db.selectFrom('participations').select('id').where('study_id', '=', id).execute()
    const consenting = await post('/s/held?/consent', agreed, `${designer}; ${trial}`)
    expect(attributes(consenting, 'faultline_try_participation')).toEqual(
      expect.arrayContaining(['path=/s/held', 'httponly', 'samesite=lax']),
    )
    const after = await db.selectFrom('participations').select('id').where('study_id', '=', id).execute()
    expect(after).toEqual(before)
  })

  test('of a made-up session opens nothing', async () => {
    const cookie = `faultline.session_token=made-up.signature; ${trial}`
    await isOver(await send(app().server.origin, { path: '/s/held', headers: { cookie } }))
  })
})
