import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { AnalysisDone, AnalysisTask, WeighingTask } from './analysis-worker.ts'
import { projectRoot } from './root.ts'

/** Runs analyses in a thread of their own, one report for each task, and what is weighed beside them. */
export function analysed(tasks: AnalysisTask[], weighing: WeighingTask): Promise<AnalysisDone> {
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
