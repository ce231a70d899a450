import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { freePort } from './free-port.ts'
import { postgresBinaries } from './postgres-binaries.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
  }
}

/** A PostgreSQL server of our own: where it listens, what it calls itself, and how to end it. */
export interface Cluster {
  url: string
  version: string
  stop(): Promise<void>
}

/** For the whole run of a Vitest project; specs find it through tests/databases.ts. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startCluster()
  console.log(`The specs meet ${cluster.version}`)
  project.provide('postgres', cluster.url)
  return () => cluster.stop()
}

export async function startCluster(): Promise<Cluster> {
  const binaries = postgresBinaries()
  const owner = unprivileged()
  const folder = mkdtempSync(join(tmpdir(), 'faultline-postgres-'))
  const password = randomBytes(16).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  if (owner) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid)

  const data = join(folder, 'data')
  const made = spawnSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '-N'],
    { ...owner, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`initdb could not make a cluster: ${made.stderr || made.error?.message}`)

  const port = await freePort()
  const log: string[] = []
  // The shell holds on to our end of its input: when this process ends, in whatever way, it stops the server and
  // removes the folder. A session of its own keeps Ctrl-C from reaching the server before the specs are done.
  const script = '"$0" "$@" </dev/null & read -r _; kill -INT $!; wait $!; cd /; rm -rf "$FOLDER"'
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200']
  const server = spawn(
    '/bin/sh',
    ['-c', script, join(binaries, 'postgres'), '-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    { ...owner, cwd: folder, detached: true, env: { ...process.env, FOLDER: folder }, stdio: ['pipe', 'pipe', 'pipe'] },
  )
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()))
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => log.push(String(text)))
  const stop = async () => {
    server.stdin.end()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  try {
    return { url, version: await answered(url), stop }
  } catch (error) {
    await stop()
    throw new Error(`PostgreSQL did not start:\n${log.join('')}`, { cause: error })
  }
}

/** The server's version, as soon as it answers. */
async function answered(url: string): Promise<string> {
  for (let left = 150; ; left--) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      const { rows } = await client.query<{ version: string }>('SELECT version()')
      return rows[0]?.version.split(' on ')[0] ?? 'PostgreSQL'
    } catch (error) {
      if (left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

/** PostgreSQL refuses to run as root: then the user that its package made runs it, or nobody. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const user of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, user], { encoding: 'utf8' }))
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  throw new Error('PostgreSQL refuses to run as root, and there is no user `postgres` or `nobody` to run it.')
}
