import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { AnalysisDone, AnalysisTask, WeighingTask } from './analysis-worker.ts'
import { projectRoot } from './root.ts'

/** The newest analyses by what they were made of: most new answers wait, and change none. */
const atHand = new Map<string, Promise<AnalysisDone>>()
const mostAtHand = 20

/** Runs analyses in a thread of their own, one report for each task, and what is weighed beside them. */
export function analysed(tasks: AnalysisTask[], weighing: WeighingTask): Promise<AnalysisDone> {
  const key = createHash('sha256')
    .update(JSON.stringify([tasks, weighing]))
    .digest('base64')
  const known = atHand.get(key)
  if (known) return known
  if (atHand.size >= mostAtHand) atHand.delete(atHand.keys().next().value!)
  const done = run(tasks, weighing)
  atHand.set(key, done)
  done.catch(() => atHand.delete(key))
  return done
}

function run(tasks: AnalysisTask[], weighing: WeighingTask): Promise<AnalysisDone> {
  // From the sources, which Node runs as they are: the built server has no such file beside it.
  const worker = new Worker(join(projectRoot, 'src/lib/server/analysis-worker.ts'), {
    workerData: { tasks, weighing },
    execArgv: [],
  })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The analysis ended early (${code}).`)))
  })
}
