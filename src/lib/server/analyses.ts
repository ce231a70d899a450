import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { Tinypool } from 'tinypool'
import { type Report, reportOfItems } from '#analysis/report.ts'
import type { WeighingFigures } from '#analysis/weighing.ts'
import type { AnalysisTask, WeighingTask, Work } from './analysis-worker.ts'
import type { CellReading, WrittenCell } from './cell-reading.ts'
import { projectRoot } from './root.ts'

// Two threads that stay for a while: to begin one takes as long as most analyses.
const threads = new Tinypool({
  // From the sources, which Node runs as they are: the built server has no such file beside it.
  filename: join(projectRoot, 'src/lib/server/analysis-worker.ts'),
  minThreads: 0,
  maxThreads: 2,
  idleTimeout: 5 * 60_000,
  isolateWorkers: false,
  execArgv: [],
})

/** So many results are kept at most; whichever was not asked for the longest goes first. */
const most = 200
const kept = new Map<string, Promise<unknown>>()

/** What is to be computed: a report for each task, figures beside them, and in which order to read reasons. */
export interface AnalysisOrder {
  tasks: AnalysisTask[]
  weighing: WeighingTask
  cells: WrittenCell[]
}

/** One report for each task, and one list of readings for each cell. */
export interface AnalysisDone {
  reports: Report[]
  weighing: WeighingFigures
  readings: CellReading[][]
}

/** Runs analyses in threads. What was computed from exactly the same before is not computed again. */
export async function analysed({ tasks, weighing, cells }: AnalysisOrder): Promise<AnalysisDone> {
  const [reports, figures, readings] = await Promise.all([
    Promise.all(tasks.map(reported)),
    weighed(weighing),
    once('read', cells),
  ])
  return { reports, weighing: figures, readings }
}

/** Group by group, side by side: what one group weighs is computed again only where its own answers are others. */
async function weighed({ ratings, rows, asked }: WeighingTask): Promise<WeighingFigures> {
  const { shifts, importances, fronts } = asked
  const groups = [...new Set([...shifts, ...importances, ...fronts].map(({ group }) => group))]
  const parts = await Promise.all(
    groups.map((group) => {
      const its = <T extends { group: string }>(some: T[]) => some.filter((one) => one.group === group)
      const part = { shifts: its(shifts), importances: its(importances), fronts: its(fronts) }
      return once('weighed', { ratings: its(ratings), rows: its(rows), asked: { ...asked, ...part } })
    }),
  )
  // As they were asked for, from the lists of their groups.
  const inOrder = <K extends keyof WeighingFigures>(name: K, order: { group: string }[]) => {
    const left = new Map(groups.map((group, index) => [group, parts[index]![name].values()]))
    return order.map(({ group }) => left.get(group)!.next().value!) as WeighingFigures[K]
  }
  return {
    shifts: inOrder('shifts', shifts),
    importances: inOrder('importances', importances),
    fronts: inOrder('fronts', fronts),
  }
}

/** Counts first, then all items side by side. */
async function reported(task: AnalysisTask): Promise<Report> {
  const tallies = await once('counted', task)
  const { groups, items } = tallies
  const figures = await Promise.all(items.map((item) => once('figured', { item, groups, settings: task.settings })))
  return reportOfItems(tallies, figures, task.settings)
}

/** One piece of work, kept under the hash of all that it rests on. */
function once<K extends keyof Work>(name: K, task: Parameters<Work[K]>[0]): Promise<ReturnType<Work[K]>> {
  const key = createHash('sha256')
    .update(serialize([name, task]))
    .digest('base64')
  const done = kept.get(key) ?? threads.run(task, { name })
  kept.delete(key)
  kept.set(key, done)
  done.catch(() => kept.delete(key))
  if (kept.size > most) kept.delete(kept.keys().next().value!)
  return done as Promise<ReturnType<Work[K]>>
}
