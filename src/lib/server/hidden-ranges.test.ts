import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hiddenGroups } from '#analysis/suppression.ts'
import { type Published, hiddenRanges } from '../../../tests/hidden-ranges.ts'

const sum = (some: readonly number[]) => some.reduce((a, b) => a + b, 0)

/** Four storyboards by three groups: an example worked by hand, with all totals published. */
const example = [
  [12, 3, 9, 20],
  [7, 14, 2, 11],
  [15, 8, 10, 6],
]
const withHidden = (...hidden: [row: number, column: number][]): Published => ({
  cells: example.map((line, row) =>
    line.map((n, column) => (hidden.some(([r, c]) => r === row && c === column) ? null : n)),
  ),
  rows: example.map(sum),
  columns: example[0]!.map((_, column) => sum(example.map((line) => line[column]!))),
})

test('small cells alone are found to the last person where totals are published', () => {
  expect(hiddenRanges(withHidden([0, 1], [1, 2]))).toEqual([
    { row: 0, column: 1, min: 3, max: 3 },
    { row: 1, column: 2, min: 2, max: 2 },
  ])
})

test('with two more cells none of the four can be told', () => {
  const ranges = hiddenRanges(withHidden([0, 1], [0, 2], [1, 1], [1, 2]))
  expect(ranges.map(({ min, max }) => [min, max])).toEqual([
    [1, 12],
    [0, 11],
    [5, 16],
    [0, 11],
  ])
})

test('a cell without any published total over it may hold any number', () => {
  const { cells } = withHidden([0, 1])
  const untold = { cells, rows: [null, 34, 39], columns: [34, null, 21, 37] }
  expect(hiddenRanges(untold)).toEqual([{ row: 0, column: 1, min: 0, max: Infinity }])
})

test('whoever knows how many people rated each storyboard cannot tell a hidden group, nor come within five of it', () => {
  const sizes = fc.array(fc.nat(14), { minLength: 2, maxLength: 5 })
  fc.assert(
    fc.property(fc.array(sizes, { minLength: 1, maxLength: 3 }), (table) => {
      for (const line of table) {
        const hidden = hiddenGroups(line, 5)
        const concealed = sum(line.filter((_, index) => hidden[index] !== null))
        // Where too few took part in all, no total is told either.
        if (concealed < 5) continue
        const cells = [line.map((n, index) => (hidden[index] ? null : n))]
        const ranges = hiddenRanges({ cells, rows: [sum(line)], columns: line.map(() => null) })
        if (ranges.length === 1) expect(line.filter((n) => n > 0)).toHaveLength(1)
        else for (const { min, max } of ranges) expect(max - min).toBeGreaterThanOrEqual(5)
      }
    }),
    { numRuns: 300 },
  )
})
