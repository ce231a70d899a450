import { createHash, timingSafeEqual } from 'node:crypto'
import { State } from '#lib/domain/state.ts'
import type { App } from './app.ts'
import type { Policy } from './policies.ts'

/** What happened since this process began, in numbers. No label says who, where from, or in which study. */
export class Counters {
  readonly #requests = new Map<string, number>()

  request(policy: Policy | null, status: number): void {
    const labels = `policy="${policy ?? 'none'}",status="${status}"`
    this.#requests.set(labels, (this.#requests.get(labels) ?? 0) + 1)
  }

  get requests(): [labels: string, count: number][] {
    return [...this.#requests].toSorted(([a], [b]) => (a < b ? -1 : 1))
  }
}

/** Whether a request for the metrics may see them; null where nobody may, because no token is set. */
export function admits({ metricsToken }: App, authorization: string | null): boolean | null {
  if (!metricsToken) return null
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${metricsToken}`))
}

/** The state of the process in Prometheus' text format. */
export async function text({ version, store, counters }: App): Promise<string> {
  const { db, dialect } = store.database
  const rows = await db
    .selectFrom('studies')
    .select(({ fn }) => ['state', fn.countAll().as('n')])
    .where('simulated', '=', 0)
    .groupBy('state')
    .execute()
  const inState = new Map(rows.map(({ state, n }) => [state, Number(n)]))
  const { rss, heapUsed } = process.memoryUsage()
  return [
    metric('faultline_info', 'gauge', 'What runs.', [[`version="${version}",database="${dialect}"`, 1]]),
    metric('faultline_requests_total', 'counter', 'Answered requests, by who may ask.', counters.requests),
    metric('faultline_saves_total', 'counter', 'Saves of answers that were acknowledged.', [['', store.load.saves]]),
    metric('faultline_writes_total', 'counter', 'Writes that are on disk.', [['', store.load.done]]),
    metric('faultline_writes_waiting', 'gauge', 'Writes that wait for their transaction.', [['', store.load.waiting]]),
    metric(
      'faultline_studies',
      'gauge',
      'Studies, without copies with simulated answers.',
      State.options.map((state) => [`state="${state}"`, inState.get(state) ?? 0]),
    ),
    metric('process_resident_memory_bytes', 'gauge', 'Memory of the process.', [['', rss]]),
    metric('process_heap_bytes', 'gauge', 'Memory that its objects take.', [['', heapUsed]]),
    metric('process_uptime_seconds', 'gauge', 'How long it has run.', [['', Math.round(process.uptime())]]),
  ].join('')
}

function metric(name: string, type: 'counter' | 'gauge', help: string, values: [labels: string, value: number][]) {
  const lines = values.map(([labels, value]) => `${name}${labels && `{${labels}}`} ${value}\n`)
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`
}
