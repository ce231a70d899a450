import { written } from './figure.ts'
import type { Ellipse, Hidden, TradeoffFigures } from './report-format.ts'
import type { ReportSettings } from './settings.ts'
import { hiddenGroups } from './suppression.ts'
import type { Tallies } from './tally.ts'
import { tradeoff } from './tradeoff.ts'

/**
 * One row for each storyboard and group, of the people who rated both utility and intrusiveness. A row is hidden when too
 * few did, as a complement of such a row, or when the group is hidden at the storyboard in either item.
 */
export function tradeoffFigures(
  { groups, tradeoff: tallied }: Pick<Tallies, 'groups' | 'tradeoff'>,
  items: readonly { figures: { item: string }; hidden: ReadonlyMap<string, readonly (Hidden | null)[]> }[],
  { scale, minCell }: ReportSettings,
): TradeoffFigures[] {
  const rated = items.filter(({ figures }) => figures.item === 'utility' || figures.item === 'intrusiveness')
  return (tallied ?? []).flatMap(({ storyboard, joint }) => {
    const rows = joint.map((counts) => tradeoff(counts, scale[0]))
    const own = hiddenGroups(
      rows.map(({ n }) => n),
      minCell,
    )
    return groups.map((group, g): TradeoffFigures => {
      const hidden = own[g] ?? rated.map((item) => item.hidden.get(storyboard)?.[g]).find((why) => why != null)
      const { n, meanUtility, meanIntrusiveness, ellipse } = rows[g]!
      if (hidden) return { storyboard, group, n: null, hidden }
      return {
        storyboard,
        group,
        n,
        ...written<{ meanUtility: number; meanIntrusiveness: number; ellipse: Ellipse }>({
          meanUtility,
          meanIntrusiveness,
          ellipse,
        }),
      }
    })
  })
}
