import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Attendance } from '#lib/domain/attendance.ts'
import type { AnalysisDone, AnalysisOrder } from './analysis-worker.ts'
import type { AttendanceOrder } from './attendance-worker.ts'
import { projectRoot } from './root.ts'

/** Runs analyses in a thread of their own: reports, what is weighed beside them, and in which order to read reasons. */
export const analysed = (order: AnalysisOrder): Promise<AnalysisDone> => inThread('analysis-worker.ts', order)

/** Counts in a thread of its own who took part. */
export const attended = (order: AttendanceOrder): Promise<Attendance> => inThread('attendance-worker.ts', order)

function inThread<Done>(file: string, workerData: unknown): Promise<Done> {
  // From the sources, which Node runs as they are: the built server has no such file beside it.
  const worker = new Worker(join(projectRoot, 'src/lib/server', file), { workerData, execArgv: [] })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The analysis ended early (${code}).`)))
  })
}
