import { type Stances, groupConsensus, stances } from '#analysis/group-consensus.ts'
import { holm } from '#analysis/holm.ts'
import { signTest } from '#analysis/priority.ts'
import type { Consensus } from '#lib/domain/consensus.ts'
import { type Results, type Spot, isShown } from '#lib/domain/results.ts'

/** What every group could live with, from the counts of the cells that are shown: nobody of another cell is in it. */
export const consensus = ({ spots }: Pick<Results, 'spots'>): Consensus[] =>
  spots.filter(({ item }) => item === 'acceptability').map(ofStoryboard)

function ofStoryboard({ storyboard, cells }: Spot): Consensus {
  const sides = cells.map((cell) => (isShown(cell) ? stances(cell.counts) : nobody))
  const found = groupConsensus(sides)
  const adjusted = holm(sides.map(chance))
  return {
    storyboard,
    agree: found.agree.value,
    disagree: found.disagree.value,
    agreeMean: found.agreeMean.value,
    disagreeMean: found.disagreeMean.value,
    groups: cells.map(({ group, n }, at) => {
      if (n === null) return { group, n }
      const own = found.groups[at] ?? null
      // Alone, a group has no others to stand out from.
      const beside = found.agree.value === null ? null : own
      return {
        group,
        n,
        agree: sides[at]!.agree,
        disagree: sides[at]!.disagree,
        pHolm: adjusted[at] ?? null,
        agreeShare: own?.agree.share ?? null,
        disagreeShare: own?.disagree.share ?? null,
        agreeRatio: beside?.agree.ratio ?? null,
        disagreeRatio: beside?.disagree.ratio ?? null,
        stands: beside?.stands ?? null,
      }
    }),
  }
}

const nobody: Stances = { agree: 0, disagree: 0, seen: 0 }

const chance = ({ agree, disagree }: Stances) => (agree + disagree === 0 ? null : signTest(disagree, agree))
