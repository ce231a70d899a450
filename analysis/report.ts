import type { Rating } from './rating.ts'
import type { Report, WrittenSettings } from './report-format.ts'

export type { Report } from './report-format.ts'

export interface ReportSettings extends WrittenSettings {}

export const defaultSettings: ReportSettings = {
  scale: [1, 7],
  bipolar: [],
  minCell: 5,
  seed: 1,
  resamples: 2000,
  permutations: 4999,
}

/** What is known beside the ratings: declared codes, which also fix the order, and rows left out before. */
export interface DeclaredInput {
  noGroup?: number
  groups?: string[]
  storyboards?: string[]
  items?: string[]
}

export function report(
  _ratings: Iterable<Rating>,
  _settings: Partial<ReportSettings> = {},
  _input: DeclaredInput = {},
): Report {
  throw new Error('the figures are still to come')
}
