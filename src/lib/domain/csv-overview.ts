import { rowsReader } from './csv-rows.ts'
import { isMissing } from './ratings-csv.ts'

/** What stands in a column, as far as it helps to choose what the column is. */
export interface ColumnOverview {
  name: string
  /** The first texts that differ. */
  values: string[]
  hasMore: boolean
  /** The range of the numbers; null unless all that is not missing is a whole number. */
  range: [lowest: number, highest: number] | null
}

export interface CsvOverview {
  rows: number
  columns: ColumnOverview[]
}

const mostValues = 60

/** Looks through the text of a CSV, piece by piece, before anybody has said which column holds what. */
export function overviewReader(name: string) {
  let columns: { name: string; values: Set<string>; hasMore: boolean; range: [number, number]; isWhole: boolean }[] = []
  let rows = 0
  const see = (column: (typeof columns)[number], cell: string) => {
    if (isMissing(cell)) return
    if (column.values.size < mostValues) column.values.add(`${cell}.`.slice(0, -1))
    else if (!column.values.has(cell)) column.hasMore = true
    if (!column.isWhole) return
    const value = /^[+-]?\d+(\.0+)?$/.test(cell) ? Number(cell) : NaN
    column.isWhole = !Number.isNaN(value)
    column.range = [Math.min(column.range[0], value), Math.max(column.range[1], value)]
  }
  const { read } = rowsReader(name, {
    header: (names) =>
      (columns = names.map((name) => ({
        name,
        values: new Set(),
        hasMore: false,
        range: [Infinity, -Infinity],
        isWhole: true,
      }))),
    row: (cells) => {
      rows += 1
      columns.forEach((column, at) => see(column, cells[at]?.trim() ?? ''))
    },
    // It is named when the file is read.
    broken: () => {},
  })
  const end = (): CsvOverview => ({
    rows,
    columns: columns.map(({ name, values, hasMore, range, isWhole }) => ({
      name,
      values: [...values],
      hasMore,
      range: isWhole && values.size > 0 ? range : null,
    })),
  })
  return { read, end }
}
