/**
 * What stands beside an interval that covers the truth less often than in the 95 of 100 studies that it is meant to. The
 * rates are those of the simulations in analysis/README.md, "How often it errs". Null: nothing to say.
 */

/** Beside `deltaInterval` of two groups, or of one and all others, the smaller of whom has `people` people. */
export function deltaCaution(delta: number, people: number): string | null {
  if (Math.abs(delta) < 0.75 || people >= 100) return null
  const missed = people < 12 ? 'three' : people < 30 ? 'four' : 'seven'
  return `These answers hardly overlap, and their interval is then too narrow: with so few people it may miss the truth in one of ${missed} studies, instead of one of twenty. How completely the groups are apart stays open.`
}

/** Beside the interval of a mean, of `people` people whose mean lies `fromEnd` points from the nearer end of the scale. */
export function meanCaution(people: number, fromEnd: number): string | null {
  if (people >= 12 || fromEnd >= 2) return null
  return 'With so few people, whose answers lean to one end of the scale, this interval covers the truth in some 92 of 100 studies, instead of 95.'
}

/**
 * Beside the interval of a shift, of `people` people on its smaller side, of whose two means the one that lies further from an end
 * of the scale does so by `fromEnd` points.
 */
export function shiftCaution(people: number, fromEnd: number): string | null {
  if (people >= 20 || fromEnd >= (people < 12 ? 1.5 : 1)) return null
  return 'With so few people at one end of the scale a range covers the truth in some 92 of 100 studies, instead of 95'
}
