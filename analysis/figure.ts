/** Why a figure does not exist. A figure is never NaN or infinite: it is a number, or null with one of these. */
export type Reason =
  | 'empty'
  | 'n<2'
  | 'n<5'
  | 'n<8'
  | 'no-variation'
  | 'one-group'
  | 'one-each'
  | 'one-storyboard'
  | 'scale<3'
  | 'too-few-draws'
  | 'hidden'
  | 'none-given'
  | 'no-such-items'
  | 'not-computed'

/** A value that may not exist, and then says why. */
export type Figure<T = number> = { value: T } | { value: null; reason: Reason }

/** As written in the report: `mean: 4.2`, or `mean: null` with `meanAbsent: 'empty'` beside it. */
export type Figures<T> = { [K in keyof T]: T[K] | null } & { [K in keyof T & string as `${K}Absent`]?: Reason }

export const present = <T>(value: T): Figure<T> => ({ value })

export const absent = (reason: Reason): { value: null; reason: Reason } => ({ value: null, reason })

/**
 * Named figures in the report's form, in the order given.
 *
 * @example written({ mean: present(4), median: absent('empty') })
 * // { mean: 4, median: null, medianAbsent: 'empty' }
 */
export function written<T extends object>(figures: { [K in keyof T]: Figure<T[K]> }): Figures<T> {
  const out: Record<string, unknown> = {}
  for (const [name, figure] of Object.entries(figures) as [string, Figure<unknown>][]) {
    out[name] = figure.value
    if ('reason' in figure) out[`${name}Absent`] = figure.reason
  }
  return out as Figures<T>
}
