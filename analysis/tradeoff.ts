import { arcTangent } from './arc-tangent.ts'
import { absent, present, type Figure } from './figure.ts'
import type { Ellipse } from './report-format.ts'

/** Joint counts of people who rated both: rows by utility, columns by intrusiveness, lowest first. */
export type JointCounts = readonly (readonly number[])[]

export interface Tradeoff {
  n: number
  meanUtility: Figure
  meanIntrusiveness: Figure
  ellipse: Figure<Ellipse>
}

/**
 * Where a group stands between utility and intrusiveness, and the ellipse that would hold 68 % of its people if they were
 * normally distributed around it: semi-axes √(λ χ²), λ the eigenvalues of the covariance (n − 1), χ² = −2 ln(1 − 0.68).
 *
 * Agrees with R's `cov`, `eigen` and `qchisq(.68, 2)`. Nobody: the means are `empty`; fewer than five: the ellipse is
 * `n<5`; all on a line or a point: `no-variation`.
 *
 * @example tradeoff(joint, 1).ellipse.value?.angle // 0: the ellipse lies along intrusiveness; 90: along utility
 */
export function tradeoff(joint: JointCounts, lowest: number): Tradeoff {
  const sums = { n: 0, u: 0, i: 0, uu: 0, ii: 0, ui: 0 }
  const middle = (joint.length - 1) / 2
  joint.forEach((row, u) =>
    row.forEach((count, i) => {
      const [du, di] = [u - middle, i - middle]
      sums.n += count
      sums.u += count * du
      sums.i += count * di
      sums.uu += count * du * du
      sums.ii += count * di * di
      sums.ui += count * du * di
    }),
  )
  const n = sums.n
  if (n === 0) return { n, meanUtility: absent('empty'), meanIntrusiveness: absent('empty'), ellipse: absent('empty') }
  const utility = sums.u / n + middle + lowest
  const intrusiveness = sums.i / n + middle + lowest
  const means = { n, meanUtility: present(utility), meanIntrusiveness: present(intrusiveness) }
  if (n < 5) return { ...means, ellipse: absent('n<5') }
  const along = (sums.ii - (sums.i * sums.i) / n) / (n - 1)
  const across = (sums.uu - (sums.u * sums.u) / n) / (n - 1)
  const both = (sums.ui - (sums.u * sums.i) / n) / (n - 1)
  return { ...means, ellipse: ellipse([intrusiveness, utility], along, across, both) }
}

/** Within it lie 68 % by chi-square with two degrees of freedom: −2 ln(1 − 0.68). */
const chiSquare = 2.27886856637673

/** The ellipse of 68 % around a centre, from the variances along intrusiveness and utility and what both share. */
export function ellipse(centre: Ellipse['centre'], along: number, across: number, both: number): Figure<Ellipse> {
  const half = Math.hypot((along - across) / 2, both)
  const [longer, shorter] = [(along + across) / 2 + half, (along + across) / 2 - half]
  if (shorter <= 1e-9 * Math.max(longer, 1e-9)) return absent('no-variation')
  const degrees = (arcTangent(2 * both, along - across) * 90) / Math.PI
  return present({
    centre,
    axes: [Math.sqrt(longer * chiSquare), Math.sqrt(shorter * chiSquare)],
    angle: (degrees + 180) % 180,
  })
}
