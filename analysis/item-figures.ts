import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { betweenFigures, type GroupCounts } from './between-figures.ts'
import { cellFigures } from './cell-figures.ts'
import { people } from './counts.ts'
import { absent, present, written } from './figure.ts'
import type { Distance } from './pci2.ts'
import { reliability } from './reliability.ts'
import type { Cell, Hidden, ItemFigures, StoryboardFigures } from './report-format.ts'
import { resampled } from './resampling.ts'
import type { ReportSettings } from './settings.ts'
import { hiddenGroups } from './suppression.ts'
import type { ItemTally } from './tally.ts'
import { uniform } from './uniform.ts'
import { verdict } from './verdict.ts'

/** The figures of one item over its storyboards, and which of its groups are hidden at each of them. `done` is told of each. */
export function itemFigures(
  tallied: ItemTally,
  groups: readonly string[],
  settings: ReportSettings,
  done: () => void = () => {},
): { figures: ItemFigures; hidden: Map<string, (Hidden | null)[]> } {
  const distance = settings.bipolar.includes(tallied.item) ? 'D2' : 'D3'
  const cells = tallied.storyboards.map((storyboard) => ({
    ...storyboard,
    hidden: hiddenGroups(storyboard.counts.map(people), settings.minCell),
  }))
  const between = cells.map((cell) => {
    const figures = oneCell(tallied.item, cell, groups, distance, settings)
    done()
    return figures
  })
  // Adjusted over the storyboards of this item, so the verdicts have to wait for all of them.
  const adjusted = benjaminiHochberg(between.map(({ figures }) => figures.disco.p))
  return {
    figures: {
      item: tallied.item,
      reliability: reliability(
        tallied,
        groups,
        cells.map(({ hidden }) => hidden),
      ),
      storyboards: cells.map((cell, i) =>
        storyboardFigures(cell, between[i]!, adjusted[i]!, groups, distance, settings),
      ),
    },
    hidden: new Map(cells.map(({ storyboard, hidden }) => [storyboard, hidden])),
  }
}

type TalliedCell = ItemTally['storyboards'][number] & { hidden: readonly (Hidden | null)[] }

function oneCell(
  item: string,
  { storyboard, counts, hidden }: TalliedCell,
  groups: readonly string[],
  distance: Distance,
  { scale, seed, resamples, permutations }: ReportSettings,
) {
  const stream = (...names: string[]) => uniform(seed, item, storyboard, ...names)
  const shown: GroupCounts[] = groups.flatMap((group, g) =>
    hidden[g] === null
      ? [{ group, counts: counts[g]!, resamples: resampled(counts[g]!, resamples, stream('people', group)) }]
      : [],
  )
  const cells = new Map<string, Cell>(
    shown.map((one) => [one.group, cellFigures([one.counts], scale[0], distance, [one.resamples])]),
  )
  const pooledOver = shown.filter(({ counts }) => people(counts) > 0)
  const all = cellFigures(
    pooledOver.map((one) => one.counts),
    scale[0],
    distance,
    pooledOver.map((one) => one.resamples),
    scale[1] - scale[0] + 1,
  )
  return { shown, cells, all, pooledOver, figures: betweenFigures(shown, permutations, stream) }
}

function storyboardFigures(
  { storyboard, hidden, minorityVoices }: TalliedCell,
  { shown, cells, all, pooledOver, figures }: ReturnType<typeof oneCell>,
  adjusted: number | null,
  groups: readonly string[],
  distance: Distance,
  settings: ReportSettings,
): StoryboardFigures {
  const { pAbsent, shareAdjusted, shareInterval } = figures.disco
  return {
    storyboard,
    groups: Object.fromEntries(
      groups.map((group, g): [string, Cell] => [group, cells.get(group) ?? { n: null, hidden: hidden[g]! }]),
    ),
    all,
    between: {
      ...figures,
      ...written({ pBenjaminiHochberg: adjusted === null ? absent(pAbsent ?? 'not-computed') : present(adjusted) }),
    },
    pooledOver: pooledOver.map(({ group }) => group),
    verdict: verdict(
      {
        groups: shown.map(({ counts }) => counts),
        distance,
        shareAdjusted,
        shareInterval,
        pBenjaminiHochberg: adjusted,
        versusRest: figures.versusRest,
      },
      settings.cuts,
    ),
    minorityVoices: minorityVoices.filter(({ group }) => cells.has(group)),
  }
}
