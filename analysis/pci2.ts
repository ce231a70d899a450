import type { Counts } from './counts.ts'
import { people } from './counts.ts'
import { sumOfGaps } from './disco.ts'
import { absent, present, type Figure } from './figure.ts'

/**
 * How far apart two answers count as being. `D3`: their distance on the scale, for scales that go from none to much.
 * `D2` and `D1`: nothing unless they stand on opposite sides of the middle, then the distance (`D2`) or the distance less
 * 1 (`D1`), for scales that go from against to for.
 */
export type Distance = 'D1' | 'D2' | 'D3'

/**
 * Potential for Conflict Index, second generation: the mean distance over all pairs of people, as a share of the
 * largest that so many people could have. 0: no conflict; 1: two equal halves at the ends.
 *
 * PCI2 = Σ_{x≠y} d(x, y) / δmax over ordered pairs, δmax = dmax · (N² − N mod 2) / 2.
 *
 * Vaske, Beaman, Barreto & Shelby (2010), doi:10.1080/01490400903547864. Agrees with `fistools::pci2` (D2) and, with D3,
 * with `agrmt::BerryMielke` for every N. Distances are taken to the given power, 1 unless told. Small groups look less
 * divided than they are: see `pci2Unbiased`. Nobody: `empty`; one person: `n<2`; a scale on which no two points
 * are apart (D1 on two points): `scale<3`.
 *
 * @example pci2([19, 23, 25, 26, 7], 'D2') // 0.3693
 */
export function pci2(counts: Counts, distance: Distance, power = 1): Figure {
  return conflict(counts, distance, power, (n) => (n * n - (n % 2)) / 2)
}

/**
 * PCI2 without its dependence on the number of people: the mean distance of two different people as a share of the
 * mean in two equal halves of a large population. Unbiased, so it may pass 1, at most N / (N − 1); pages clamp it.
 *
 * PCI2u = Σ_{x≠y} d(x, y) / (N (N − 1)) / (dmax / 2).
 *
 * @example pci2Unbiased([0, 3, 2, 0, 0, 2, 3], 'D2') // 7 / 9
 */
export function pci2Unbiased(counts: Counts, distance: Distance, power = 1): Figure {
  return conflict(counts, distance, power, (n) => (n * (n - 1)) / 2)
}

/** The same of one row of a table, for loops: `n` people, at least two, and points that can be apart. */
export function pci2UnbiasedOfRow(
  rows: ArrayLike<number>,
  from: number,
  points: number,
  n: number,
  distance: Distance,
): number {
  const sum = distance === 'D3' ? sumOfGaps(rows, from, points) : sumAcrossTheMiddle(rows, distance, from, points)
  return (2 * sum) / (((n * (n - 1)) / 2) * farthest(points, distance))
}

/** What `pci2Unbiased` comes to when answers are spread evenly over the scale: above it, people gather at the ends. */
export function pci2OfEvenSpread(points: number, distance: Distance): number | null {
  const far = farthest(points, distance)
  const even = new Array<number>(points).fill(1)
  return far > 0 ? sumOfDistances(even, distance, 1) / points ** 2 / (far / 2) : null
}

function conflict(counts: Counts, distance: Distance, power: number, pairs: (n: number) => number): Figure {
  const n = people(counts)
  if (n < 2) return absent(n === 0 ? 'empty' : 'n<2')
  const far = farthest(counts.length, distance) ** power
  return far > 0 ? present(sumOfDistances(counts, distance, power) / (pairs(n) * far)) : absent('scale<3')
}

const farthest = (points: number, distance: Distance) => points - (distance === 'D1' ? 2 : 1)

/** Over ordered pairs of different people. */
function sumOfDistances(counts: Counts, distance: Distance, power: number): number {
  if (power === 1) return 2 * (distance === 'D3' ? sumOfGaps(counts) : sumAcrossTheMiddle(counts, distance))
  let sum = 0
  for (let i = 0; i < counts.length; i++)
    for (let j = 0; j < i; j++) sum += counts[i]! * counts[j]! * apart(i, j, counts.length, distance) ** power
  return 2 * sum
}

/** Σ |x − y| over pairs on opposite sides, from the sums of either side; D1 takes 1 off each pair. */
function sumAcrossTheMiddle(
  counts: ArrayLike<number>,
  distance: 'D1' | 'D2',
  from = 0,
  points = counts.length,
): number {
  const middle = (points - 1) / 2
  const side = { below: 0, above: 0, farBelow: 0, farAbove: 0 }
  for (let k = 0; k < points; k++) {
    const count = counts[from + k]!
    if (k < middle) {
      side.below += count
      side.farBelow += count * (middle - k)
    } else if (k > middle) {
      side.above += count
      side.farAbove += count * (k - middle)
    }
  }
  const gaps = side.below * side.farAbove + side.above * side.farBelow
  return distance === 'D2' ? gaps : gaps - side.below * side.above
}

function apart(i: number, j: number, points: number, distance: Distance): number {
  const gap = Math.abs(i - j)
  if (distance === 'D3') return gap
  const middle = (points - 1) / 2
  if ((i - middle) * (j - middle) >= 0) return 0
  return distance === 'D2' ? gap : gap - 1
}
