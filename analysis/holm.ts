/**
 * Holm's adjustment of several p values so that the chance of any false finding stays below the level. A missing p stays
 * missing and does not count as a test.
 *
 * Ascending, p(i) becomes max over j ≤ i of min(1, (m − j + 1) p(j)). Holm (1979), Scand. J. Stat. 6, 65–70,
 * https://www.jstor.org/stable/4615733. Agrees with R's `p.adjust(p, 'holm')`.
 *
 * @example holm([0.04, null, 0.03]) // [0.06, null, 0.06]
 */
export function holm(ps: readonly (number | null)[]): (number | null)[] {
  const adjusted = [...ps]
  const order = ascending(ps)
  let largest = 0
  order.forEach(({ p, at }, rank) => {
    largest = Math.max(largest, Math.min(1, (order.length - rank) * p))
    adjusted[at] = largest
  })
  return adjusted
}

/** The p values that exist, smallest first, with their places. */
export function ascending(ps: readonly (number | null)[]): { p: number; at: number }[] {
  return ps.flatMap((p, at) => (p === null ? [] : [{ p, at }])).sort((a, b) => a.p - b.p)
}
