import { beforeAll, describe, expect, test } from 'vitest'
import { messagesIn } from '#lib/messages/catalogue.ts'
import { nameIn } from '#lib/messages/language.ts'
import { limits } from '#lib/server/limits.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { start } from '../server.ts'
import { send, served } from './served.ts'

const app = served()
const text = sampleStudy().consent

/** Publishes a study, or its next version with another consent text. */
async function published(slug: string, changes: Parameters<typeof sampleStudy>[0] = {}) {
  const { store } = app()
  await studies.draft(store, sampleStudy({ slug, ...changes }), 'test')
  await studies.move(store, slug, 'publish', 'test')
}
const reworded = (version: number, readers: string) => ({ consent: { ...text, version, readers } })

/** Somebody who began by the API, as a program and as a browser that holds the same token. */
async function begun(slug: string, locale = 'en') {
  const { origin } = app().server
  const body = { group: 'staff', consent: { version: 1, accepted: true }, locale }
  const response = await send(origin, { path: `/api/v1/studies/${slug}/participations`, body })
  const { participation, token, order } = (await response.json()) as {
    participation: string
    token: string
    order: string[]
  }
  const api = `/api/v1/participations/${participation}`
  const page = (path: string, body?: string) =>
    send(origin, { path: `/s/${slug}${path}`, body, headers: { cookie: `faultline_participation=${token}` } })
  const call = (method: string, path: string, body?: unknown) =>
    send(origin, { method, path: `${api}${path}`, body, headers: { authorization: `Bearer ${token}` } })
  const save = (storyboard: string, reason = 'Because.') =>
    call('PUT', '/answers', {
      key: crypto.randomUUID(),
      answers: [{ storyboard, item: 'why', value: null, reason }],
    })
  return { participation, token, order, page, call, save }
}

describe('a consent text that changed', () => {
  beforeAll(() => published('reworded'))

  test('is told to programs with the way, and read by people before the next storyboard, old beside new', async () => {
    const { page, call, save, order } = await begun('reworded')
    expect((await page('/storyboard/1')).status).toBe(200)
    await published('reworded', reworded(2, 'The team and a partner.'))
    // What lay open on a page is taken; what was not shown yet has to wait.
    expect((await save(order[0]!)).status).toBe(200)
    const refused = await save(order[1]!)
    expect([refused.status, await refused.json()]).toEqual([
      409,
      expect.objectContaining({
        field: 'consent',
        detail: expect.stringMatching(/consent \{"version": 2, "accepted": true\}/) as string,
      }),
    ])
    expect(await (await call('GET', '')).json()).toMatchObject({
      consents: [{ version: 1 }],
      consentDue: { version: 2, text: expect.stringContaining('a partner') },
    })
    for (const path of ['/storyboard/1', '/closing']) {
      const asked = await page(path)
      expect([asked.status, asked.headers.get('location')], path).toEqual([303, '/s/reworded/consent'])
    }
    const asking = await (await page('/consent')).text()
    expect(asking.replaceAll(/<!--.*?-->|\n\s*/g, '')).toMatch(/The team<ins[^>]*> and a partner<\/ins>\./)
    expect((await page('/consent?/agree', 'version=2')).status).toBe(422)
    const wrong = await call('POST', '/consent', { version: 3, accepted: true })
    expect([wrong.status, await wrong.json()]).toMatchObject([409, { field: 'consent.version' }])
    const agreed = await page('/consent?/agree', 'version=2&accepted=on')
    expect([agreed.status, agreed.headers.get('location')]).toEqual([303, '/s/reworded/storyboard/1'])
    expect((await call('POST', '/consent', { version: 2, accepted: true })).status).toBe(200)
    expect((await save(order[1]!)).status).toBe(200)
    expect(await (await call('GET', '')).json()).toMatchObject({ studyVersion: 1, consentDue: null })
  })

  test('lets people stop and keep what they gave, or take everything back', async () => {
    await published('stopped')
    const stays = await begun('stopped')
    const leaves = await begun('stopped')
    expect((await stays.save('today', 'kept under the first text')).status).toBe(200)
    await published('stopped', reworded(2, 'Everybody.'))
    const stopped = await stays.page('/consent?/stop', 'x=')
    expect(stopped.headers.get('location')).toBe('/s/stopped/receipt?stopped')
    expect(await (await stays.page('/receipt?stopped')).text()).toContain('kept under the first text')
    expect((await leaves.page('/consent?/withdraw', 'x=')).headers.get('location')).toContain('/leave?erased')
    expect((await leaves.call('GET', '')).status).toBe(404)
    expect((await stays.call('GET', '')).status).toBe(200)
  })

  test('marks what of the text that is asked about is not translated, and no more', async () => {
    const translations = (readers: string) => ({ ar: { title: 'مثال', consent: { readers } } })
    await published('half', { translations: translations('الفريق.') })
    const { page } = await begun('half', 'ar')
    const next = { ...reworded(2, 'The team and a partner.').consent, withdrawal: 'By the code, for a year.' }
    await published('half', { consent: next, translations: translations('الفريق وشريك.') })
    const asking = (await (await page('/consent')).text()).replaceAll(/<!--.*?-->|\n\s*/g, '')
    expect(asking).toMatch(/<p(?! lang)[^>]*>الفريق<ins/)
    expect(asking).toMatch(/<p lang="en" dir="ltr"[^>]*>By the code/)
    const own = messagesIn('ar').inOwn(nameIn('ar', 'en'))
    expect(asking.split(own)).toHaveLength(2)
  })

  test('asks nobody in a study that takes no answers', async () => {
    await published('over')
    const { page } = await begun('over')
    await page('/storyboard/1')
    await published('over', reworded(2, 'Everybody.'))
    await studies.move(app().store, 'over', 'close', 'test')
    expect((await page('/storyboard/1')).status).toBe(200)
  })
})

describe('a receipt', () => {
  test('tells all that is kept to its person, in their language, and to nobody else', async () => {
    await published('receipt')
    const { page, save, call, participation } = await begun('receipt')
    await save('today', 'words <of my own>')
    const receipt = await (await page('/receipt')).text()
    for (const part of ['words &lt;of my own>', 'consent text 1', 'The team.', 'staff', /(?:[2-9A-HJ-NP-Z]{4}-){3}/])
      expect(receipt).toMatch(part)
    expect(receipt).not.toMatch(/performance-first|privacy-first|because it could help|right eight times/)
    await page('?/language', 'lang=ar')
    expect(await (await page('/receipt')).text()).toMatch(/dir="rtl"[\s\S]*ما هو محفوظ عنك/)
    const stranger = await send(app().server.origin, { path: '/s/receipt/receipt' })
    expect([stranger.status, stranger.headers.get('location')]).toEqual([303, '/s/receipt'])
    expect(await (await (await begun('receipt')).page('/receipt')).text()).not.toContain(participation)
    await call('DELETE', '')
    expect((await page('/receipt')).status).toBe(303)
  })
})

describe('withdrawing by a code', () => {
  test.each([
    ['closed', ['close']],
    ['archived', ['close', 'archive']],
  ] as const)('works from any device in a study that is %s, once', async (state, moves) => {
    const slug = `left-${state}`
    await published(slug)
    const { call } = await begun(slug)
    const { withdrawalCode } = (await (await call('POST', '/complete')).json()) as { withdrawalCode: string }
    for (const move of moves) await studies.move(app().store, slug, move, 'test')
    const leave = (code: string) =>
      send(app().server.origin, { path: `/s/${slug}/leave?/code`, body: String(new URLSearchParams({ code })) })
    expect((await leave('AAAA-AAAA-AAAA-AAAA')).status).toBe(404)
    expect((await leave(withdrawalCode)).status).toBe(303)
    const again = await leave(withdrawalCode)
    expect([again.status, await again.text()]).toEqual([
      404,
      expect.stringContaining('Nothing is kept under this code'),
    ])
    expect((await studies.bySlug(app().store.database.db, slug)).withdrawn).toBe(1)
  })
})

describe('limits', () => {
  test('sixty people behind one address begin and save at once', async () => {
    await published('room')
    const people = await Promise.all(Array.from({ length: 60 }, () => begun('room')))
    const saved = await Promise.all(people.flatMap(({ save }) => [save('today'), save('coach_a')]))
    expect(saved.filter(({ status }) => status !== 200)).toEqual([])
  })

  test('guessing codes ends with the time to wait, and leaves other studies open', async () => {
    await published('guessed', { access: 'link' })
    await published('unguessed', { access: 'link' })
    const guess = (slug: string) => send(app().server.origin, { path: `/api/v1/studies/${slug}?g=guess` })
    for (let left = limits.guesses.most; left > 0; left -= 50)
      for (const { status } of await Promise.all(Array.from({ length: 50 }, () => guess('guessed'))))
        expect(status).toBe(404)
    const turnedAway = await guess('guessed')
    expect([turnedAway.status, turnedAway.headers.get('content-type')]).toEqual([429, 'application/problem+json'])
    expect(Number(turnedAway.headers.get('retry-after'))).toBeGreaterThan(500)
    const page = await send(app().server.origin, { path: '/s/guessed?g=guess' })
    expect([page.status, page.headers.get('retry-after')]).toEqual([429, '60'])
    expect((await guess('unguessed')).status).toBe(404)
  })
})

describe('the metrics', () => {
  test('are not there without a token', async () => {
    const { status } = await send(app().server.origin, { path: '/metrics', headers: { authorization: 'Bearer ' } })
    expect(status).toBe(404)
  })

  test('are numbers for whoever has the token', async () => {
    const server = await start({ env: { METRICS_TOKEN: 'so secret' } })
    try {
      const metrics = (token: string) =>
        send(server.origin, { path: '/metrics', headers: { authorization: `Bearer ${token}` } })
      expect((await metrics('guess')).status).toBe(401)
      const body = { group: 'employees', consent: { version: 1, accepted: true } }
      const { consent } = (await (await send(server.origin, { path: '/api/v1/studies/wellbeing-at-work' })).json()) as {
        consent: { version: number }
      }
      const begun = await send(server.origin, {
        path: '/api/v1/studies/wellbeing-at-work/participations',
        body: { ...body, consent: { version: consent.version, accepted: true } },
      })
      expect(begun.status).toBe(201)
      const told = await (await metrics('so secret')).text()
      for (const line of told.trimEnd().split('\n'))
        expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{\w+="[\w.-]+"(,\w+="[\w.-]+")*\})? \d+)$/)
      expect(told).toMatch(/^faultline_requests_total\{policy="anyone",status="201"\} 1$/m)
      expect(told).toMatch(/^faultline_studies\{state="live"\} 6$/m)
      expect(told).toMatch(/^faultline_writes_waiting 0$/m)
      expect(told).not.toContain('wellbeing')
    } finally {
      await server.stop()
    }
  })
})
