import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

/** An empty database of its own for one spec. */
export interface Fresh {
  url: string
  drop(): Promise<void>
}

export interface Dialect {
  name: 'sqlite' | 'postgres'
  fresh(): Promise<Fresh>
}

/** Every storage spec runs over each of these: `describe.each(dialects)('… on $name', ({ fresh }) => …)`. */
export const dialects: Dialect[] = [
  { name: 'sqlite', fresh: freshFile },
  { name: 'postgres', fresh: () => freshDatabase(inject('postgres')) },
]

async function freshFile(): Promise<Fresh> {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-sqlite-'))
  return {
    url: join(folder, 'faultline.db'),
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

export async function freshDatabase(server: string): Promise<Fresh> {
  const name = `t_${randomUUID().replaceAll('-', '')}`
  await told(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => told(server, `DROP DATABASE ${name} WITH (FORCE)`) }
}

async function told(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
