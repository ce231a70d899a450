import { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { encoding } from './compression.mjs'
import { HOST_HEADER, PROTOCOL_HEADER, front } from './front.mjs'
import { ownNames } from './origin.mjs'

type Stub = (request: IncomingMessage, response: ServerResponse) => unknown
interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

const long = 'A storyboard has four panels. '.repeat(200)
let stop: (() => Promise<void>) | undefined
afterEach(() => stop?.())

/** A server before this handler, and a client for it. */
async function served(handler: Stub | null, configured?: string) {
  const { server, serve, stop: end } = front({ own: ownNames('127.0.0.1'), configured })
  if (handler) serve(handler)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  stop = () => (server.listening ? end(100) : Promise.resolve())
  const ask = (headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      const sent = send({ port, host: '127.0.0.1', method, headers }, async (response) => {
        const chunks = await response.toArray().catch(reject)
        if (chunks)
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
      })
      sent.on('error', reject).end()
    })
  return { ask, port, end, server }
}

const html = (body: string, extra: Record<string, string> = {}): Stub => {
  return (_, response) => {
    for (const [name, value] of Object.entries({ 'content-type': 'text/html', ...extra }))
      response.setHeader(name, value)
    response.writeHead(200)
    response.write(body)
    response.end()
  }
}

describe('the origin of a request', () => {
  const echo: Stub = ({ headers }, response) =>
    response.end(`${String(headers[PROTOCOL_HEADER])}://${String(headers[HOST_HEADER])}`)

  test('is told to the handler, whatever the client claims it to be', async () => {
    const { ask, port } = await served(echo)
    const forged = { [PROTOCOL_HEADER]: 'https', [HOST_HEADER]: 'evil.example' }
    expect(String((await ask({ ...forged, host: `localhost:${port}` })).body)).toBe(`http://localhost:${port}`)
  })

  test('that is no name of ours is refused with 421, and the handler never sees it', async () => {
    const { ask } = await served(() => expect.unreachable())
    const { status, body, headers } = await ask({ host: 'evil.example' })
    expect(status).toBe(421)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(String(body)).toMatch(/does not answer as evil\.example.*ORIGIN/)
  })

  test('is the configured one for a proxy’s requests', async () => {
    const { ask } = await served(echo, 'https://studies.example.org')
    expect(String((await ask({ host: 'inside' })).body)).toBe('https://studies.example.org')
  })
})

describe('every answer', () => {
  test('forbids sniffing and keeps addresses to itself', async () => {
    const { ask } = await served(html('short'))
    const { headers } = await ask()
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' })
  })

  test('is 503 while the pages are not ready, and 500 without details when the handler breaks', async () => {
    expect(await (await served(null)).ask()).toMatchObject({ status: 503, headers: { 'retry-after': '1' } })
    await stop?.()
    const logged: unknown[] = []
    const { error } = console
    console.error = (what) => logged.push(what)
    const { status, body } = await (await served(() => Promise.reject(new Error('secret')))).ask()
    console.error = error
    expect(status).toBe(500)
    expect(String(body)).not.toContain('secret')
    expect(logged).toHaveLength(1)
  })
})

describe('compression', () => {
  test.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('by %s for a client that accepts %s', async (name, accepted, expand) => {
    const { ask } = await served(html(long, { 'content-length': String(long.length), etag: '"strong"' }))
    const { headers, body } = await ask({ 'accept-encoding': accepted })
    expect(headers).toMatchObject({ 'content-encoding': name, vary: 'Accept-Encoding', etag: 'W/"strong"' })
    expect(headers['content-length']).toBeUndefined()
    expect(body.length).toBeLessThan(long.length / 10)
    expect(String(expand(body))).toBe(long)
  })

  test('not for a client that did not ask, but caches are told that it matters', async () => {
    const { ask } = await served(html(long))
    const { headers, body } = await ask()
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers.vary).toBe('Accept-Encoding')
    expect(String(body)).toBe(long)
  })

  test.each([
    ['a tiny body', 'short', { 'content-length': '5' }],
    ['what is encoded already', long, { 'content-encoding': 'zstd' }],
    ['a stream of events', long, { 'content-type': 'text/event-stream' }],
    ['a picture', long, { 'content-type': 'image/png' }],
    ['what must not be transformed', long, { 'cache-control': 'no-transform' }],
  ])('not for %s', async (_, body, headers) => {
    const { ask } = await served(html(body, headers))
    const answer = await ask({ 'accept-encoding': 'gzip' })
    expect(String(answer.body)).toBe(body)
    expect(answer.headers['content-encoding']).toBe('content-encoding' in headers ? 'zstd' : undefined)
  })

  test('leaves an answer without a body alone', async () => {
    const { ask } = await served((_, response) => response.writeHead(304, { 'content-type': 'text/html' }).end())
    expect(await ask({ 'accept-encoding': 'br' })).toMatchObject({ status: 304, body: Buffer.alloc(0) })
  })

  test('sends off what is written when the handler pauses', async () => {
    let release: () => void = () => undefined
    const { port } = await served(async (_, response) => {
      response.writeHead(200, { 'content-type': 'text/csv' })
      response.write('first;row\n')
      await new Promise<void>((resolve) => (release = resolve))
      response.end('last;row\n')
    })
    const text = await fetch(`http://127.0.0.1:${port}`, { headers: { 'accept-encoding': 'gzip' } })
    const pieces = text.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await pieces?.read())?.value).toBe('first;row\n')
    release()
    expect((await pieces?.read())?.value).toBe('last;row\n')
  })

  test('keeps up with a reader slower than the writer', async () => {
    const rows = 20_000
    const { port } = await served(async (_, response) => {
      response.writeHead(200, { 'content-type': 'text/csv' })
      for (let row = 0; row < rows; row++) {
        if (!response.write(`${row},${Math.random()}\n`))
          await new Promise((resolve) => response.once('drain', resolve))
      }
      response.end()
    })
    const text = await (await fetch(`http://127.0.0.1:${port}`, { headers: { 'accept-encoding': 'br' } })).text()
    expect(text.split('\n')).toHaveLength(rows + 1)
  })

  test.each([
    ['gzip;q=0.5, br;q=0.1', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['identity', null],
    ['gzip;q=0', null],
    [undefined, null],
  ])('Accept-Encoding %j means %j', (accepted, name) => {
    expect(encoding(accepted)).toBe(name)
  })
})

describe('stopping', () => {
  test('finishes the request under way, takes no new one, and then ends', async () => {
    let release: () => void = () => undefined
    const arrived = Promise.withResolvers<null>()
    const { ask, end } = await served(async (_, response) => {
      arrived.resolve(null)
      await new Promise<void>((resolve) => (release = resolve))
      response.end('saved')
    })
    const underWay = ask()
    await arrived.promise
    const ended = end(5_000)
    await expect(ask()).rejects.toThrow(/ECONNREFUSED/)
    release()
    expect(String((await underWay).body)).toBe('saved')
    await ended
  })

  test('cuts off a request that never ends', async () => {
    const arrived = Promise.withResolvers<null>()
    const { ask, end } = await served(() => arrived.resolve(null))
    const underWay = ask().catch((error: Error) => error.message)
    await arrived.promise
    await end(50)
    expect(await underWay).toMatch(/hang up|ECONNRESET/)
  })
})
