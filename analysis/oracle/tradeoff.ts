import { importance } from '#analysis/importance.ts'
import { uniform } from '#analysis/uniform.ts'
import { same, type Comparison, type Wanted } from './entry.ts'
import { ratings, reports } from './reports.ts'

/** Not compared: the 95 % ellipse of the mean, quadrants and the signed-rank test. The oracle's x axis is utility. */
export function tradeoff(storyboard: string, group: string, wanted: Wanted): Comparison[] | null {
  const row = reports.ds1!.tradeoff!.find((one) => one.storyboard === storyboard && one.group === group)
  if (!row || row.n === null) return null
  const ellipse = row.ellipse
  return [
    same('n', row.n, wanted.n),
    same('utility', row.meanUtility, wanted.mean[0]),
    same('intrusiveness', row.meanIntrusiveness, wanted.mean[1]),
    same('axis a', ellipse?.axes[0] ?? null, wanted.data_ellipse68_semiaxes[0]),
    same('axis b', ellipse?.axes[1] ?? null, wanted.data_ellipse68_semiaxes[1]),
    ...wanted.eigenvalues.map((value: number, i: number) =>
      same(`eigenvalue ${i}`, ellipse ? ellipse.axes[i]! ** 2 / (-2 * Math.log(0.32)) : null, value),
    ),
    same('angle', ellipse ? (90 - ellipse.angle + 180) % 180 : null, (wanted.angle_deg + 180) % 180, 1e-8),
  ]
}

/** Not compared: Spearman's correlations of each item alone. */
export function weighed(group: string, wanted: Wanted): Comparison[] {
  const rows = ratings.ds1.filter((rating) => group === 'all' || rating.group === group)
  const found = importance(rows, 0, uniform(1))
  return [
    same('n', found.rows, wanted.n),
    same('utility', found.utility.value, wanted.beta_utility),
    same('intrusiveness', found.intrusiveness.value, wanted.beta_intrusiveness),
    same('R²', found.rSquared.value, wanted.r2),
  ]
}
