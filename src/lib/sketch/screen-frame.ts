import type { Screen } from '#lib/domain/prop.ts'
import type { Mark } from './mark.ts'
import { papers } from './paper-frame.ts'
import { box, ellipse, line, polygon } from './shape.ts'

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
  ...papers,
  sign: (w, h, top) => [
    { d: box(-10, top + h, 20, -top - h), fill: 'paper', hatch: 14 },
    { d: line([-34, 0], [34, 0]) },
    { d: box(-w / 2, top, w, h, 12), fill: 'paper' },
  ],
}
