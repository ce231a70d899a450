import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as exports from '#lib/server/exports.ts'
import { policies } from '#lib/server/policies.ts'
import { hashed } from '#lib/server/secret.ts'
import { openStore } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { unzipped } from '#lib/server/unzipped.ts'
import { type Marker, found } from '../encodings.ts'
import { sampleStudy } from '../sample-study.ts'
import { type RunningServer, start } from '../server.ts'

const slug = 'anonymous'
const metricsToken = 'a token for the metrics'
let server: RunningServer
let designer = ''
let key = ''

beforeAll(async () => {
  // The server is told addresses as behind a proxy, so that it really reads them.
  server = await start({ env: { METRICS_TOKEN: metricsToken, ADDRESS_HEADER: 'x-forwarded-for' } })
  const store = await openStore(join(server.dataDir, 'faultline.db'))
  const asked = { code: 'years', text: 'How many years?', why: 'To compare.', labels: ['few', 'many'] }
  await studies.draft(store, sampleStudy({ slug, background: [asked] }), 'test')
  await studies.move(store, slug, 'publish', 'test')
  await store.database.close()
  const token = /setup\?token=(\S+)/.exec(server.output())![1]!
  const account = { token, name: 'D', email: 'd@example.org', password: 'four words in a row' }
  designer = cookieOf(await call('POST', '/studio/setup?/account', { form: account }))
  const form = { name: 'a program', opens: 'files' }
  const made = await call('POST', '/studio/keys?/make', { form, headers: { cookie: designer } })
  key = /faultline_[\w-]{22}/.exec(String(made.body))![0]
})
afterAll(() => server?.stop())

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

interface Sent {
  headers?: Record<string, string>
  form?: Record<string, string>
  json?: unknown
  /** The address to send from. */
  from?: string
}

/** One request as a browser or a program sends it, from an address of its own where the machine has more than one. */
function call(method: string, path: string, { headers, form, json, from }: Sent = {}): Promise<Answer> {
  const body = form ? String(new URLSearchParams(form)) : json === undefined ? '' : JSON.stringify(json)
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json'
  const localAddress = from && process.platform === 'linux' ? { localAddress: from } : {}
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(path, server.origin),
      {
        method,
        agent: false,
        ...localAddress,
        headers: {
          origin: server.origin,
          accept: 'text/html, application/json',
          'x-forwarded-for': '192.0.2.1',
          ...(body ? { 'content-type': type } : {}),
          ...headers,
        },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

const cookieOf = ({ headers }: Answer) => (headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ')

const octet = fc.integer({ min: 100, max: 254 })
const word = fc.stringMatching(/^[a-z]{12}$/)

/** What a person's connection and hands give away, nothing of which is like anything else. */
const planted = fc.record({
  forwarded: fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.')),
  socket: fc.tuple(octet, octet, octet).map((octets) => `127.${octets.join('.')}`),
  agent: word.map((one) => `Mozilla/5.0 (Phone; ${one}) Browser/7`),
  language: word.map((one) => `tlh-x-${one.slice(0, 8)}`),
  referer: word.map((one) => `https://${one}.example/from`),
  reason: fc.tuple(word, word).map(([one, other]) => `I said “${one}” & <${other}>`),
})
type Planted = typeof planted extends fc.Arbitrary<infer T> ? T : never

/** Somebody who takes part by pages and by the API, and leaves as much behind on the way as a browser does. */
async function takesPart({ forwarded, socket, agent, language, referer, reason }: Planted, stays: boolean) {
  const headers: Record<string, string> = {
    'x-forwarded-for': forwarded,
    'user-agent': agent,
    'accept-language': `${language}, en;q=0.5`,
    referer,
  }
  const from = socket
  const go = (method: string, path: string, sent: Sent = {}) =>
    call(method, path, { from, ...sent, headers: { ...headers, ...sent.headers } })
  const page = `/s/${slug}`
  await go('GET', page)
  const consented = await go('POST', `${page}?/consent`, { form: { version: '1', accepted: 'on', lang: 'en' } })
  expect(consented.status, String(consented.body)).toBe(303)
  const cookie = cookieOf(consented)
  const token = cookie.split('=')[1]!
  await go('POST', `${page}/group`, { headers: { cookie }, form: { group: 'staff' } })
  const shown = String((await go('GET', `${page}/storyboard/1`, { headers: { cookie } })).body)
  const id = /data-participation="([^"]+)"/.exec(shown)![1]!
  const bearer = { authorization: `Bearer ${token}` }
  const api = `/api/v1/participations/${id}`
  const why = stays ? 'A living reason.' : reason
  const answers = [{ storyboard: 'today', item: 'why', value: null, reason: why }]
  expect(
    (await go('PUT', `${api}/answers`, { headers: bearer, json: { key: crypto.randomUUID(), answers } })).status,
  ).toBe(200)
  await go('PUT', `${api}/background`, { headers: bearer, json: { answers: [{ code: 'years', value: 2 }] } })
  const done = await go('POST', `${api}/complete`, { headers: bearer })
  const { withdrawalCode: code } = JSON.parse(String(done.body)) as { withdrawalCode: string }
  // What goes wrong must not be told to the log either.
  await go('PUT', `${api}/answers`, { headers: bearer, json: { token, reason } })
  await go('GET', `${page}/p/${token}x`)
  await go('GET', `/nowhere?token=${token}`)
  await go('POST', `/s/nowhere/leave?/code`, { form: { code } })
  for (const part of ['end', 'receipt', 'leave']) await go('GET', `${page}/${part}`, { headers: { cookie } })
  if (!stays) {
    const left = await go('POST', `${page}/leave?/code`, { form: { code } })
    expect(left.status, String(left.body)).toBe(303)
  }
  const who = stays ? 'of somebody' : 'of somebody who withdrew'
  const markers: Marker[] = [
    { what: `the address ${who}`, text: forwarded, guessable: true },
    ...(process.platform === 'linux' ? [{ what: `the socket’s address ${who}`, text: socket, guessable: true }] : []),
    { what: `the user agent ${who}`, text: agent, guessable: true },
    { what: `the languages ${who}`, text: language, guessable: true },
    { what: `the page before ${who}`, text: referer, guessable: true },
    { what: `the token ${who}`, text: token },
    { what: `the withdrawal code ${who}`, text: code, guessable: true },
  ]
  const own = [
    { what: `the name ${who}`, text: id, guessable: true },
    { what: `the words ${who}`, text: reason, guessable: true },
    { what: `the token’s hash ${who}`, text: hashed(token) },
    { what: `the code’s hash ${who}`, text: hashed(code) },
  ]
  return {
    /** What may stand nowhere at all. Of a living participation a hash of its code is kept, which is how it is found again. */
    nowhere: stays
      ? markers.map((one) => (one.text === code ? { ...one, guessable: false } : one))
      : [...markers, ...own],
    /** What the database alone may hold. */
    inside: stays ? own.filter(({ what }) => what.includes('hash')) : [],
  }
}

/** A third person, whose pages are looked at for traces of the others. */
async function bystander() {
  const begun = await call('POST', `/api/v1/studies/${slug}/participations`, {
    json: { group: 'managers', consent: { version: 1, accepted: true } },
  })
  return JSON.parse(String(begun.body)) as { participation: string; token: string }
}

/** What stands for the parameters of routes. A route with another one has to be thought of here. */
const parameters = (other: { participation: string }): Record<string, string> => ({
  study: slug,
  number: '1',
  token: 'nonsense',
  invitation: 'nonsense',
  version: '1',
  panel: 'today-1.svg',
  id: other.participation,
  section: 'props',
  word: 'phone',
  picture: 'none',
})

/** Every address that answers to GET. */
const addresses = (other: { participation: string }) =>
  Object.entries(policies).flatMap(([route, methods]) => {
    if (!methods.GET) return []
    const files = route.includes('[file]') ? exports.fileNames : ['']
    return files.map((file) =>
      route.replace('[file]', file).replaceAll(/\[(\w+)\]/g, (_, name: string) => {
        const value = parameters(other)[name]
        if (value === undefined) throw new Error(`What stands for [${name}] in ${route}?`)
        return value
      }),
    )
  })

/** The bytes of a file of an export; what is packed is unpacked, and a format that nobody reads here is a fault. */
async function readable(address: string, body: Buffer): Promise<Buffer> {
  if (/\.(csv|json|R|sps|py|svg)$|^(?!.*\/export\/)/.test(address)) return body
  if (/\.xlsx$|\/bundle$/.test(address)) {
    const files = await unzipped(body, { entries: 500, bytes: 50_000_000, bytesOf: () => 50_000_000 })
    return Buffer.concat([body, ...[...files].flatMap(([name, bytes]) => [Buffer.from(name), bytes])])
  }
  throw new Error(`Nothing here reads ${address}.`)
}

/** Everything that anybody but these two people can see. */
async function outputs(): Promise<[name: string, bytes: Buffer][]> {
  const other = await bystander()
  const cookie = `faultline_participation=${other.token}`
  const seen: [string, Buffer][] = []
  for (const address of addresses(other)) {
    const headers = address.startsWith('/studio')
      ? { cookie: designer }
      : address === '/metrics'
        ? { authorization: `Bearer ${metricsToken}` }
        : /^\/api\/v1\/studies\/.+\//.test(address)
          ? { authorization: `Bearer ${key}` }
          : address.startsWith('/api')
            ? { authorization: `Bearer ${other.token}` }
            : { cookie }
    const { status, body, headers: sent } = await call('GET', address, { headers })
    if (status >= 500) throw new Error(`${address} answered ${status}: ${String(body)}`)
    seen.push([
      `${status} ${address}`,
      Buffer.concat([Buffer.from(JSON.stringify(sent)), await readable(address, body)]),
    ])
  }
  return [...seen, ['the log', Buffer.from(server.output())]]
}

/** The database as it lies on the disk, and a copy of it. */
function kept(): [name: string, bytes: Buffer][] {
  const copy = join(server.dataDir, 'copy.db')
  execFileSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts', 'backup', copy, '--force'],
    {
      env: { ...process.env, DATA_DIR: server.dataDir, DATABASE_URL: '' },
    },
  )
  const files = ['faultline.db', 'faultline.db-wal', 'faultline.db-shm', 'copy.db']
  const paths = files.map((name) => join(server.dataDir, name)).filter((path) => existsSync(path))
  const read = paths.map((path): [string, Buffer] => [path, readFileSync(path)])
  rmSync(copy)
  return read
}

test('no output tells an address, a user agent, a token, or anything that somebody withdrew', async () => {
  await fc.assert(
    fc.asyncProperty(planted, planted, async (one, other) => {
      const stayed = await takesPart(one, true)
      const left = await takesPart(other, false)
      const nowhere = [...stayed.nowhere, ...left.nowhere]
      const seen = await outputs()
      const answered = seen.filter(([name]) => name.startsWith('200 '))
      expect(answered.length).toBeGreaterThan(30)
      expect(String(seen.find(([name]) => name.endsWith('/ratings-long.csv'))?.[1])).toContain('A living reason.')
      const traces = [
        ...seen.flatMap(([name, bytes]) => found(bytes, [...nowhere, ...stayed.inside]).map((it) => `${name}: ${it}`)),
        ...kept().flatMap(([name, bytes]) => found(bytes, nowhere).map((it) => `${name}: ${it}`)),
      ]
      expect(traces).toEqual([])
    }),
    { numRuns: 2, endOnFailure: true },
  )
})

test('the search finds what it looks for, in each of its forms', () => {
  const marker = { what: 'it', text: '198.51.100.204', guessable: true }
  const { text } = marker
  for (const form of [
    `from ${text}!`,
    `x${Buffer.from(`a${text}b`).toString('base64')}`,
    Buffer.from(text).toString('hex'),
    hashed(text),
  ])
    expect(found(form, [marker]), form).not.toEqual([])
  expect(found('198.51.100.20', [marker])).toEqual([])
})
