import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const PATIENCE = 30_000

export interface Options {
  env?: Record<string, string>
  /** An own folder is kept at the end; without one, a temporary folder is made and removed. */
  dataDir?: string
  databaseUrl?: string
  /** The port of a server before it, for browsers that hold its address; else a free one. */
  port?: number
}

export interface RunningServer {
  origin: string
  pid: number
  dataDir: string
  /** Ends it as a process manager would, and removes its temporary folder. */
  stop(): Promise<void>
  /** Ends it as a power cut would; what it stored stays until `stop`. */
  kill9(): Promise<void>
  output(): string
}

/** The built application on a loopback port of its own, ready to answer. */
export async function start(options: Options = {}): Promise<RunningServer> {
  const { env = {}, dataDir, databaseUrl } = options
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'faultline-data-'))
  const port = options.port ?? (await freePort())
  const { ORIGIN: _origin, DATABASE_URL: _url, ...inherited } = process.env
  const child = spawn(process.execPath, ['scripts/serve.mjs'], {
    cwd: root,
    env: {
      ...inherited,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: folder,
      ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
      ...env,
    },
    // The channel ends the server when the tests end without stopping it.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => lines.push(String(text)))
  const output = () => lines.join('')
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill(signal)
      await ended
    }
  }
  const stop = async () => {
    await end('SIGTERM')
    if (!dataDir) rmSync(folder, { recursive: true, force: true })
  }
  const origin = `http://127.0.0.1:${port}`
  try {
    await ready(origin, child)
  } catch (error) {
    await end('SIGKILL')
    await stop()
    throw new Error(`The server did not become ready:\n${output()}`, { cause: error })
  }
  return { origin, pid: child.pid ?? 0, dataDir: folder, stop, kill9: () => end('SIGKILL'), output }
}

async function ready(origin: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + PATIENCE
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`)
    const status = await fetch(`${origin}/readyz`).then(
      async (response) => (await response.text(), response.status),
      () => 0,
    )
    if (status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`GET /readyz was not 200 within ${PATIENCE / 1000} s.`)
}
