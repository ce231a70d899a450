import type { ColumnOverview } from './csv-overview.ts'

/** What a CSV's columns seem to be. Where nothing is called as expected the name is empty, and people choose. */
export interface LikelyColumns {
  form: 'long' | 'items' | 'storyboards'
  participant: string
  group: string
  storyboard: string
  item: string
  value: string
  reason: string
  /** Columns that may hold ratings: whole numbers that a scale could have. */
  rated: string[]
  /** The range of all numbers in the columns of ratings. */
  range: [lowest: number, highest: number] | null
}

const mostPoints = 101

/** Finds columns by the names that the command line expects, however they are spelled in capitals. */
export function likelyColumns(columns: readonly ColumnOverview[]): LikelyColumns {
  const called = (name: string) => columns.find((column) => column.name.toLowerCase() === name)?.name ?? ''
  const [participant, group, storyboard] = [called('participant'), called('group'), called('storyboard')]
  const [item, value, reason] = [called('item'), called('value'), called('reason')]
  const form = item && value ? 'long' : storyboard ? 'items' : 'storyboards'
  const taken = [participant, group, storyboard, ...(form === 'long' ? [item, reason] : [])]
  const rated = columns.filter(({ name, range }) => !taken.includes(name) && range && range[1] - range[0] < mostPoints)
  const counted = form === 'long' ? rated.filter(({ name }) => name === value) : rated
  return {
    form,
    participant,
    group,
    storyboard,
    item,
    value,
    reason,
    rated: rated.map(({ name }) => name),
    range: rangeOver(counted),
  }
}

/** From the lowest to the highest number of these columns; null where one of them holds something else, or there is none. */
export function rangeOver(columns: readonly ColumnOverview[]): [number, number] | null {
  const ranges = columns.map(({ range }) => range)
  if (ranges.length === 0 || !ranges.every((range) => range !== null)) return null
  return [Math.min(...ranges.map(([lowest]) => lowest)), Math.max(...ranges.map(([, highest]) => highest))]
}
