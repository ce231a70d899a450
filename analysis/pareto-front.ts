/** A concept or storyboard between what it brings and what it costs. */
export interface Placed {
  utility: number | null
  intrusiveness: number | null
}

/**
 * Which of them no other beats: none is at least as useful and at most as intrusive, and better in one of the two. What
 * is not on the front is beaten by something that was shown; what is on it is a matter of what people want. The means
 * are taken as they are: a place just behind the front may be due to chance. One without either mean: null, and it beats
 * nothing.
 *
 * Equal ones stand on the front together. Kung, Luccio & Preparata (1975), doi:10.1145/321906.321910.
 *
 * @example paretoFront([{ utility: 5, intrusiveness: 3 }, { utility: 4, intrusiveness: 4 }]) // [true, false]
 */
export function paretoFront(placed: readonly Placed[]): (boolean | null)[] {
  return placed.map((one) => (known(one) ? !placed.some((other) => known(other) && beats(other, one)) : null))
}

type Known = { utility: number; intrusiveness: number }

const known = (one: Placed): one is Known => one.utility !== null && one.intrusiveness !== null

const beats = (one: Known, other: Known) =>
  one.utility >= other.utility &&
  one.intrusiveness <= other.intrusiveness &&
  (one.utility > other.utility || one.intrusiveness < other.intrusiveness)
