import { parentPort, workerData } from 'node:worker_threads'
import type { Rating } from '#analysis/rating.ts'
import { type ReportSettings, report } from '#analysis/report.ts'

/** One run over rating items of one scale. */
export interface AnalysisTask {
  ratings: Rating[]
  settings: Partial<ReportSettings>
  declared: { groups: string[]; storyboards: string[]; items: string[] }
}

// In a thread of its own, so that the server goes on answering meanwhile.
const tasks = workerData as AnalysisTask[]
parentPort?.postMessage(tasks.map(({ ratings, settings, declared }) => report(ratings, settings, declared)))
