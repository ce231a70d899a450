import type { Screen } from '#lib/domain/prop.ts'
import type { Mark } from './mark.ts'
import { box, curve, ellipse, line, polygon } from './shape.ts'

export type ScreenKind = Screen['kind']

/** How far each screen stands above its foot. */
export const legs: Record<ScreenKind, number> = {
  laptop: 16,
  monitor: 44,
  phone: 0,
  tablet: 0,
  dashboard: 0,
  poster: 0,
  form: 0,
  calendar: 0,
  letter: 0,
  sign: 170,
}

/** Each screen or sheet without its writing, `w` wide and `h` high, its upper edge at `top`. */
export const frames: Record<ScreenKind, (w: number, h: number, top: number) => Mark[]> = {
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
  tablet: (w, h, top) => [
    { d: box(-w / 2, top, w, h, 22), fill: 'paper' },
    { d: box(-w / 2 + 28, top + 18, w - 56, h - 36, 4) },
    { d: ellipse(w / 2 - 14, top + h / 2, 6) },
  ],
  dashboard: (w, h, top) => [
    { d: box(-w / 2, top, w, h, 12), fill: 'paper' },
    { d: box(-w / 2 + 9, top + 9, w - 18, h - 18) },
  ],
  poster: (w, h, top) => [
    { d: box(-w / 2, top, w, h), fill: 'paper' },
    { d: ellipse(0, top + 8, 6), fill: 'ink' },
  ],
  // On a clipboard, with a line to sign on.
  form: (w, h, top) => [
    { d: box(-w / 2, top, w, h, 10), fill: 'paper' },
    { d: box(-38, top - 14, 76, 28, 8), fill: 'ink' },
    { d: `${line([-w / 2 + 24, -46], [-w / 2 + 40, -30])} ${line([-w / 2 + 24, -30], [-w / 2 + 40, -46])}` },
    { d: line([-w / 2 + 50, -28], [w / 2 - 22, -28]) },
  ],
  calendar: (w, h, top) => [
    { d: box(-w / 2, top, w, h, 8), fill: 'paper' },
    { d: line([-w / 2, top + 34], [w / 2, top + 34]) },
    { d: line([-w / 4, top - 12], [-w / 4, top + 16]) },
    { d: line([w / 4, top - 12], [w / 4, top + 16]) },
  ],
  // Folded twice, with a letterhead and a name at its end.
  letter: (w, h, top) => [
    { d: polygon(...folded(-w / 2, h, top), ...folded(w / 2, h, top).reverse()), fill: 'paper' },
    {
      d: `${line([-w / 2 + 6, top + h / 3], [w / 2 + 6, top + h / 3])} ${line([-w / 2 - 6, top + (2 * h) / 3], [w / 2 - 6, top + (2 * h) / 3])}`,
      pen: 'hair',
    },
    { d: ellipse(-w / 2 + 32, top + 28, 11), fill: 'ink' },
    { d: line([-w / 2 + 54, top + 28], [-w / 2 + 104, top + 28]) },
    {
      d: curve(
        [w / 2 - 96, -28],
        [w / 2 - 82, -50],
        [w / 2 - 74, -24],
        [w / 2 - 58, -42],
        [w / 2 - 46, -28],
        [w / 2 - 22, -36],
      ),
    },
  ],
  sign: (w, h, top) => [
    { d: box(-10, top + h, 20, -top - h), fill: 'paper', hatch: 14 },
    { d: line([-34, 0], [34, 0]) },
    { d: box(-w / 2, top, w, h, 12), fill: 'paper' },
  ],
}

const folded = (x: number, h: number, top: number) =>
  [
    [x, top],
    [x + 6, top + h / 3],
    [x - 6, top + (2 * h) / 3],
    [x, 0],
  ] as [number, number][]
