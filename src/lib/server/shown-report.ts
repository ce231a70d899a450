import { absent, written } from '#analysis/figure.ts'
import type { Reliability, TradeoffFigures } from '#analysis/report-format.ts'
import type { Report } from '#analysis/report.ts'
import type { ShownReport } from '#lib/domain/results.ts'
import { type Disclosure, type Given, type Place, smallestCell } from './disclosure.ts'

type Hidden = 'small' | 'complement'

/**
 * A report over the answers that are shown, in the form of `faultline analyze`: what is kept back is marked as hidden, and
 * nobody is named. A trade-off row stands only where it has the very people of both its cells: else it would tell, by
 * subtraction, what one or two of them said.
 */
export function shownReport(report: Report, given: readonly Given[], open: Disclosure): ShownReport {
  const sizes = new Map<string, number>()
  for (const one of given) if (one.value !== null) sizes.set(nameOf(one), (sizes.get(nameOf(one)) ?? 0) + 1)
  const hidden = (place: Place): Hidden | null => {
    if (open.shows(place)) return null
    // Where all said the same, the smallest cell shown is larger, and this one is below it.
    return open.names(place) || (sizes.get(nameOf(place)) ?? 0) < smallestCell ? 'small' : 'complement'
  }
  // A few who are in some storyboards of an item later than in others would be told by the difference.
  const late = (item: string) => given.filter((one) => one.late && one.item === item).map(({ group }) => group)
  const items = report.items.map((figures) => ({
    ...figures,
    reliability: {
      ...figures.reliability,
      groups: mapped(figures.reliability.groups, (group, known) =>
        late(figures.item).includes(group) ||
        figures.storyboards.some(({ storyboard }) => hidden({ item: figures.item, storyboard, group }))
          ? nothing
          : known,
      ),
      ...(late(figures.item).length > 0 ? { all: nothing } : {}),
    },
    storyboards: figures.storyboards.map((board) => ({
      ...board,
      groups: mapped(board.groups, (group, cell) => {
        const why = hidden({ item: figures.item, storyboard: board.storyboard, group })
        return why ? { n: null, hidden: why } : cell
      }),
      minorityVoices: board.minorityVoices.map(({ participant: _, ...voice }) => voice),
    })),
  }))
  const cellAt = (item: string, { storyboard, group }: TradeoffFigures) =>
    items.find((one) => one.item === item)?.storyboards.find((one) => one.storyboard === storyboard)?.groups[group]
  const tradeoff = report.tradeoff?.map((row): TradeoffFigures => {
    const { storyboard, group } = row
    const cells = [cellAt('utility', row), cellAt('intrusiveness', row)]
    if (row.n !== null && cells.every((cell) => cell?.n === row.n)) return row
    return { storyboard, group, n: null, hidden: cells.find((cell) => cell?.hidden)?.hidden ?? 'complement' }
  })
  return {
    ...report,
    items,
    ...(tradeoff ? { tradeoff } : {}),
    suppressed: [
      ...items.flatMap(({ item, storyboards }) =>
        storyboards.flatMap(({ storyboard, groups }) =>
          Object.entries(groups).flatMap(([group, cell]) =>
            cell.hidden ? [{ item, storyboard, group, why: cell.hidden }] : [],
          ),
        ),
      ),
      ...(tradeoff ?? []).flatMap(({ storyboard, group, hidden }) =>
        hidden ? [{ item: 'tradeoff', storyboard, group, why: hidden }] : [],
      ),
    ],
  }
}

const nameOf = ({ item, storyboard, group }: Place) => `${item} ${storyboard} ${group}`

const mapped = <T, U>(groups: Record<string, T>, one: (group: string, figures: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(groups).map(([group, figures]) => [group, one(group, figures)]))

const nothing: Reliability = written({
  raters: absent('hidden'),
  storyboards: absent('hidden'),
  alphaOrdinal: absent('hidden'),
  alphaInterval: absent('hidden'),
  kendallW: absent('hidden'),
})
