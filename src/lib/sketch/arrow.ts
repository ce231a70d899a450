import { type Area, middle, overlap, panelHeight, panelWidth } from './area.ts'
import type { Mark } from './mark.ts'
import { curve, line, type Point } from './shape.ts'

/** Data on its way: the marks, the point where its label belongs, and the areas that it passes. */
export interface Way {
  marks: Mark[]
  at: Point
  way: Area[]
}

/** An arrow from area to area, bowed upwards, or as it takes to pass no face. */
export function arrow(from: Area, to: Area, faces: readonly Area[]): Way {
  const start = edge(from, middle(to))
  const end = edge(to, middle(from))
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]]
  const bow = Math.min(40, Math.sqrt(dx * dx + dy * dy) * 0.18)
  const cost = (rise: number) => {
    const { at, way } = bowed(start, end, rise)
    const outside = at[1] < 30 || at[1] > panelHeight - 30 ? 10_000 : 0
    return outside + way.reduce((sum, one) => sum + faces.reduce((all, face) => all + overlap(one, face), 0), 0)
  }
  const rises = [bow, -bow, 3 * bow, -3 * bow]
  const rise = rises.reduce((best, next) => (cost(next) < cost(best) ? next : best))
  const { at, way } = bowed(start, end, rise)
  return {
    marks: [
      { d: curve(start, at, end), pen: 'flow' },
      { d: line(...barbs(at, end)), pen: 'flow' },
    ],
    at,
    way,
  }
}

function bowed(start: Point, end: Point, rise: number): { at: Point; way: Area[] } {
  const at: Point = inFrame([(start[0] + end[0]) / 2, (start[1] + end[1]) / 2 - rise])
  return { at, way: [0.15, 0.35, 0.5, 0.65, 0.85].map((share) => around(onArc(start, at, end, share))) }
}

/** The two strokes of an arrow's head: what comes from `at` turned by about half a right angle to either side. */
function barbs(at: Point, end: Point): Point[] {
  const [dx, dy] = [end[0] - at[0], end[1] - at[1]]
  const length = Math.sqrt(dx * dx + dy * dy) || 1
  const [x, y] = [dx / length, dy / length]
  const barb = (turn: number): Point => inFrame([end[0] - 23 * x - turn * 12.5 * y, end[1] - 23 * y + turn * 12.5 * x])
  return [barb(1), end, barb(-1)]
}

/** Where the way from the middle of an area to a point leaves the area, and a little on. */
function edge(area: Area, [x, y]: Point): Point {
  const [mx, my] = middle(area)
  const [dx, dy] = [x - mx, y - my]
  const share = Math.min(area.w / 2 / (Math.abs(dx) || 1), area.h / 2 / (Math.abs(dy) || 1), 0.45)
  const gap = 10 / (Math.sqrt(dx * dx + dy * dy) || 1)
  return inFrame([mx + dx * (share + gap), my + dy * (share + gap)])
}

const inFrame = ([x, y]: Point): Point => [
  Math.min(Math.max(x, 20), panelWidth - 20),
  Math.min(Math.max(y, 20), panelHeight - 20),
]

/** A point of the arc from a through b to c. */
function onArc(a: Point, b: Point, c: Point, share: number): Point {
  const [from, to, rest] = share < 0.5 ? [a, b, share * 2] : [b, c, share * 2 - 1]
  return [from[0] + (to[0] - from[0]) * rest, from[1] + (to[1] - from[1]) * rest]
}

const around = ([x, y]: Point): Area => ({ x: x - 18, y: y - 18, w: 36, h: 36 })
