import type { Screen } from '#lib/domain/prop.ts'
import type { Mark } from './mark.ts'
import { box, ellipse, line, polygon } from './shape.ts'

export type ScreenKind = Screen['kind']

/** How far each screen stands above its foot. */
export const feet: Record<ScreenKind, number> = {
  laptop: 16,
  monitor: 44,
  phone: 0,
  dashboard: 0,
  poster: 0,
  form: 0,
  calendar: 0,
  tablet: 0,
  letter: 0,
  sign: 0,
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
  dashboard: (w, h, top) => [
    { d: box(-w / 2, top, w, h, 12), fill: 'paper' },
    { d: box(-w / 2 + 9, top + 9, w - 18, h - 18) },
  ],
  poster: (w, h, top) => [
    { d: box(-w / 2, top, w, h), fill: 'paper' },
    { d: ellipse(0, top + 6, 6), fill: 'ink' },
  ],
  form: (w, h, top) => [{ d: box(-w / 2, top, w, h), fill: 'paper' }],
  tablet: (w, h, top) => [{ d: box(-w / 2, top, w, h), fill: 'paper' }],
  letter: (w, h, top) => [{ d: box(-w / 2, top, w, h), fill: 'paper' }],
  sign: (w, h, top) => [{ d: box(-w / 2, top, w, h), fill: 'paper' }],
  calendar: (w, h, top) => [
    { d: box(-w / 2, top, w, h, 8), fill: 'paper' },
    { d: line([-w / 2, top + 34], [w / 2, top + 34]) },
    { d: line([-w / 4, top - 12], [-w / 4, top + 16]) },
    { d: line([w / 4, top - 12], [w / 4, top + 16]) },
  ],
}

/** What stands where nothing is shown. */
export const empty: Record<ScreenKind, (w: number, top: number, h: number) => Mark[]> = {
  laptop: (_, top, h) => [{ d: ellipse(0, top + h / 2, 12) }],
  monitor: (w, top) => rules(w, top, 3),
  phone: (w, top) => rules(w, top + 20, 4),
  dashboard: (w, top) => rules(w, top + 20, 3),
  poster: (w, top) => rules(w, top, 3),
  form: (w, top) => rules(w, top, 4),
  tablet: (w, top) => rules(w, top, 4),
  letter: (w, top) => rules(w, top, 4),
  sign: (w, top) => rules(w, top, 4),
  calendar: (w, top) => rules(w, top + 30, 3),
}

const rules = (w: number, top: number, count: number): Mark[] =>
  Array.from({ length: count }, (_, i): Mark => ({
    d: line([-w / 2 + 28, top + 42 + i * 36], [w / 2 - 28 - (i % 2) * 30, top + 42 + i * 36]),
  }))
