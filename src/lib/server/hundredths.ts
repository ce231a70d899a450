import type { Figure } from '#analysis/figure.ts'
import type { Interval } from '#analysis/report-format.ts'

/** What is drawn by chance or fitted is told in hundredths: finer, it might tell more than of a group. */
export const hundredth = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)

export const hundredths = ({ value }: Figure<Interval>, moved = 0): Interval | null =>
  value && [hundredth(value[0] + moved)!, hundredth(value[1] + moved)!]
