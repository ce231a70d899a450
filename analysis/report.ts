import { absent, present, written } from './figure.ts'
import { itemFigures } from './item-figures.ts'
import type { Rating } from './rating.ts'
import type { Hidden, Report, TradeoffFigures } from './report-format.ts'
import { completeSettings, type ReportSettings } from './settings.ts'
import { tally, type DeclaredInput, type Tallies } from './tally.ts'
import { tradeoffFigures } from './tradeoff-figures.ts'

export type { Report } from './report-format.ts'
export { defaultSettings, type ReportSettings } from './settings.ts'

/**
 * The whole analysis of a study's ratings. The same ratings, settings and version give the same report, byte for byte once
 * written as JSON. Empty, constant or tiny input gives figures that are null with a reason; illegal settings and ratings
 * give a RangeError.
 *
 * @example report(ratings, { scale: [1, 7], bipolar: ['acceptability'] }).items[0]?.storyboards[0]?.verdict
 */
export function report(
  ratings: Iterable<Rating>,
  settings: Partial<ReportSettings> = {},
  input: DeclaredInput = {},
): Report {
  const complete = completeSettings(settings)
  return reportOfTallies(tally(ratings, complete.scale, input), complete)
}

/**
 * The same from counts, for whoever groups ratings elsewhere; its cost does not grow with the number of ratings. It may
 * take seconds: `told` is called with the share that is done, 0 to 1.
 */
export function reportOfTallies(
  tallies: Tallies,
  given: Partial<ReportSettings> = {},
  told: (share: number) => void = () => {},
): Report {
  const settings = completeSettings(given)
  const cells = tallies.items.reduce((sum, { storyboards }) => sum + storyboards.length, 0)
  let done = 0
  const oneDone = () => told((done += 1) / cells)
  return reportOfItems(
    tallies,
    tallies.items.map((item) => itemFigures(item, tallies.groups, settings, oneDone)),
    settings,
  )
}

/** The same once `itemFigures` has made the figures of each item: none rests on another, so they may be made side by side. */
export function reportOfItems(
  tallies: Tallies,
  items: readonly ReturnType<typeof itemFigures>[],
  given: Partial<ReportSettings> = {},
): Report {
  const settings = completeSettings(given)
  const { scale, bipolar, minCell, seed, resamples, permutations, cuts } = settings
  const tradeoff = tallies.tradeoff && tradeoffFigures(tallies, items, settings)
  return {
    format: 'faultline/analysis@1',
    input: tallies.input,
    settings: { scale, bipolar, minCell, seed, resamples, permutations, ...(cuts ? { cuts } : {}) },
    items: items.map(({ figures }) => figures),
    ...written<{ tradeoff: TradeoffFigures[] }>({ tradeoff: tradeoff ? present(tradeoff) : absent('no-such-items') }),
    suppressed: [
      ...items.flatMap(({ figures, hidden }) =>
        figures.storyboards.flatMap(({ storyboard }) => listed(figures.item, storyboard, tallies.groups, hidden)),
      ),
      ...(tradeoff ?? []).flatMap(({ storyboard, group, hidden }) =>
        hidden ? [{ item: 'tradeoff', storyboard, group, why: hidden }] : [],
      ),
    ],
  }
}

function listed(
  item: string,
  storyboard: string,
  groups: readonly string[],
  hidden: ReadonlyMap<string, readonly (Hidden | null)[]>,
): Report['suppressed'] {
  return groups.flatMap((group, g) => {
    const why = hidden.get(storyboard)?.[g]
    return why ? [{ item, storyboard, group, why }] : []
  })
}
