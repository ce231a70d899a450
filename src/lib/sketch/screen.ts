import type { Screen } from '#lib/domain/prop.ts'
import { letterSize, widthOf, wrapped } from './lettering.ts'
import type { Mark } from './mark.ts'
import { charts } from './screen-chart.ts'
import { empty, feet, frames, type ScreenKind } from './screen-frame.ts'

/** The least size of each screen, its margin, and the widest line of writing that it takes. */
const sizes: Record<ScreenKind, { w: number; h: number; pad: number; most: number }> = {
  laptop: { w: 172, h: 108, pad: 16, most: 220 },
  monitor: { w: 250, h: 160, pad: 18, most: 260 },
  phone: { w: 150, h: 260, pad: 18, most: 190 },
  dashboard: { w: 260, h: 220, pad: 26, most: 300 },
  poster: { w: 200, h: 180, pad: 20, most: 250 },
  form: { w: 190, h: 220, pad: 22, most: 200 },
  tablet: { w: 200, h: 150, pad: 20, most: 240 },
  letter: { w: 190, h: 220, pad: 22, most: 200 },
  sign: { w: 190, h: 110, pad: 20, most: 240 },
  calendar: { w: 190, h: 170, pad: 20, most: 200 },
}

export interface Sized {
  marks: Mark[]
  w: number
  h: number
}

/** A thing with a screen or sheet, as large as what it shows needs; its foot at the origin. */
export function screen({ kind, shows, chart }: Screen): Sized {
  const { w: least, h: low, pad, most } = sizes[kind]
  const lines = shows.flatMap((one) => wrapped(one, most))
  const w = Math.max(least, ...lines.map((one) => widthOf(one) + 2 * pad))
  const head = kind === 'calendar' ? 34 : kind === 'phone' ? 22 : 0
  const step = letterSize * 1.22
  const chartHeight = chart ? 86 : 0
  const written = lines.length * step
  const h = Math.max(low, written + chartHeight + 2 * pad + head + (kind === 'phone' ? 24 : 0))
  const foot = feet[kind]
  const top = -h - foot
  const from = top + head + (h - head - (kind === 'phone' ? 20 : 0) - written - chartHeight) / 2
  const marks: Mark[] = [...frames[kind](w, h, top)]
  lines.forEach((words, i) =>
    marks.push({ words, x: 0, y: Math.round(from + i * step + letterSize * 0.86), size: letterSize }),
  )
  if (chart) marks.push(...charts[chart](Math.min(w - 2 * pad, 240), from + written + chartHeight - 4))
  if (lines.length === 0 && !chart) marks.push(...empty[kind](w, top, h))
  return { marks, w: kind === 'laptop' ? w + 40 : w, h: h + foot }
}
