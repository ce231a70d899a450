import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#lib/server/store.ts'
import { start } from '../server.ts'

/** What became of one save: acknowledged, or still without an answer when the server was killed. */
interface Sent {
  participation: string
  key: string
  acknowledged: boolean
}

export interface Outcome {
  /** Acknowledged saves, and requests in flight at the moment of each kill. */
  kills: { acknowledged: number; inFlight: number }[]
  acknowledged: number
  /** Acknowledged and not there afterwards. */
  lost: number
  /** There more than once. */
  doubled: number
}

const clients = 8

/**
 * Lets clients save without a pause while the server is killed with -9 again and again; each save carries its key as
 * its reason, so that it can be found. A save without an answer is sent again, with its key, to the next server.
 */
export async function killed(times: number, env: Record<string, string> = {}): Promise<Outcome> {
  const dataDir = mkdtempSync(join(tmpdir(), 'faultline-kills-'))
  const sent: Sent[] = []
  const kills: Outcome['kills'] = []
  try {
    let server = await start({ dataDir, env })
    const people = await Promise.all(Array.from({ length: clients }, () => person(server.origin)))
    for (let time = 0; time < times; time++) {
      const until = new AbortController()
      const before = sent.filter((one) => one.acknowledged).length
      const work = people.map((one) => saving(server.origin, one, sent, until.signal))
      await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 350))
      const inFlight = people.filter((one) => one.waiting).length
      await server.kill9()
      until.abort()
      await Promise.all(work)
      kills.push({ acknowledged: sent.filter((one) => one.acknowledged).length - before, inFlight })
      server = await start({ dataDir, env })
    }
    await server.stop()
    return { kills, ...(await kept(join(dataDir, 'faultline.db'), sent)) }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

interface Person {
  path: string
  headers: Record<string, string>
  id: string
  waiting: Sent | null
}

async function person(origin: string): Promise<Person> {
  const response = await fetch(`${origin}/api/v1/studies/wellbeing-at-work/participations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ group: 'employees', consent: { version: 1, accepted: true } }),
  })
  const { participation: id, token } = (await response.json()) as { participation: string; token: string }
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  return { id, headers, path: `/api/v1/participations/${id}/answers`, waiting: null }
}

/** Saves one answer after another until the server is gone; what it did not answer waits for the next server. */
async function saving(origin: string, one: Person, sent: Sent[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const save = one.waiting ?? { participation: one.id, key: crypto.randomUUID(), acknowledged: false }
    if (!one.waiting) sent.push(save)
    one.waiting = save
    const body = JSON.stringify({
      key: save.key,
      answers: [{ storyboard: 'today_a', item: 'utility', value: 4, reason: save.key }],
    })
    try {
      const response = await fetch(origin + one.path, { method: 'PUT', headers: one.headers, body })
      if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
      await response.arrayBuffer()
    } catch (error) {
      if (error instanceof TypeError) return
      throw error
    }
    save.acknowledged = true
    one.waiting = null
  }
}

async function kept(path: string, sent: Sent[]): Promise<Omit<Outcome, 'kills'>> {
  const { database } = await openStore(path)
  const rows = await database.db
    .selectFrom('answer_revisions')
    .select('reason')
    .where('participation_id', 'in', [...new Set(sent.map((one) => one.participation))])
    .execute()
  await database.close()
  const times = Map.groupBy(rows, (row) => row.reason ?? '')
  const acknowledged = sent.filter((one) => one.acknowledged)
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((one) => !times.has(one.key)).length,
    doubled: [...times.values()].filter((same) => same.length > 1).length,
  }
}

/** The outcome for people to read. */
export const told = ({ kills, acknowledged, lost, doubled }: Outcome) =>
  [
    ...kills.map(
      (one, index) => `kill ${index + 1}: ${one.acknowledged} acknowledged since the last, ${one.inFlight} in flight`,
    ),
    `${kills.length} kills, ${acknowledged} acknowledged, ${lost} lost, ${doubled} doubled`,
  ].join('\n')
