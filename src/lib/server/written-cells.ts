import type { RatingItem } from '#lib/domain/item.ts'
import type { Reading, StoryboardWords } from '#lib/domain/results.ts'
import type { Study } from '#lib/domain/study.ts'
import type { CellReading, WrittenCell } from './cell-reading.ts'
import type { Given } from './disclosure.ts'

/**
 * What people wrote, cell by cell, with all that its reading order rests on: words, answers beside them and counts that
 * stand on the page themselves. So the order tells nothing that the page does not, and no answer that is kept back can
 * move it: not one of another group either, as every group is ordered by itself.
 */
export function writtenCells(
  study: Study,
  words: readonly StoryboardWords[],
  shown: readonly Given[],
): { cells: WrittenCell[]; people: number[][] } {
  const rated = study.items.filter((item): item is RatingItem => item.kind === 'rating')
  const given = Map.groupBy(shown, ({ storyboard, item, group }) => `${storyboard} ${item} ${group}`)
  const found = words.flatMap(({ storyboard, people }) =>
    study.groups.flatMap(({ code: group }) => {
      const own = [...people.keys()].filter((person) => people[person]!.group === group)
      if (own.length === 0) return []
      const items = rated.map(({ code: item, scale: [lowest, highest] }) => {
        const answers = given.get(`${storyboard} ${item} ${group}`) ?? []
        const counts = Array.from({ length: highest - lowest + 1 }, () => 0)
        for (const { value } of answers) if (value !== null) counts[value - lowest]!++
        return { item, lowest, counts, values: own.map((person) => people[person]!.values[item] ?? null) }
      })
      const texts = own.map((person) => people[person]!.texts.map(({ text }) => text).join('\n'))
      return [{ cell: { storyboard, group, texts, items }, own }]
    }),
  )
  return { cells: found.map(({ cell }) => cell), people: found.map(({ own }) => own) }
}

/** The orders of the cells, as places among the storyboard's people. */
export const readingsOf = (
  { cells, people }: ReturnType<typeof writtenCells>,
  orders: readonly CellReading[][],
): Reading[] =>
  cells.flatMap(({ storyboard, group }, cell) =>
    orders[cell]!.map(({ item, order, typical }) => ({
      storyboard,
      item,
      group,
      order: order.map((one) => people[cell]![one]!),
      typical: typical === null ? null : people[cell]![typical]!,
    })),
  )
