import { parentPort, workerData } from 'node:worker_threads'
import type { Rating } from '#analysis/rating.ts'
import { type Report, type ReportSettings, report } from '#analysis/report.ts'
import { type WeighingAsked, type WeighingFigures, weighing } from '#analysis/weighing.ts'
import { type CellReading, type WrittenCell, cellReadings } from './cell-reading.ts'

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

// In a thread of its own, so that the server goes on answering meanwhile.
const { tasks, weighing: weighed, cells } = workerData as AnalysisOrder
parentPort?.postMessage({
  reports: tasks.map(({ ratings, settings, declared }) => report(ratings, settings, declared)),
  weighing: weighing(weighed.ratings, weighed.asked),
  readings: cells.map(cellReadings),
} satisfies AnalysisDone)
