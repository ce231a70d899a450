import { beforeAll, describe, expect, test } from 'vitest'
import { cardCode } from '#lib/domain/card-code.ts'
import { print } from '#lib/server/card-printing.ts'
import * as seats from '#lib/server/seats.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { type Scenario, send, served } from './served.ts'

const app = served()
let cookie: string
const codes: Record<string, string> = {}

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString()

beforeAll(async () => {
  const { store, server } = app()
  const token = /setup\?token=(\S+)/.exec(server.output())![1]!
  const body = form({ token, name: 'The designer', email: 'designer@example.org', password: 'four words in a row' })
  const response = await send(server.origin, { path: '/studio/setup?/account', body })
  cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  for (const slug of ['open', 'paused', 'closed', 'drafted']) {
    await studies.draft(store, sampleStudy({ slug }), 'test')
    if (slug === 'drafted') continue
    await studies.move(store, slug, 'publish', 'test')
    const record = await studies.bySlug(store.database.db, slug)
    const [seat] = await print(store, record, { seats: { staff: 1 }, actor: 'test' })
    codes[slug] = cardCode(seat!.code, 1)
  }
  await studies.move(store, 'paused', 'pause', 'test')
  await studies.move(store, 'closed', 'close', 'test')
})

const one = form({ paper: 'A4', 'seats.staff': '1' })
const hints = [/performance-first|privacy-first|status-quo/, 'because it could help', 'inferring a state']

const scenarios: (Omit<Scenario, 'body'> & { body?: () => string })[] = [
  {
    title: 'the room says what can be printed',
    path: '/studio/open/paper',
    status: 200,
    has: ['Make the pages', 'seats.staff'],
  },
  {
    title: 'a draft has nothing to print yet',
    path: '/studio/drafted/paper',
    status: 200,
    has: ['not been published yet'],
    hasNot: ['Make the pages'],
  },
  {
    title: 'a paused study offers storyboards, and no cards',
    path: '/studio/paused/paper',
    status: 200,
    has: ['Make the pages', 'while the study is live'],
    hasNot: ['seats.staff'],
  },
  { title: 'the pages are made by the form alone', path: '/studio/open/paper/sheet', status: 303 },
  {
    title: 'pages show raters what screens show them, with code, order and consent, and no hint at what is favoured',
    path: '/studio/open/paper/sheet',
    body: () => form({ paper: 'Letter', boards: 'on', links: 'on', 'seats.staff': '1', 'seats.managers': '1' }),
    status: 200,
    has: [
      'Letter portrait',
      'Board coach_a',
      'Nobody sees who said what.',
      'Tear this slip off',
      'QR code',
      'open/leave',
    ],
    hasNot: hints,
  },
  {
    title: 'a form with nothing chosen makes nothing, and says so',
    path: '/studio/open/paper/sheet',
    body: () => form({ paper: 'A4' }),
    status: 422,
    has: ['Choose what is to be printed'],
  },
  {
    title: 'more seats than a group can have are refused',
    path: '/studio/open/paper/sheet',
    body: () => form({ 'seats.staff': '41' }),
    status: 422,
    has: ['0 to 40 seats'],
    hasNot: ['Tear this slip off'],
  },
  {
    title: 'a number of seats that is none is refused',
    path: '/studio/open/paper/sheet',
    body: () => form({ 'seats.staff': 'many' }),
    status: 422,
    hasNot: ['Tear this slip off'],
  },
  ...['paused', 'closed'].map((slug) => ({
    title: `a ${slug} study makes no cards, and says why`,
    path: `/studio/${slug}/paper/sheet`,
    body: () => one,
    status: 409,
    has: [slug],
    hasNot: ['Tear this slip off'],
  })),
  {
    title: 'a draft makes no cards',
    path: '/studio/drafted/paper/sheet',
    body: () => one,
    status: 409,
    has: ['published'],
  },
  {
    title: 'lines are read without scripts, and nothing is kept of them',
    path: '/studio/open/paper/type?/read',
    body: () => form({ lines: `${codes['open']} 5234` }),
    status: 200,
    has: ['How it reads', '5 · five'],
    hasNot: ['One card is in'],
  },
  {
    title: 'a card without the consent on its cover is not kept',
    path: '/studio/open/paper/type?/save',
    body: () => form({ lines: `${codes['open']} 5234` }),
    status: 200,
    has: ['One line was not saved', 'about the consent'],
    hasNot: ['One card is in'],
  },
  {
    title: 'a card is kept, a line at fault beside it is not, and stays to be mended',
    path: '/studio/open/paper/type?/save',
    body: () => form({ lines: `${codes['open']} 5234 | Odd / <b>Because</b>\nbcd-1x 5`, consented: 'on' }),
    status: 200,
    has: ['One card is in', 'One line was not saved', /bcd-1x 5<\/textarea>/, '&lt;b>Because'],
    hasNot: ['<b>Because'],
  },
  {
    title: 'an empty form keeps nothing and says so',
    path: '/studio/open/paper/type?/save',
    body: () => form({ lines: ' \n ' }),
    status: 422,
    has: ['at least one line'],
  },
  {
    title: 'more lines than anybody types at once are refused',
    path: '/studio/open/paper/type?/save',
    body: () => form({ lines: 'bcd-1x 5\n'.repeat(201) }),
    status: 422,
    has: ['at most 200 lines'],
  },
  ...['paused', 'closed'].map((slug) => ({
    title: `a ${slug} study takes no cards in, says why, and gives back what was typed`,
    path: `/studio/${slug}/paper/type?/save`,
    body: () => form({ lines: `${codes[slug]} 5234`, consented: 'on' }),
    status: 409,
    has: [slug],
    hasNot: ['One card is in'],
  })),
]

describe('on paper', () => {
  test.each(scenarios)('$title', async ({ body, ...scenario }) => {
    const response = await send(app().server.origin, {
      ...scenario,
      headers: { cookie, ...scenario.headers },
      ...(body ? { body: body() } : {}),
    })
    const text = await response.text()
    expect(response.status, text.slice(0, 600)).toBe(scenario.status)
    for (const part of scenario.has ?? []) expect(text).toMatch(part)
    for (const part of scenario.hasNot ?? []) expect(text).not.toMatch(part)
  })

  test('a body of more than a megabyte is refused', async () => {
    const lines = 'x'.repeat(1024 * 1024 + 1)
    const response = await send(app().server.origin, {
      path: '/studio/open/paper/type?/save',
      body: form({ lines }),
      headers: { cookie, connection: 'close' },
    })
    expect(response.status).toBe(413)
  })

  test('strangers make no seats and type nothing in', async () => {
    const { server, store } = app()
    const { id } = await studies.bySlug(store.database.db, 'open')
    const before = await seats.all(store.database.db, id)
    for (const path of ['/studio/open/paper/sheet', '/studio/open/paper/type?/save', '/studio/open/paper?/takeBack']) {
      const response = await send(server.origin, {
        path,
        body: form({ lines: `${codes['open']} 1111`, 'seats.staff': '1' }),
      })
      expect(response.status).toBe(303)
      expect(response.headers.get('location')).toMatch(/^\/studio\/sign-in/)
    }
    expect(await seats.all(store.database.db, id)).toEqual(before)
  })

  test('the withdrawal codes are kept by no cache', async () => {
    const { headers } = await send(app().server.origin, {
      path: '/studio/open/paper/sheet',
      body: one,
      headers: { cookie },
    })
    expect(headers.get('cache-control')).toBe('private, no-store')
  })
})
