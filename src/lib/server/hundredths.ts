import type { Figure } from '#analysis/figure.ts'
import type { Interval } from '#analysis/report-format.ts'

/** What is drawn by chance or fitted is told in hundredths: finer, it might tell more than of a group. */
export const hundredth = (value: number | null) => inSteps(value, 0.01)

export const hundredths = ({ value }: Figure<Interval>, moved = 0, step = 0.01): Interval | null =>
  value && [inSteps(value[0] + moved, step)!, inSteps(value[1] + moved, step)!]

/** As a multiple of some hundredths. */
export const inSteps = (value: number | null, step: number) =>
  // Without the sign of a nought.
  value === null ? null : Math.round(Math.round(value / step) * step * 100) / 100 + 0
