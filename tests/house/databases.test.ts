import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../databases.ts'
import { type Cluster, startCluster } from '../postgres.ts'

describe('the PostgreSQL server that storage specs run on', () => {
  let cluster: Cluster
  beforeAll(async () => {
    cluster = await startCluster()
  })
  afterAll(() => cluster.stop())

  test('says which version it is', () => {
    expect(cluster.version).toMatch(/^PostgreSQL \d+/)
  })

  test('gives each spec an empty database of its own, and takes it back', async () => {
    const [one, other] = await Promise.all([freshDatabase(cluster.url), freshDatabase(cluster.url)])
    expect(one.url).not.toBe(other.url)
    const client = new pg.Client({ connectionString: one.url })
    await client.connect()
    const { rows } = await client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    await client.end()
    expect(rows).toEqual([])
    await Promise.all([one.drop(), other.drop()])
    await expect(new pg.Client({ connectionString: one.url }).connect()).rejects.toThrow(/does not exist/)
  })

  test('is missed at once when it stops midway: nothing is skipped', async () => {
    const { url } = await freshDatabase(cluster.url)
    await cluster.stop()
    await expect(freshDatabase(cluster.url)).rejects.toThrow(/ECONNREFUSED/)
    await expect(new pg.Client({ connectionString: url }).connect()).rejects.toThrow(/ECONNREFUSED/)
  })
})
