import type { Op } from './path-ops.ts'

type Pair = [x: number, y: number]

/** Hatching rises to the right: this far across and up for each unit of its way. */
const [across, up] = [0.8192, 0.5736]
/** Lines keep this far inside the shape, and shorter ones are left out. */
const [inside, least] = [7, 16]

/** Lines `gap` apart that fill the shapes of a path, there and back as a hand goes. */
export function hatching(ops: readonly Op[], gap: number, next: () => number): Op[] {
  if (gap === Infinity) return []
  const shapes = outlines(ops)
  const heights = shapes.flat().map(depth)
  const drawn: Op[] = []
  let back = false
  for (let at = Math.min(...heights) + gap * 0.75; at < Math.max(...heights); at += gap) {
    const ends = crossings(shapes, at)
    for (let i = 0; i + 1 < ends.length; i += 2) {
      const [from, to] = [ends[i]! + inside + next(), ends[i + 1]! - inside + next()]
      if (to - from < least - 2 * inside) continue
      const line = [point(from, at), point(to, at)]
      if (back) line.reverse()
      back = !back
      drawn.push({ op: 'M', data: line[0]! }, { op: 'L', data: line[1]! })
    }
  }
  return drawn
}

/** How far down the sheet a point is when the sheet is turned so that the hatching lies level, and how far along. */
const depth = ([x, y]: Pair) => x * up + y * across
const along = ([x, y]: Pair) => x * across - y * up
const point = (far: number, deep: number): Pair => [far * across + deep * up, deep * across - far * up]

/** Where a level line enters and leaves the shapes, from left to right. */
function crossings(shapes: readonly Pair[][], at: number): number[] {
  const found: number[] = []
  for (const shape of shapes)
    shape.forEach((a, i) => {
      const b = shape[(i + 1) % shape.length]!
      const [deepA, deepB] = [depth(a), depth(b)]
      if (deepA <= at === deepB <= at) return
      found.push(along(a) + ((along(b) - along(a)) * (at - deepA)) / (deepB - deepA))
    })
  return found.sort((a, b) => a - b)
}

/** Shapes as the corners of polygons: five points say enough of a curve. */
function outlines(ops: readonly Op[]): Pair[][] {
  const shapes: Pair[][] = []
  let from: Pair = [0, 0]
  for (const { op, data } of ops) {
    if (op === 'Z') continue
    const to: Pair = [data[data.length - 2]!, data[data.length - 1]!]
    if (op === 'M') shapes.push([])
    else if (op !== 'L') for (const share of [0.2, 0.4, 0.6, 0.8]) shapes.at(-1)?.push(onCurve(from, data, share))
    shapes.at(-1)?.push(to)
    from = to
  }
  return shapes
}

function onCurve([x, y]: Pair, data: number[], t: number): Pair {
  const u = 1 - t
  const one = (from: number, i: number) =>
    data.length === 4
      ? u * u * from + 2 * u * t * data[i]! + t * t * data[i + 2]!
      : u * u * u * from + 3 * u * u * t * data[i]! + 3 * u * t * t * data[i + 2]! + t * t * t * data[i + 4]!
  return [one(x, 0), one(y, 1)]
}
