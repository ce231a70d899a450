import { itemFigures } from '#analysis/item-figures.ts'
import type { Rating } from '#analysis/rating.ts'
import type { ReportSettings } from '#analysis/report.ts'
import { completeSettings } from '#analysis/settings.ts'
import { type ItemTally, type Tallies, tally } from '#analysis/tally.ts'
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
  rows: Rating[]
  asked: WeighingAsked
}

/** One item of a run, counted. */
interface ItemTask {
  item: ItemTally
  groups: readonly string[]
  settings: Partial<ReportSettings>
}

// In threads of their own, so that the server goes on answering meanwhile. Each is called by its name, with what it takes.
export const counted = ({ ratings, settings, declared }: AnalysisTask): Tallies =>
  tally(ratings, completeSettings(settings).scale, declared)
export const figured = ({ item, groups, settings }: ItemTask): ReturnType<typeof itemFigures> =>
  itemFigures(item, groups, completeSettings(settings))
export const weighed = ({ ratings, rows, asked }: WeighingTask): WeighingFigures => weighing(ratings, asked, rows)
export const read = (cells: WrittenCell[]): CellReading[][] => cells.map(cellReadings)

export interface Work {
  counted: typeof counted
  figured: typeof figured
  weighed: typeof weighed
  read: typeof read
}
