import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { AnalysisDone, AnalysisOrder } from './analysis-worker.ts'
import { projectRoot } from './root.ts'

/** Runs analyses in a thread of their own: reports, what is weighed beside them, and in which order to read reasons. */
export function analysed(order: AnalysisOrder): Promise<AnalysisDone> {
  // From the sources, which Node runs as they are: the built server has no such file beside it.
  const worker = new Worker(join(projectRoot, 'src/lib/server/analysis-worker.ts'), {
    workerData: order,
    execArgv: [],
  })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The analysis ended early (${code}).`)))
  })
}
