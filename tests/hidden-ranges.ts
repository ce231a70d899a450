/** A table of numbers of people: null is hidden, with the totals of rows and columns as far as they are published. */
export interface Published {
  cells: (number | null)[][]
  rows: (number | null)[]
  columns: (number | null)[]
}

/** What a hidden cell may hold, as far as can be told from all that is published. */
export interface Range {
  row: number
  column: number
  min: number
  max: number
}

/**
 * The smallest and the largest number of people in each hidden cell: the interval test of statistical disclosure control
 * (Hundepool et al. 2012, section 4.5), by trying every table of whole numbers instead of a linear programme. Without any
 * published total over it, a cell may hold any number.
 */
export function hiddenRanges({ cells, rows, columns }: Published): Range[] {
  const hidden = cells.flatMap((line, row) => line.flatMap((n, column) => (n === null ? [{ row, column }] : [])))
  const left = (total: number | null, line: (number | null)[]) =>
    total === null ? Infinity : total - line.reduce<number>((sum, n) => sum + (n ?? 0), 0)
  const ofRow = rows.map((total, row) => left(total, cells[row]!))
  const ofColumn = columns.map((total, column) =>
    left(
      total,
      cells.map((line) => line[column]!),
    ),
  )
  const ranges = hidden.map((place): Range => ({ ...place, min: Infinity, max: -Infinity }))
  const values: number[] = []
  const free = ({ row, column }: (typeof hidden)[number]) => ofRow[row] === Infinity && ofColumn[column] === Infinity
  const tried = (index: number): void => {
    const place = hidden[index]
    if (!place) {
      if ([...ofRow, ...ofColumn].every((rest) => rest === 0 || rest === Infinity))
        ranges.forEach((range, at) => {
          range.min = Math.min(range.min, values[at]!)
          range.max = Math.max(range.max, values[at]!)
        })
      return
    }
    const { row, column } = place
    if (free(place)) {
      values[index] = 0
      ranges[index]!.max = Infinity
      return tried(index + 1)
    }
    for (let n = 0; n <= Math.min(ofRow[row]!, ofColumn[column]!); n++) {
      values[index] = n
      ofRow[row]! -= n
      ofColumn[column]! -= n
      tried(index + 1)
      ofRow[row]! += n
      ofColumn[column]! += n
    }
  }
  tried(0)
  return ranges
}
