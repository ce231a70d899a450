import type { ReportSettings } from '#analysis/settings.ts'
import { defaultSettings } from '#analysis/settings.ts'
import { columnPattern } from '#lib/domain/column-pattern.ts'
import type { ColumnOverview, CsvOverview } from '#lib/domain/csv-overview.ts'
import { type LikelyColumns, likelyColumns } from '#lib/domain/likely-columns.ts'
import type { Columns } from '#lib/domain/rating-columns.ts'

/** What a person chooses about a file, in the shape of the form. */
export interface Choices extends Omit<LikelyColumns, 'rated' | 'range'> {
  /** The columns, or in a long file the items, that are counted. */
  items: string[]
  storyboards: string[]
  pattern: string
  itemName: string
  lowest: number
  highest: number
  bipolar: string[]
  minCell: number
  seed: number
  resamples: number
  permutations: number
}

/** What is chosen before anybody has: as on the command line, and as far as the file tells. */
export function firstChoices({ columns }: CsvOverview): Choices {
  const { rated, range, ...likely } = likelyColumns(columns)
  const { scale, minCell, seed, resamples, permutations } = defaultSettings
  const fits = !range || (range[0] >= scale[0] && range[1] <= scale[1])
  const [lowest, highest] = fits ? scale : range
  const items = likely.form === 'long' ? textsOf(columns, likely.item) : rated
  const settings = { lowest, highest, bipolar: [], minCell, seed, resamples, permutations }
  return { ...likely, items, storyboards: rated, pattern: '', itemName: 'rating', ...settings }
}

/** The texts in a column, or none where there are too many to choose from. */
export function textsOf(columns: readonly ColumnOverview[], name: string): string[] {
  const column = columns.find((one) => one.name === name)
  return column && !column.hasMore ? column.values : []
}

/** The pattern that was typed, with slashes around it or without; a SyntaxError where it is none. */
export const patternOf = (typed: string): RegExp => columnPattern(typed) ?? new RegExp(typed, 'u')

/** The columns, as the reader of a file takes them. */
export function columnsOf(chosen: Choices, offered: readonly string[]): Columns {
  const { form, participant, group, storyboard, item, value, reason, items } = chosen
  if (form === 'storyboards') {
    const storyboards = chosen.pattern ? patternOf(chosen.pattern) : chosen.storyboards
    return { participant, group, form, storyboards, itemName: chosen.itemName }
  }
  if (form === 'items') return { participant, group, form, storyboard, items }
  const some = items.length > 0 && items.length < offered.length ? { items } : {}
  return { participant, group, form, storyboard, item, value, ...(reason ? { reason } : {}), ...some }
}

export function settingsOf(chosen: Choices): ReportSettings {
  const { lowest, highest, bipolar, minCell, seed, resamples, permutations } = chosen
  return { scale: [lowest, highest], bipolar, minCell, seed, resamples, permutations }
}
