import { people, pooled, type Counts } from './counts.ts'
import { absent, present, written } from './figure.ts'
import { addedRankSums, kendallW, type RankSums } from './kendall-w.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import type { Hidden, ItemFigures, Reliability } from './report-format.ts'
import type { ItemTally } from './tally.ts'

/**
 * How alike the people of each group, and of all, rate the storyboards of one item. A group that is hidden at one of them
 * has no figures here and is not in `all`, as they would tell of its hidden cell.
 */
export function reliability(
  tallied: ItemTally,
  groups: readonly string[],
  hidden: readonly (readonly (Hidden | null)[])[],
): ItemFigures['reliability'] {
  const shown = groups.flatMap((_, g) => (hidden.every((row) => row[g] === null) ? [g] : []))
  const columns = (members: readonly number[]) =>
    tallied.storyboards.map(({ counts }) =>
      pooled(
        members.map((g) => counts[g]!),
        counts[0]?.length ?? 0,
      ),
    )
  const raters = shown.reduce((sum, g) => sum + tallied.raters[g]!, 0)
  const common = addedRankSums(
    shown.map((g) => tallied.ranks[g]!.common),
    tallied.ranks[0]?.common.sums.length ?? 0,
  )
  return {
    all: figures(raters, columns(shown), common),
    groups: Object.fromEntries(
      groups.map((group, g): [string, Reliability] => [
        group,
        shown.includes(g) ? figures(tallied.raters[g]!, columns([g]), tallied.ranks[g]!.own) : nothing,
      ]),
    ),
  }
}

function figures(raters: number, columns: readonly Counts[], ranks: RankSums): Reliability {
  return written({
    raters: present(raters),
    storyboards: present(columns.filter((counts) => people(counts) > 0).length),
    alphaOrdinal: krippendorffAlpha(columns, 'ordinal'),
    alphaInterval: krippendorffAlpha(columns, 'interval'),
    kendallW: kendallW(ranks),
  })
}

const nothing: Reliability = written({
  raters: absent('hidden'),
  storyboards: absent('hidden'),
  alphaOrdinal: absent('hidden'),
  alphaInterval: absent('hidden'),
  kendallW: absent('hidden'),
})
