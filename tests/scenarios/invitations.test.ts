import { beforeAll, describe, expect, test } from 'vitest'
import * as invitations from '#lib/server/invitations.ts'
import { randomToken } from '#lib/server/secret.ts'
import * as setupLinks from '#lib/server/setup-links.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { send, served } from './served.ts'

const app = served()
const consent = { version: 1, accepted: true }
let designer = ''

const kept = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')

const form = (path: string, body: string, cookie = '') => send(app().server.origin, { path, body, headers: { cookie } })
const look = (path: string, cookie = '') => send(app().server.origin, { path, headers: { cookie } })
const record = (slug: string) => studies.bySlug(app().store.database.db, slug)

async function links(slug: string, count: number, group = 'staff'): Promise<string[]> {
  const rows = Array.from({ length: count }, () => ({ group, note: '' }))
  const making = { rows, nonce: invitations.freshNonce(), actor: 'test' }
  return (await invitations.make(app().store, await record(slug), making)).map(({ token }) => token)
}

/** Begins with a personal link on the pages, and holds what a browser would hold. */
async function begun(slug: string, token: string): Promise<string> {
  const response = await form(`/s/${slug}?/consent&g=${token}`, `version=1&accepted=on&g=${token}`)
  expect(response.status).toBe(303)
  return kept(response)
}

beforeAll(async () => {
  const { store } = app()
  for (const slug of ['personal', 'halted', 'closing', 'beside']) {
    const access = slug === 'beside' ? 'link' : 'invitation'
    await studies.draft(store, sampleStudy({ slug, access }), 'test')
    await studies.move(store, slug, 'publish', 'test')
  }
  const account = { name: 'D', email: 'd@example.org', password: 'long enough to stand' }
  const token = await setupLinks.first(store)
  designer = kept(await form('/studio/setup?/account', String(new URLSearchParams({ token, ...account }))))
})

describe('a personal link', () => {
  test('that is unused leads to the consent, for its group, and uses nothing up by being looked at', async () => {
    const [token = ''] = await links('personal', 1, 'managers')
    for (let i = 0; i < 3; i++) {
      const response = await look(`/s/personal/i/${token}`)
      expect([response.status, response.headers.get('location')]).toEqual([303, `/s/personal?g=${token}`])
      expect(response.headers.getSetCookie()).toEqual([])
    }
    const page = await (await look(`/s/personal?g=${token}`)).text()
    expect(page.replaceAll(/<[^>]*>/g, '')).toContain('This link is for managers')
    expect(page).toContain('name="accepted"')
    expect(await (await look(`/api/v1/studies/personal?g=${token}`)).text()).toContain('"slug":"personal"')
  })

  test('that was used goes on in the browser that used it, and opens nothing elsewhere', async () => {
    const [token = '', other = ''] = await links('personal', 2)
    const mine = await begun('personal', token)
    const theirs = await begun('personal', other)
    const again = await look(`/s/personal/i/${token}`, mine)
    expect([again.status, again.headers.get('location')]).toEqual([303, '/s/personal/storyboard/1'])
    for (const cookie of ['', theirs, 'faultline_participation=made-up']) {
      const response = await look(`/s/personal/i/${token}`, cookie)
      const body = await response.text()
      expect(response.status).toBe(200)
      expect(body).toContain('has been used')
      expect(body).toContain('go on in the browser')
      expect(body).not.toContain('name="accepted"')
      expect(response.headers.getSetCookie()).toEqual([])
    }
    expect((await look(`/s/personal?g=${token}`)).headers.get('location')).toBe(`/s/personal/i/${token}`)
    const posted = await form(`/s/personal?/consent&g=${token}`, `version=1&accepted=on&g=${token}`)
    expect([posted.status, posted.headers.getSetCookie()]).toEqual([303, []])
    expect(posted.headers.get('location')).toBe(`/s/personal/i/${token}`)
  })

  test('opened in a browser that holds somebody else’s participation asks first, and then forgets that one', async () => {
    const [one = '', two = ''] = await links('personal', 2)
    const cookie = await begun('personal', one)
    expect(await (await look(`/s/personal/i/${two}`, cookie)).text()).toContain('holds another participation')
    const response = await form(`/s/personal/i/${two}`, '', cookie)
    expect([response.status, response.headers.get('location')]).toEqual([303, `/s/personal?g=${two}`])
    expect(response.headers.getSetCookie().join()).toMatch(/faultline_participation=;.*max-age=0/i)
    // A used link makes nobody forget.
    expect((await form(`/s/personal/i/${one}`, '', cookie)).headers.getSetCookie()).toEqual([])
  })

  test('that was taken back says so', async () => {
    const [token = ''] = await links('closing', 1)
    await invitations.revoke(app().store, await record('closing'), null, 'test')
    const body = await (await look(`/s/closing/i/${token}`)).text()
    expect(body).toContain('was taken back')
    expect((await look(`/s/closing?g=${token}`)).headers.get('location')).toBe(`/s/closing/i/${token}`)
  })

  test('gives twenty programs at once one participation, and tells the others', async () => {
    const [token = ''] = await links('personal', 1)
    const path = '/api/v1/studies/personal/participations'
    const body = { invitation: token, consent }
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(app().server.origin, { path, body })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array(19).fill(409)])
    const { storyboards } = (await answers.find(({ status }) => status === 201)!.json()) as {
      storyboards: { panels: { image: string }[] }[]
    }
    expect((await look(storyboards[0]!.panels[0]!.image)).status).toBe(200)
  })

  test.each([
    ['paused', 'halted', 'pause'],
    ['closed', 'closing', 'close'],
  ] as const)('to a %s study says so and is not used up', async (state, slug, move) => {
    const [token = ''] = await links(slug, 1)
    await studies.move(app().store, slug, move, 'test')
    const page = await look(`/s/${slug}?g=${token}`)
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(state)])
    const path = `/api/v1/studies/${slug}/participations`
    const refused = await send(app().server.origin, { path, body: { invitation: token, consent } })
    expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining(state)])
    expect(await invitations.groupOf(app().store.database.db, (await record(slug)).id, token)).toBe('staff')
  })

  test('that was guessed opens nothing on any route, whoever asks', async () => {
    const { staff = '' } = await studies.linkCodes(app().store.database.db, (await record('personal')).id)
    const [elsewhere = ''] = await links('beside', 1)
    for (const guess of [randomToken(), staff, elsewhere, 'x', 'a'.repeat(500)])
      for (const cookie of ['', designer]) {
        expect((await look(`/s/personal/i/${guess}`, cookie)).status).toBe(404)
        const body = { invitation: guess.slice(0, 64), consent }
        const started = await send(app().server.origin, { path: '/api/v1/studies/personal/participations', body })
        expect(started.status).toBe(404)
        expect((await look(`/s/personal/panels/1/today-1.svg?g=${guess}`)).status).toBe(404)
        expect((await look(`/api/v1/studies/personal?g=${guess}`)).status).toBe(404)
      }
    expect((await look('/s/personal')).status).toBe(404)
  })

  test('is refused in the time that an unused one takes', async () => {
    const [token = ''] = await links('personal', 1)
    const { id } = await record('personal')
    const { db } = app().store.database
    const median = async (guess: () => string) => {
      const times: number[] = []
      for (let i = 0; i < 300; i++) {
        const from = performance.now()
        await invitations.groupOf(db, id, guess())
        times.push(performance.now() - from)
      }
      return times.toSorted((a, b) => a - b)[150]!
    }
    await median(randomToken)
    const [guessed, known] = [await median(randomToken), await median(() => token)]
    expect(Math.max(guessed, known) / Math.min(guessed, known)).toBeLessThan(3)
  })
})

describe('the studio', () => {
  const room = '/studio/personal/invitations'

  test('is closed to strangers and to participants, for every action', async () => {
    const [token = ''] = await links('personal', 1)
    const cookie = await begun('personal', token)
    for (const who of ['', cookie])
      for (const response of [
        await look(room, who),
        await form(`${room}?/make`, 'count.staff=1', who),
        await form(`${room}?/bring`, 'list=x', who),
        await form(`${room}?/revoke`, '', who),
      ]) {
        expect(response.status).toBe(303)
        expect(response.headers.get('location')).toMatch(/^\/studio\/sign-in/)
      }
  })

  test('gives links out once, as a file that spreadsheets do not run, and the same form again gives the same', async () => {
    const page = await (await look(room, designer)).text()
    const nonce = /name="nonce" value="([\w-]{43})"/.exec(page)![1]!
    const send = async () => {
      const body = new FormData()
      body.set('nonce', nonce)
      const list = 'group;note\nstaff;"=HYPERLINK(""http://x"")"\nmanagers;someone@example.org\n'
      body.set('list', new File([list], 'list.csv'))
      const headers = { cookie: designer, origin: app().server.origin, accept: 'text/html' }
      return (await fetch(`${app().server.origin}${room}?/bring`, { method: 'POST', headers, body })).text()
    }
    const first = await send()
    const file = /base64,([\w+/=]+)"/.exec(first)![1]!
    const csv = Buffer.from(file, 'base64').toString('utf8')
    const [header, one, two] = csv.split('\r\n')
    expect(header).toBe('\uFEFFnote,group,link')
    expect(one).toMatch(/^"'=HYPERLINK\(""http:\/\/x""\)",staff,http:\/\/127\.0\.0\.1:\d+\/s\/personal\/i\/[\w-]{22}$/)
    expect(two).toMatch(/^someone@example\.org,managers,/)
    expect(first).toContain('One note reads like an address')
    expect(/base64,([\w+/=]+)"/.exec(await send())![1]).toBe(file)
    const link = new URL(two!.split(',')[2]!).pathname
    expect((await look(link)).headers.get('location')).toMatch(/^\/s\/personal\?g=/)
    const later = await (await look(`${room}?group=managers`, designer)).text()
    expect(later).toContain('someone@example.org')
    expect(later).not.toContain(link.split('/').at(-1))
  })

  test('names the faults of a list by line, and makes nothing of it', async () => {
    const before = await app().store.database.db.selectFrom('invitations').select('id').execute()
    const body = new FormData()
    body.set('nonce', invitations.freshNonce())
    body.set('list', new File(['group,note\nstaff,a\npirates,b\n'], 'list.csv'))
    const headers = { cookie: designer, origin: app().server.origin, accept: 'text/html' }
    const response = await fetch(`${app().server.origin}${room}?/bring`, { method: 'POST', headers, body })
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('Line 3: “pirates” is no group')
    expect(await app().store.database.db.selectFrom('invitations').select('id').execute()).toEqual(before)
  })

  test('shows no participation beside a link, and no export names one', async () => {
    const [token = ''] = await links('personal', 1)
    await begun('personal', token)
    const people = await app().store.database.db.selectFrom('participations').select('id').execute()
    const pages = [await look(`${room}?group=staff`, designer)]
    for (const file of ['participants.csv', 'ratings-long.csv', 'manifest.json'])
      pages.push(await look(`/studio/personal/export/${file}`, designer))
    const [list, ...exports] = await Promise.all(pages.map((page) => page.text()))
    for (const { id } of people) expect(list).not.toContain(id)
    for (const text of exports) expect(text).not.toMatch(/staff \d|invit/)
  })
})

test('no token stands in what the server prints', async () => {
  const [token = ''] = await links('personal', 1)
  await look(`/s/personal/i/${token}`)
  await begun('personal', token)
  await look(`/s/personal/i/${token}`)
  expect(app().server.output()).not.toContain(token)
})
