import type { Screen } from '#lib/domain/prop.ts'
import { letterSize, widthOf, wrapped } from './lettering.ts'
import type { Mark } from './mark.ts'
import { charts } from './screen-chart.ts'
import { empty } from './screen-empty.ts'
import { frames, legs, type ScreenKind } from './screen-frame.ts'

interface Size {
  /** The least size. */
  w: number
  h: number
  /** The margin, and the widest line of writing. */
  pad: number
  most: number
  /** Room kept free of writing at the head and at the foot. */
  head: number
  foot: number
  /** What stands out at the sides and at the top. */
  aside: number
  above: number
}

const size = (w: number, h: number, pad: number, most: number, rest: Partial<Size> = {}): Size => ({
  ...{ w, h, pad, most, head: 0, foot: 0, aside: 0, above: 0 },
  ...rest,
})

const sizes: Record<ScreenKind, Size> = {
  laptop: size(172, 108, 16, 220, { aside: 20 }),
  monitor: size(250, 160, 18, 260),
  phone: size(150, 260, 18, 190, { head: 22, foot: 22 }),
  tablet: size(250, 170, 40, 240),
  dashboard: size(260, 220, 26, 300),
  poster: size(200, 180, 20, 250),
  form: size(190, 240, 22, 200, { head: 20, foot: 44, above: 14 }),
  calendar: size(190, 170, 20, 200, { head: 34, above: 12 }),
  letter: size(200, 240, 24, 210, { head: 30, foot: 44, aside: 6 }),
  sign: size(190, 100, 20, 240),
}

export interface Sized {
  marks: Mark[]
  w: number
  h: number
}

const step = letterSize * 1.22

/** A thing with a screen or sheet, as large as what it shows needs; its foot at the origin. */
export function screen({ kind, shows, chart }: Screen): Sized {
  const { w: least, h: low, pad, most, head, foot, aside, above } = sizes[kind]
  const lines = shows.flatMap((one) => wrapped(one, most))
  const w = Math.max(least, ...lines.map((one) => widthOf(one) + 2 * pad))
  const filled = lines.length * step + (chart ? 86 : 0)
  const h = Math.max(low, filled + 2 * pad + head + foot)
  const top = -h - legs[kind]
  const from = top + head + (h - head - foot - filled) / 2
  const marks: Mark[] = [...frames[kind](w, h, top)]
  lines.forEach((words, i) =>
    marks.push({ words, x: 0, y: Math.round(from + i * step + letterSize * 0.86), size: letterSize }),
  )
  if (chart) marks.push(...charts[chart](Math.min(w - 2 * pad, 240), from + filled - 4))
  if (lines.length === 0 && !chart) marks.push(...empty[kind](w, top, h))
  return { marks, w: w + 2 * aside, h: h + legs[kind] + above }
}
