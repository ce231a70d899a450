import { type Area, middle } from './area.ts'
import type { Mark } from './mark.ts'
import { curve, line, type Point } from './shape.ts'

/** An arrow from area to area, bowed upwards, the point where its label belongs, and the way it takes. */
export function arrow(from: Area, to: Area): { marks: Mark[]; at: Point; way: Area[] } {
  const start = edge(from, middle(to))
  const end = edge(to, middle(from))
  const length = Math.hypot(end[0] - start[0], end[1] - start[1])
  const bow = Math.min(40, length * 0.18)
  const at: Point = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2 - bow]
  const angle = Math.atan2(end[1] - at[1], end[0] - at[0])
  const barb = (turn: number): Point => [end[0] - 26 * Math.cos(angle + turn), end[1] - 26 * Math.sin(angle + turn)]
  return {
    marks: [
      { d: curve(start, at, end), pen: 'flow' },
      { d: line(barb(0.5), end, barb(-0.5)), pen: 'flow' },
    ],
    at,
    way: [0.15, 0.35, 0.5, 0.65, 0.85].map((share) => around(onArc(start, at, end, share))),
  }
}

/** Where the way from the middle of an area to a point leaves the area, and a little on. */
function edge(area: Area, [x, y]: Point): Point {
  const [mx, my] = middle(area)
  const [dx, dy] = [x - mx, y - my]
  const share = Math.min(area.w / 2 / (Math.abs(dx) || 1), area.h / 2 / (Math.abs(dy) || 1), 0.45)
  const gap = 10 / (Math.hypot(dx, dy) || 1)
  return [mx + dx * (share + gap), my + dy * (share + gap)]
}

/** A point of the arc from a through b to c. */
function onArc(a: Point, b: Point, c: Point, share: number): Point {
  const [from, to, rest] = share < 0.5 ? [a, b, share * 2] : [b, c, share * 2 - 1]
  return [from[0] + (to[0] - from[0]) * rest, from[1] + (to[1] - from[1]) * rest]
}

const around = ([x, y]: Point): Area => ({ x: x - 18, y: y - 18, w: 36, h: 36 })
