import { beforeAll, describe, expect, test } from 'vitest'
import { policies } from '#lib/server/policies.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { type Scenario, send, served } from './served.ts'

const app = served()

beforeAll(async () => {
  const { store } = app()
  for (const slug of ['open', 'by-link', 'paused', 'drafted'])
    await studies.draft(store, sampleStudy({ slug, access: slug === 'by-link' ? 'link' : 'open' }), 'test')
  for (const slug of ['open', 'by-link', 'paused']) await studies.move(store, slug, 'publish', 'test')
  await studies.move(store, 'paused', 'pause', 'test')
})

const scenarios: Scenario[] = [
  {
    title: 'the start page leads to the open studies',
    path: '/',
    status: 200,
    has: ['/s/open', 'Faultline'],
    hasNot: ['/s/by-link', '/s/drafted', '/s/paused'],
  },
  {
    title: 'an unknown study is a page that helps',
    path: '/s/nowhere',
    status: 404,
    has: ['Nothing here', 'ask the person who sent you'],
  },
  { title: 'an unknown address is a page that helps', path: '/nowhere', status: 404, has: ['Nothing here'] },
  {
    title: 'an open study begins with its consent',
    path: '/s/open',
    status: 200,
    has: ['Before you begin', 'Nobody sees who said what.'],
    hasNot: [/performance-first|privacy-first|status-quo/, 'because it could help'],
  },
  {
    title: 'a study by link stays closed without its code',
    path: '/s/by-link',
    status: 404,
    has: ['by the link of a group'],
    hasNot: ['What do you think of these'],
  },
  {
    title: 'a paused study says so and takes nobody in',
    path: '/s/paused',
    status: 200,
    has: ['paused'],
    hasNot: ['name="accepted"'],
  },
  {
    title: 'a draft shows nothing of itself',
    path: '/s/drafted',
    status: 200,
    has: ['has not started'],
    hasNot: ['A sample', 'What do you think of these'],
  },
  {
    title: 'a consent to a paused study is refused with its state',
    path: '/s/paused?/consent',
    body: 'version=1&accepted=on',
    status: 409,
    has: ['paused'],
  },
  { title: 'a storyboard without a participation leads to the first page', path: '/s/open/storyboard/1', status: 303 },
  {
    title: 'a link to a participation that is not there says so',
    path: '/s/open/p/nonsense',
    status: 404,
    has: ['leads to no participation'],
  },
  {
    title: 'a wrong withdrawal code erases nothing and says so',
    path: '/s/open/leave?/code',
    body: 'code=AAAA-BBBB',
    status: 404,
    has: ['Nothing is kept under this code'],
  },
  {
    title: 'a panel of an open study is a picture that browsers keep',
    path: '/s/open/panels/1/today-1.svg',
    status: 200,
    has: ['<svg'],
  },
  {
    title: 'a panel of a study by link is not there for strangers',
    path: '/s/by-link/panels/1/today-1.svg',
    status: 404,
    hasNot: ['<svg'],
  },
  { title: 'a panel that is not there is not there', path: '/s/open/panels/1/today-8.svg', status: 404 },
  {
    title: 'a form sent from another site is refused',
    path: '/s/open?/consent',
    body: 'version=1&accepted=on',
    headers: { origin: 'https://elsewhere.example' },
    status: 403,
  },
  {
    title: 'the health of the process is told',
    path: '/healthz',
    status: 200,
    has: ['"status":"ok"', '"database":"sqlite"'],
  },
  { title: 'readiness is told', path: '/readyz', status: 200 },
]

describe('pages', () => {
  test.each(scenarios)('$title', async (scenario) => {
    const response = await send(app().server.origin, scenario)
    const body = await response.text()
    expect(response.status, body.slice(0, 400)).toBe(scenario.status)
    for (const part of scenario.has ?? []) expect(body).toMatch(part)
    for (const part of scenario.hasNot ?? []) expect(body).not.toMatch(part)
  })

  const rooms = Object.entries(policies).flatMap(([route, methods]) =>
    Object.entries(methods).flatMap(([method, policy]) => (policy === 'designer' ? [{ method, route }] : [])),
  )

  test.each(rooms)(
    '$method $route leads strangers to the sign-in, and shows them nothing',
    async ({ method, route }) => {
      const path = route.replace('[study]', 'open').replace('[file]', 'ratings-long.csv')
      const response = await send(app().server.origin, {
        method,
        path,
        ...(method === 'POST' ? { body: 'slug=open' } : {}),
      })
      expect(response.status).toBe(303)
      expect(response.headers.get('location')).toMatch(/^\/studio\/sign-in/)
      expect(await response.text()).not.toContain('A sample')
    },
  )

  test('a participant’s page says that it is not to be sniffed, framed, kept or told of elsewhere', async () => {
    const { headers } = await send(app().server.origin, { path: '/s/open' })
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('cache-control')).toBe('private, no-store')
  })

  test('a stranger gets no cookie before there is a participation', async () => {
    const { headers } = await send(app().server.origin, { path: '/s/open' })
    expect(headers.getSetCookie()).toEqual([])
  })
})
