import type { Prop } from '#lib/domain/prop.ts'
import { letterSize, widthOf, wrapped } from './lettering.ts'
import type { Mark } from './mark.ts'
import { box, curve, ellipse, line, polygon } from './shape.ts'

type ScreenProp = Extract<Prop, { shows: string[] }>
type Kind = ScreenProp['kind']

/** The least size of each screen, its margin, and the widest line of writing that it takes. */
const sizes: Record<Kind, { w: number; h: number; pad: number; most: number }> = {
  laptop: { w: 172, h: 108, pad: 16, most: 220 },
  monitor: { w: 250, h: 160, pad: 18, most: 260 },
  phone: { w: 150, h: 260, pad: 18, most: 190 },
  dashboard: { w: 260, h: 220, pad: 26, most: 300 },
  poster: { w: 200, h: 180, pad: 20, most: 250 },
  form: { w: 190, h: 220, pad: 22, most: 200 },
  calendar: { w: 190, h: 170, pad: 20, most: 200 },
}

export interface Sized {
  marks: Mark[]
  w: number
  h: number
}

/** A thing with a screen or sheet, as large as what it shows needs; its foot at the origin. */
export function screen({ kind, shows, chart }: ScreenProp): Sized {
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

const feet: Record<Kind, number> = { laptop: 16, monitor: 44, phone: 0, dashboard: 0, poster: 0, form: 0, calendar: 0 }

const frames: Record<Kind, (w: number, h: number, top: number) => Mark[]> = {
  laptop: (w, h, top) => [
    { d: box(-w / 2, top, w, h, 10), fill: 'paper' },
    { d: polygon([-w / 2, -16], [w / 2, -16], [w / 2 + 20, 0], [-w / 2 - 20, 0]), fill: 'paper' },
  ],
  monitor: (w, h, top) => [
    { d: line([-12, -44], [-16, -4]) },
    { d: line([12, -44], [16, -4]) },
    { d: line([-50, 0], [50, 0]) },
    { d: box(-w / 2, top, w, h, 10), fill: 'paper' },
  ],
  phone: (w, h, top) => [
    { d: box(-w / 2, top, w, h, 24), fill: 'paper' },
    { d: line([-16, top + 16], [16, top + 16]) },
    { d: line([-24, -16], [24, -16]) },
  ],
  dashboard: (w, h, top) => [
    { d: box(-w / 2, top, w, h, 12), fill: 'paper' },
    { d: box(-w / 2 + 9, top + 9, w - 18, h - 18) },
  ],
  poster: (w, h, top) => [
    { d: box(-w / 2, top, w, h), fill: 'paper' },
    { d: ellipse(0, top + 6, 6), fill: 'ink' },
  ],
  form: (w, h, top) => [{ d: box(-w / 2, top, w, h), fill: 'paper' }],
  calendar: (w, h, top) => [
    { d: box(-w / 2, top, w, h, 8), fill: 'paper' },
    { d: line([-w / 2, top + 34], [w / 2, top + 34]) },
    { d: line([-w / 4, top - 12], [-w / 4, top + 16]) },
    { d: line([w / 4, top - 12], [w / 4, top + 16]) },
  ],
}

const empty: Record<Kind, (w: number, top: number, h: number) => Mark[]> = {
  laptop: (_, top, h) => [{ d: ellipse(0, top + h / 2, 12) }],
  monitor: (w, top) => rules(w, top, 3),
  phone: (w, top) => rules(w, top + 20, 4),
  dashboard: (w, top) => rules(w, top + 20, 3),
  poster: (w, top) => rules(w, top, 3),
  form: (w, top) => rules(w, top, 4),
  calendar: (w, top) => rules(w, top + 30, 3),
}

const rules = (w: number, top: number, count: number): Mark[] =>
  Array.from({ length: count }, (_, i): Mark => ({
    d: line([-w / 2 + 28, top + 42 + i * 36], [w / 2 - 28 - (i % 2) * 30, top + 42 + i * 36]),
  }))

const charts: Record<NonNullable<ScreenProp['chart']>, (w: number, foot: number) => Mark[]> = {
  bars: (w, foot) => [
    { d: line([-w / 2, foot], [w / 2, foot]) },
    ...[34, 50, 42, 70].map((h, i): Mark => ({
      d: box(-w / 2 + 12 + (i * (w - 20)) / 4, foot - h, (w - 20) / 4 - 14, h),
      fill: 'paper',
      ...(i === 3 ? { hatch: 12 } : {}),
    })),
  ],
  line: (w, foot) => [
    { d: line([-w / 2, foot - 74], [-w / 2, foot], [w / 2, foot]) },
    {
      d: curve(
        [-w / 2 + 8, foot - 20],
        [-w / 5, foot - 30],
        [w / 12, foot - 24],
        [w / 4, foot - 54],
        [w / 2 - 6, foot - 66],
      ),
    },
  ],
  people: (w, foot) =>
    [0, 1, 2, 3].flatMap((i): Mark[] => {
      const x = -w / 2 + w / 8 + (i * w) / 4
      return [
        { d: ellipse(x, foot - 48, 13) },
        {
          d: curve([x - 22, foot], [x - 16, foot - 28], [x + 16, foot - 28], [x + 22, foot]),
          ...(i === 2 ? { fill: 'ink' as const } : {}),
        },
      ]
    }),
}
