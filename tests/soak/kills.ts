import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '#lib/server/store.ts'
import { start } from '../server.ts'

/** One save, and what became of it: acknowledged, or still without an answer when the server was killed. */
interface Sent {
  participation: string
  key: string
  item: string
  value: number
  /** The revision it was first acknowledged as: sent again, a lost one would come back under another. */
  revision: number | null
  tries: number
}

export interface Outcome {
  /** Acknowledged saves, and requests in flight at the moment of each kill. */
  kills: { acknowledged: number; inFlight: number }[]
  acknowledged: number
  /** Acknowledged and not there afterwards. */
  lost: number
  /** There more than once: as an answer, or as a save. */
  doubled: number
  /** Acknowledged, and sent more than once. */
  again: number
}

const isAcknowledged = ({ revision }: Sent) => revision !== null

const clients = 8
const items = ['utility', 'intrusiveness', 'acceptability']

/**
 * Lets clients save without a pause while the server is killed with -9 again and again; each save carries its key as
 * its reason, so that it can be found. A save without an answer is sent again, with its key, to the next server, and so
 * is the last that was answered, as by a device that did not hear it. Each goes out after a newer answer to the same
 * question: it is then unlike the answer that stands, so that only its key can keep it from becoming a second row.
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
      const before = sent.filter(isAcknowledged).length
      const work = people.map((one) => saving(server.origin, one, sent, until.signal))
      await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 350))
      const inFlight = people.filter((one) => one.inFlight).length
      await server.kill9()
      until.abort()
      await Promise.all(work)
      kills.push({ acknowledged: sent.filter(isAcknowledged).length - before, inFlight })
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
  saves: number
  inFlight: boolean
  /** What the servers before left without an answer. */
  unanswered: Sent[]
  /** The save that was acknowledged last: it is kept for certain. */
  last: Sent | null
}

async function person(origin: string): Promise<Person> {
  const response = await fetch(`${origin}/api/v1/studies/wellbeing-at-work/participations`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ group: 'employees', consent: { version: 1, accepted: true } }),
  })
  const { participation: id, token } = (await response.json()) as { participation: string; token: string }
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const path = `/api/v1/participations/${id}/answers`
  return { id, headers, path, saves: 0, inFlight: false, unanswered: [], last: null }
}

/** Saves one answer after another until the server is gone; what it did not answer waits for the next server. */
async function saving(origin: string, one: Person, sent: Sent[], signal: AbortSignal): Promise<void> {
  const again = new Set([...(one.last ? [one.last] : []), ...one.unanswered])
  // What was never sent needs nothing newer before it.
  const next = [...again].flatMap((save) => (save.tries === 0 ? [save] : [fresh(one, sent, save.item), save]))
  while (!signal.aborted) {
    const save = next.shift() ?? fresh(one, sent)
    save.tries++
    one.inFlight = true
    const revision = await acknowledged(origin, one, save)
    one.inFlight = false
    if (revision === null) {
      next.unshift(save)
      break
    }
    save.revision ??= revision
    one.last = save
  }
  one.unanswered = next
}

/** A save that was not sent yet: about this item, or about the items in turn, its value another each time. */
function fresh(one: Person, sent: Sent[], item = items[one.saves % items.length]!): Sent {
  const value = 1 + (one.saves++ % 7)
  const save = { participation: one.id, key: crypto.randomUUID(), item, value, revision: null, tries: 0 }
  sent.push(save)
  return save
}

/** Sends a save; the revision that it made, or null when the server went away before it answered. */
async function acknowledged(origin: string, one: Person, { key, item, value }: Sent): Promise<number | null> {
  const body = JSON.stringify({ key, answers: [{ storyboard: 'today_a', item, value, reason: key }] })
  try {
    const response = await fetch(origin + one.path, { method: 'PUT', headers: one.headers, body })
    const text = await response.text()
    if (response.status !== 200) throw new Error(`${response.status} ${text}`)
    return (JSON.parse(text) as { revision: number }).revision
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

async function kept(path: string, sent: Sent[]): Promise<Omit<Outcome, 'kills'>> {
  const { database } = await openStore(path)
  const { db } = database
  const people = [...new Set(sent.map((one) => one.participation))]
  const rows = await db
    .selectFrom('answer_revisions')
    .select(['reason as key', 'revision'])
    .where('participation_id', 'in', people)
    .execute()
  const saves = await db.selectFrom('saves').select('key').where('participation_id', 'in', people).execute()
  await database.close()
  const answers = Map.groupBy(rows, (row) => row.key ?? '')
  const keys = Map.groupBy(saves, (row) => row.key)
  const acknowledged = sent.filter(isAcknowledged)
  const isKept = ({ key, revision }: Sent) => answers.get(key)?.some((row) => row.revision === revision)
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((one) => !isKept(one) || !keys.has(one.key)).length,
    doubled: sent.filter(({ key }) => [answers, keys].some((kept) => (kept.get(key)?.length ?? 0) > 1)).length,
    again: acknowledged.filter((one) => one.tries > 1).length,
  }
}

/** The outcome for people to read. */
export const told = ({ kills, acknowledged, again, lost, doubled }: Outcome) =>
  [
    ...kills.map(
      (one, index) => `kill ${index + 1}: ${one.acknowledged} acknowledged since the last, ${one.inFlight} in flight`,
    ),
    `${kills.length} kills, ${acknowledged} acknowledged (${again} of them sent again), ${lost} lost, ${doubled} doubled`,
  ].join('\n')
