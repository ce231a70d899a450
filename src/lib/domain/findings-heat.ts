import { type ResultsCell, type ShownCell, isShown } from './results.ts'

/** One storyboard with the cell of every group. */
export interface Row {
  name: string
  cells: readonly ResultsCell[]
}

/** From here on a group’s answers are marked as conflicting. */
export const conflictMark = 0.5

/** Where middle answers lie farthest apart between groups, and how much of the map can be shown. */
export function heatWords(rows: readonly Row[], group: (code: string) => string): string[] {
  const shown = rows.flatMap(({ cells }) => cells.filter(isAnswered))
  if (shown.length === 0)
    return ['No group has five people who answered, so no field can be filled yet.', ...unfilled(rows)]
  const spreads = rows.flatMap(({ name, cells }) => {
    const sorted = cells.filter(isAnswered).toSorted((a, b) => a.median - b.median)
    const [low, high] = [sorted[0], sorted.at(-1)]
    return low && high && low !== high ? [{ name, low, high, width: high.median - low.median }] : []
  })
  const [widest] = spreads.toSorted((a, b) => b.width - a.width)
  const people = ({ group: code, n }: ShownCell) => `${group(code)} (${n} ${n === 1 ? 'person' : 'people'})`
  return [
    ...(widest && widest.width > 0
      ? [
          `The middle answers of two groups lie farthest apart about “${widest.name}”: ${widest.low.median} for ${people(widest.low)}, ${widest.high.median} for ${people(widest.high)}. Whether that is more than chance, the answers page says.`,
        ]
      : widest
        ? ['The middle answers of all groups shown are the same, storyboard by storyboard.']
        : []),
    ...unfilled(rows),
  ]
}

/** Whose answers conflict most within one group. */
export function conflicting(rows: readonly Row[], group: (code: string) => string): string[] {
  const cells = rows.flatMap(({ name, cells }) =>
    cells
      .filter(isShown)
      .flatMap(({ group: code, n, pci2Unbiased }) =>
        pci2Unbiased === null ? [] : [{ name, code, n, value: pci2Unbiased }],
      ),
  )
  const [most] = cells.toSorted((a, b) => b.value - a.value)
  if (!most) return ['There is no group of five whose conflict could be measured yet.']
  const marked = cells.filter(({ value }) => value > conflictMark).length
  return [
    most.value <= 0
      ? 'Within each group shown, people answer alike.'
      : `Most conflict within one group: ${group(most.code)} about “${most.name}”, ${Math.min(most.value, 1).toFixed(2)} on a range from 0 to 1, over ${most.n} people.`,
    `Above ${conflictMark}: ${marked} of ${cells.length} fields that can be shown. With few people such a number moves a lot from one study to the next; the answers page says where a group is called divided.`,
  ]
}

function unfilled(rows: readonly Row[]): string[] {
  const cells = rows.flatMap((row) => row.cells)
  const hidden = cells.filter((cell) => !isShown(cell)).length
  const empty = cells.filter(({ n }) => n === 0).length
  return [
    ...(hidden > 0 ? [`Kept back: ${hidden} of ${cells.length} fields.`] : []),
    ...(empty > 0 ? [`Without any answer: ${empty} of ${cells.length} fields.`] : []),
  ]
}

const isAnswered = (cell: ResultsCell): cell is ShownCell & { median: number } =>
  isShown(cell) && cell.n > 0 && cell.median !== null
