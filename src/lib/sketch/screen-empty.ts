import type { Mark } from './mark.ts'
import { charts } from './screen-chart.ts'
import type { ScreenKind } from './screen-frame.ts'
import { box, ellipse, line, polygon } from './shape.ts'

/** What stands where nothing is shown. */
export const empty: Record<ScreenKind, (w: number, top: number, h: number) => Mark[]> = {
  laptop: (_, top, h) => [{ d: ellipse(0, top + h / 2, 12) }],
  monitor: (w, top) => rules(w, top, 3),
  phone: (w, top) => rules(w, top + 20, 4),
  tablet: (w, top) => rules(w - 40, top + 8, 3),
  dashboard: (_, top) => [
    { d: `${line([-96, top + 40], [10, top + 40])} ${line([-96, top + 66], [-30, top + 66])}` },
    ...charts.bars(190, top + 186),
  ],
  poster: (w, top) => [{ d: box(-w / 2 + 30, top + 30, w - 60, 66), hatch: 18 }, ...rules(w, top + 76, 2)],
  form: (w, top) => [
    ...[0, 1, 2].flatMap((i): Mark[] => [
      { d: box(-w / 2 + 26, top + 34 + i * 44, 26, 26) },
      { d: line([-w / 2 + 68, top + 48 + i * 44], [w / 2 - 24 - (i % 2) * 24, top + 48 + i * 44]) },
    ]),
    { d: line([-w / 2 + 30, top + 46], [-w / 2 + 38, top + 56], [-w / 2 + 58, top + 26]) },
  ],
  calendar: (w, top, h) => {
    const [across, down] = [w / 5, (h - 34) / 3]
    return [
      ...[1, 2, 3, 4].map((i): Mark => ({ d: line([-w / 2 + i * across, top + 34], [-w / 2 + i * across, top + h]) })),
      ...[1, 2].map((i): Mark => ({ d: line([-w / 2, top + 34 + i * down], [w / 2, top + 34 + i * down]) })),
      { d: box(-w / 2 + 2 * across + 7, top + 41 + down, across - 14, down - 14), fill: 'ink' },
    ]
  },
  letter: (w, top) => rules(w, top + 28, 3),
  sign: (_, top, h) => {
    const y = top + h / 2
    return [
      {
        d: polygon([-58, y - 9], [14, y - 9], [14, y - 30], [60, y], [14, y + 30], [14, y + 9], [-58, y + 9]),
        fill: 'ink',
      },
    ]
  },
}

const rules = (w: number, top: number, count: number): Mark[] =>
  Array.from({ length: count }, (_, i): Mark => ({
    d: line([-w / 2 + 28, top + 42 + i * 36], [w / 2 - 28 - (i % 2) * 30, top + 42 + i * 36]),
  }))
