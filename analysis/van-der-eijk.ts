import type { Counts } from './counts.ts'
import { people } from './counts.ts'
import { absent, present, type Figure } from './figure.ts'

/**
 * Van der Eijk's agreement A: 1 when all choose one point, 0 when answers are spread evenly, −1 when they split into
 * halves at the ends. It tells a split from mere spread, which measures of dispersion do not.
 *
 * The counts are taken apart into layers of equal height. A layer over S of K points has A = U · (1 − (S − 1)/(K − 1)),
 * with U = ((K − 2)·TU − (K − 1)·TDU) / ((K − 2)(TU + TDU)) from its triples of points: TU are the patterns 110 and 011,
 * TDU the pattern 101. A is the mean of the layers weighted by the people in them.
 *
 * van der Eijk (2001), doi:10.1023/A:1010374114305. Agrees with `agrmt::agreement`, but one person is `n<2` here, not 1.
 * Nobody: `empty`; fewer than three points: `scale<3`.
 *
 * @example vanDerEijkA([30, 40, 210, 130, 530, 50, 10]) // 0.611333…
 */
export function vanDerEijkA(counts: Counts): Figure {
  const n = people(counts)
  if (n < 2) return absent(n === 0 ? 'empty' : 'n<2')
  if (counts.length < 3) return absent('scale<3')
  const heights = [...new Set(counts.filter((count) => count > 0))].sort((a, b) => a - b)
  let sum = 0
  let below = 0
  for (const height of heights) {
    const layer = counts.map((count) => count >= height)
    sum += layerAgreement(layer) * (height - below) * layer.filter(Boolean).length
    below = height
  }
  return present(sum / n)
}

function layerAgreement(chosen: readonly boolean[]): number {
  const points = chosen.length
  const width = chosen.filter(Boolean).length
  if (width === 1) return 1
  let unimodal = 0
  let split = 0
  for (let i = 0; i < points; i++)
    for (let j = i + 1; j < points; j++)
      for (let l = j + 1; l < points; l++) {
        if (chosen[j] && chosen[i] !== chosen[l]) unimodal += 1
        if (chosen[i] && !chosen[j] && chosen[l]) split += 1
      }
  if (unimodal + split === 0) return 0
  const u = ((points - 2) * unimodal - (points - 1) * split) / ((points - 2) * (unimodal + split))
  return u * (1 - (width - 1) / (points - 1))
}
