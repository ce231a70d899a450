import { ascending } from './holm.ts'

/**
 * Benjamini and Hochberg's adjustment of several p values so that, of the findings, the expected share of false ones stays
 * below the level. A missing p stays missing and does not count as a test.
 *
 * Ascending, p(i) becomes min over j ≥ i of min(1, m p(j) / j). Benjamini & Hochberg (1995),
 * doi:10.1111/j.2517-6161.1995.tb02031.x. Agrees with R's `p.adjust(p, 'BH')`.
 *
 * @example benjaminiHochberg([0.04, null, 0.03]) // [0.04, null, 0.04]
 */
export function benjaminiHochberg(ps: readonly (number | null)[]): (number | null)[] {
  const adjusted = [...ps]
  const order = ascending(ps)
  let smallest = 1
  for (let rank = order.length; rank > 0; rank--) {
    const { p, at } = order[rank - 1]!
    smallest = Math.min(smallest, (order.length * p) / rank)
    adjusted[at] = smallest
  }
  return adjusted
}
