import { parentPort, workerData } from 'node:worker_threads'
import type { Rating } from '#analysis/rating.ts'
import { type Report, type ReportSettings, report } from '#analysis/report.ts'
import { type WeighingAsked, type WeighingFigures, weighing } from '#analysis/weighing.ts'

/** One run over rating items of one scale. */
export interface AnalysisTask {
  ratings: Rating[]
  settings: Partial<ReportSettings>
  declared: { groups: string[]; storyboards: string[]; items: string[] }
}

/** Figures beside the reports, over all scales. */
export interface WeighingTask {
  ratings: Rating[]
  asked: WeighingAsked
}

export interface AnalysisDone {
  reports: Report[]
  weighing: WeighingFigures
}

// In a thread of its own, so that the server goes on answering meanwhile.
const { tasks, weighing: weighed } = workerData as { tasks: AnalysisTask[]; weighing: WeighingTask }
parentPort?.postMessage({
  reports: tasks.map(({ ratings, settings, declared }) => report(ratings, settings, declared)),
  weighing: weighing(weighed.ratings, weighed.asked),
} satisfies AnalysisDone)
