import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freePort } from '../free-port.ts'

/** Stands for what adapter-node builds: reads its settings on import, as that does. */
const HANDLER = `
  console.log('ORIGIN at import:', process.env.ORIGIN, 'to hand out:', process.env.FAULTLINE_ORIGIN)
  process.on('faultline:listening', ({ host, port, origin }) => console.log('listening', host, port, origin))
  process.on('sveltekit:shutdown', (reason) => console.log('shutdown', reason))
  export const handler = async (request, response) => {
    console.log('asked for', request.url)
    if (request.url === '/slow') await new Promise((resolve) => setTimeout(resolve, 400))
    if (request.url === '/loose') Promise.reject(new Error('nobody waits for this'))
    response.end('answered')
  }`

let folder: string
let children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-serving-'))
  cpSync('scripts', join(folder, 'scripts'), { recursive: true })
  mkdirSync(join(folder, 'build/stub'), { recursive: true })
  writeFileSync(join(folder, 'build/current'), 'stub\n')
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  children = []
  rmSync(folder, { recursive: true, force: true })
})

function serve(port: number, { handler = HANDLER, env = {} }: { handler?: string; env?: NodeJS.ProcessEnv } = {}) {
  writeFileSync(join(folder, 'build/stub/handler.js'), handler)
  const { ORIGIN: _, ...inherited } = process.env
  const child = spawn(process.execPath, [join(folder, 'scripts/serve.mjs')], {
    env: { ...inherited, HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  children.push(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += String(text)))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const listening = Promise.race([new Promise((resolve) => child.once('message', resolve)), ended])
  return { child, ended, listening, output: () => output }
}

describe('the served build', () => {
  test('learns its origin from us, and announces where it can be reached', async () => {
    const port = await freePort()
    const { listening, output } = serve(port)
    expect(await listening).toEqual({ listening: { host: '127.0.0.1', port, origin: `http://127.0.0.1:${port}` } })
    expect(await (await fetch(`http://127.0.0.1:${port}`)).text()).toBe('answered')
    expect(output()).toContain(`ORIGIN at import: undefined to hand out: http://127.0.0.1:${port}`)
    expect(output()).toContain(`listening 127.0.0.1 ${port} http://127.0.0.1:${port}`)
  })

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'answers the request under way on %s, says goodbye and ends with 0',
    async (signal) => {
      const port = await freePort()
      const { child, listening, ended, output } = serve(port)
      await listening
      const underWay = fetch(`http://127.0.0.1:${port}/slow`).then((response) => response.text())
      await expect.poll(output, { interval: 20, timeout: 10_000 }).toContain('asked for /slow')
      child.kill(signal)
      child.kill(signal)
      expect(await underWay).toBe('answered')
      expect(await ended).toBe(0)
      expect(output()).toContain(`shutdown ${signal}`)
    },
  )

  test('ends when whoever started it is gone', async () => {
    const { child, listening } = serve(await freePort())
    await listening
    // Node emits no `close` for a child that its parent disconnected from.
    const exit = new Promise((resolve) => child.once('exit', resolve))
    child.disconnect()
    expect(await exit).toBe(0)
  })

  test('ends with a failure when a promise is rejected and nobody waits for it', async () => {
    const port = await freePort()
    const { listening, ended, output } = serve(port)
    await listening
    await fetch(`http://127.0.0.1:${port}/loose`).catch(() => undefined)
    expect(await ended).toBe(1)
    expect(output()).toContain('nobody waits for this')
  })

  test('ends with a failure when the application cannot start', async () => {
    const { ended, output } = serve(await freePort(), { handler: "throw new Error('no database')" })
    expect(await ended).toBe(1)
    expect(output()).toContain('no database')
  })
})

describe('what cannot be served is said in a sentence', () => {
  test('a port that is taken, before the application is even loaded', async () => {
    const port = await freePort()
    const other = createServer().listen(port, '127.0.0.1')
    const { ended, output } = serve(port)
    expect(await ended).toBe(1)
    expect(output()).toBe(
      `faultline: Port ${port} on 127.0.0.1 is taken by another program. ` +
        `Stop that one, or choose another port: PORT=${port + 1} npm start\n`,
    )
    other.close()
  })

  test.each([
    [{ PORT: 'web' }, 'PORT is "web"'],
    [{ PORT: '70000' }, 'PORT is "70000"'],
    [{ ORIGIN: 'studies.example.org' }, 'ORIGIN is "studies.example.org"'],
    [{ HOST: '203.0.113.7' }, 'HOST is 203.0.113.7, which is no address of this machine'],
  ])('%j', async (env, sentence) => {
    const { ended, output } = serve(await freePort(), { env })
    expect(await ended).toBe(1)
    expect(output()).toContain(`faultline: ${sentence}`)
    expect(output()).not.toContain('    at ')
  })

  test('a missing build', async () => {
    rmSync(join(folder, 'build/current'))
    const { ended, output } = serve(await freePort())
    expect(await ended).toBe(1)
    expect(output()).toContain('There is no build to serve yet')
  })
})
