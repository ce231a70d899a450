import type { Interval } from './report-format.ts'

/**
 * Between which shares the share behind `k` of `n` people lies, 95 %. Wilson's interval: unlike the usual one it stays
 * within 0 and 1 and keeps its promise for few people and for shares near either end.
 *
 * Wilson (1927), doi:10.1080/01621459.1927.10502953; Brown, Cai & DasGupta (2001), doi:10.1214/ss/1009213286, recommend
 * it for small n. Agrees with R's `prop.test(k, n, correct = FALSE)`. Null without people.
 *
 * @example wilsonInterval(6, 40) // [0.0706, 0.2907]
 */
export function wilsonInterval(k: number, n: number): Interval | null {
  if (!(Number.isInteger(k) && Number.isInteger(n) && k >= 0 && k <= n))
    throw new RangeError(`k, n: ${k} of ${n} is not a number of people among others`)
  if (n === 0) return null
  const share = k / n
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Math.sqrt(z2) / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))
  return [k === 0 ? 0 : centre - half, k === n ? 1 : centre + half]
}

/** The square of the normal distribution's point that 2.5 % lie beyond. */
const z2 = 1.959963984540054 ** 2
