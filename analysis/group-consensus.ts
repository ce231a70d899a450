import type { Counts } from './counts.ts'
import { absent, present, type Figure } from './figure.ts'

/** How many of a group agree, disagree, and answered at all. */
export interface Stances {
  agree: number
  disagree: number
  seen: number
}

/**
 * On a scale from against to for: above its middle is agreement, below it disagreement.
 *
 * @example stances([1, 0, 0, 2, 0, 3, 1]) // { agree: 4, disagree: 1, seen: 7 }
 */
export function stances(counts: Counts): Stances {
  const middle = (counts.length - 1) / 2
  const found = { agree: 0, disagree: 0, seen: 0 }
  counts.forEach((count, k) => {
    found.seen += count
    if (k > middle) found.agree += count
    if (k < middle) found.disagree += count
  })
  return found
}

/** What a group stands out with: `share` among its members, `ratio` of that to the share among all others. */
export interface Representativeness {
  share: number
  shareZ: number
  ratio: number
  ratioZ: number
}

export interface GroupConsensus {
  /** The product over groups of the shares that agree, and its k-th root, which does not fall with the number of groups. */
  agree: Figure
  disagree: Figure
  agreeMean: Figure
  disagreeMean: Figure
  /** One for each group; null for a group without an answer, whose share would be a guess of one half. */
  groups: ({ agree: Representativeness; disagree: Representativeness; stands: 'agree' | 'disagree' | null } | null)[]
}

/** The one-sided 90 % point of the normal distribution. */
const bar = 1.2816

/**
 * Do all groups agree, each with the same voice? Polis' group-informed consensus, and what is representative of a group, for
 * groups that are declared rather than found.
 *
 * share P = (n_agree + 1)/(n_seen + 2); its z is 2 √(n_seen + 1) ((n_agree + 1)/(n_seen + 1) − 1/2). ratio = P over
 * (1 + Σ agree of the others)/(2 + Σ seen of the others), its z that of two proportions with 1 added to each count and
 * number. A group stands for agreement when both z pass 1.2816 and the ratio's is the larger of the two directions.
 * Consensus is the product of P over groups. P sees no division within a group: read it beside PCI2.
 *
 * Small et al. (2021), doi:10.6035/recerca.5516; the formulas are those of Polis' `repness`. No group with an answer:
 * `empty`; one: `one-group`.
 *
 * @example groupConsensus([{ agree: 8, disagree: 1, seen: 10 }, { agree: 2, disagree: 7, seen: 10 }]).agree // 0.75 · 0.25
 */
export function groupConsensus(given: readonly Stances[]): GroupConsensus {
  const rated = given.filter(({ seen }) => seen > 0)
  const groups = given.map((group, g) => {
    if (group.seen === 0) return null
    const others = given.filter((other, h) => h !== g && other.seen > 0)
    const [agree, disagree] = (['agree', 'disagree'] as const).map((stance) => representative(group, others, stance))
    return { agree: agree!, disagree: disagree!, stands: standsFor(agree!, disagree!) }
  })
  const none = absent(rated.length === 0 ? 'empty' : 'one-group')
  if (rated.length < 2) return { agree: none, disagree: none, agreeMean: none, disagreeMean: none, groups }
  const product = (stance: 'agree' | 'disagree') =>
    groups.reduce((all, group) => all * (group ? group[stance].share : 1), 1)
  const [agree, disagree] = [product('agree'), product('disagree')]
  return {
    agree: present(agree),
    disagree: present(disagree),
    agreeMean: present(agree ** (1 / rated.length)),
    disagreeMean: present(disagree ** (1 / rated.length)),
    groups,
  }
}

function representative(group: Stances, others: readonly Stances[], stance: 'agree' | 'disagree'): Representativeness {
  const elsewhere = others.reduce((sum, other) => sum + other[stance], 0)
  const seen = others.reduce((sum, other) => sum + other.seen, 0)
  const share = (group[stance] + 1) / (group.seen + 2)
  return {
    share,
    shareZ: 2 * Math.sqrt(group.seen + 1) * ((group[stance] + 1) / (group.seen + 1) - 1 / 2),
    ratio: share / ((1 + elsewhere) / (2 + seen)),
    ratioZ: twoProportions(group[stance], elsewhere, group.seen, seen),
  }
}

function standsFor(agree: Representativeness, disagree: Representativeness): 'agree' | 'disagree' | null {
  const [stance, of] = agree.ratioZ > disagree.ratioZ ? (['agree', agree] as const) : (['disagree', disagree] as const)
  return of.ratioZ > bar && of.shareZ > bar ? stance : null
}

/**
 * z of the difference of two proportions, with 1 added to each success and each number.
 *
 * @example twoProportions(15, 56, 24, 71) // −1.514
 */
export function twoProportions(a: number, b: number, ofA: number, ofB: number): number {
  const [p1, p2] = [(a + 1) / (ofA + 1), (b + 1) / (ofB + 1)]
  const both = (a + b + 2) / (ofA + ofB + 2)
  return both === 1 ? 0 : (p1 - p2) / Math.sqrt(both * (1 - both) * (1 / (ofA + 1) + 1 / (ofB + 1)))
}
