import normalCdf from '@stdlib/stats-base-dists-normal-cdf'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'

/**
 * Which share of the draws to leave out on either side for a 95 % interval by drawing so many people with return. It would be
 * 0.025, were it not that draws of few people lie too close together: they vary as the sample does, which is less than the
 * population by (n − 1)/n, and they do not know that its spread is an estimate. So the tail is that of Student's t,
 * widened by the root: Φ(−√(n/(n − 1)) t(0.975; n − 1)).
 *
 * Hesterberg (2015), doi:10.1080/00031305.2015.1089789, section 5.3 (the expanded percentile interval). In the limit 0.025.
 *
 * @example widenedTail(8) // 0.0057; of 30 people 0.0188
 */
export function widenedTail(people: number): number {
  if (!(people >= 2)) throw new RangeError(`people: ${people} is not two or more`)
  return normalCdf(-Math.sqrt(people / (people - 1)) * tQuantile(0.975, people - 1), 0, 1)
}
