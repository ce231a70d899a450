import type { ExcalidrawElement } from '#lib/domain/excalidraw.ts'
import { OwnSketch, type SketchMark } from '#lib/domain/own-sketch.ts'
import { Refusal } from './refusal.ts'

type Point = [x: number, y: number]

/** A mark that still stands where it stood in the drawing, in the drawing's own measure. */
export type Loose =
  | { kind: 'image'; x: number; y: number; w: number; h: number; webp: string }
  | { kind: 'text'; x: number; y: number; w: number; size: number; words: string }
  | {
      kind: 'stroke'
      points: Point[]
      smooth: boolean
      closed: boolean
      fill: 'none' | 'paper' | 'hatch' | 'dark'
      heads: 'none' | 'start' | 'end' | 'both'
    }

/** The room that a sketch may take in the panel of 800 by 600. */
const room = { x: 36, y: 36, w: 728, h: 528 }
const mostMagnified = 3

type Shape = ExcalidrawElement & { type: 'rectangle' | 'ellipse' | 'diamond' }
type Way = ExcalidrawElement & { type: 'line' | 'arrow' | 'freedraw' }

export function shapeOf(element: Shape | Way): Loose[] {
  const { closed, smooth, heads, points } = 'points' in element ? wayOf(element) : outlineOf(element)
  const fill = closed ? fillOf(element) : 'none'
  if (points.length < 2) return []
  return [{ kind: 'stroke', points: turned(points, element.angle), smooth, closed, fill, heads }]
}

function outlineOf({ type, x, y, width: w, height: h }: Shape) {
  const [mx, my] = [x + w / 2, y + h / 2]
  const corners: Record<Shape['type'], Point[]> = {
    rectangle: [
      [x, y],
      [x + w, y],
      [x + w, y + h],
      [x, y + h],
    ],
    diamond: [
      [mx, y],
      [x + w, my],
      [mx, y + h],
      [x, my],
    ],
    ellipse: Array.from({ length: 12 }, (_, i): Point => {
      const angle = (i * Math.PI) / 6
      return [mx + (w / 2) * Math.cos(angle), my + (h / 2) * Math.sin(angle)]
    }),
  }
  return { points: corners[type], closed: true, smooth: type === 'ellipse', heads: 'none' as const }
}

function wayOf({ type, x, y, points: relative, roundness, startArrowhead, endArrowhead }: Way) {
  const points = relative.map(([dx, dy]): Point => [x + dx, y + dy])
  const [first, last] = [points[0]!, points.at(-1)!]
  const closed = points.length > 3 && Math.hypot(first[0] - last[0], first[1] - last[1]) < 2
  const heads =
    startArrowhead && endArrowhead
      ? ('both' as const)
      : startArrowhead
        ? ('start' as const)
        : endArrowhead
          ? ('end' as const)
          : ('none' as const)
  const smooth = type === 'freedraw' || Boolean(roundness)
  return {
    points: closed ? points.slice(0, -1) : points,
    closed,
    smooth,
    heads: type === 'arrow' ? heads : ('none' as const),
  }
}

/** Colours become what one pen can do: white hides what is behind, all else is hatched; small dark things are blackened. */
function fillOf({ backgroundColor, fillStyle }: ExcalidrawElement): 'none' | 'paper' | 'hatch' | 'dark' {
  if (backgroundColor === 'transparent') return 'none'
  const [, hex] = /^#([0-9a-f]{6})/i.exec(backgroundColor) ?? []
  if (!hex || fillStyle !== 'solid') return 'hatch'
  const light = Math.max(...[0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)))
  return light >= 250 && /^f[a-f0-9]f[a-f0-9]f/i.test(hex) ? 'paper' : light < 90 ? 'dark' : 'hatch'
}

/** The lines of a text, upright even where the drawing turns them: turned words are hard to read. */
export function wordsOf({
  text,
  x,
  y,
  width,
  fontSize: size,
  lineHeight,
  textAlign,
}: ExcalidrawElement & { type: 'text' }): Loose[] {
  const middle = (words: string) => {
    const own = Math.min(width, words.length * size * 0.6)
    return textAlign === 'center' ? x + width / 2 : textAlign === 'right' ? x + width - own / 2 : x + own / 2
  }
  return text.split(/\r\n|\r|\n/).flatMap((line, index): Loose[] => {
    const words = line
      .replaceAll(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 300)
      .toWellFormed()
    const baseline = y + (index * lineHeight + (lineHeight - 1) / 2 + 0.8) * size
    return words ? [{ kind: 'text', words, x: middle(words), y: baseline, w: Math.max(width, size), size }] : []
  })
}

function turned(points: Point[], angle: number): Point[] {
  if (angle === 0) return points
  const { x, y, w, h } = bounds(points)
  const [mx, my, cos, sin] = [x + w / 2, y + h / 2, Math.cos(angle), Math.sin(angle)]
  return points.map(([px, py]) => [mx + (px - mx) * cos - (py - my) * sin, my + (px - mx) * sin + (py - my) * cos])
}

function bounds(points: readonly Point[]) {
  let [left, top, right, low] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    ;[left, right] = [Math.min(left, x), Math.max(right, x)]
    ;[top, low] = [Math.min(top, y), Math.max(low, y)]
  }
  return { x: left, y: top, w: right - left, h: low - top }
}

/** All of a drawing moved and scaled together into the room of a panel. */
export function fitted(loose: readonly Loose[]): OwnSketch {
  const area = bounds(loose.flatMap(cornersOf))
  const scale = Math.min(room.w / (area.w || 1), room.h / (area.h || 1), mostMagnified)
  const at = ([x, y]: Point): Point => [
    Math.round(room.x + room.w / 2 + (x - area.x - area.w / 2) * scale),
    Math.round(room.y + room.h / 2 + (y - area.y - area.h / 2) * scale),
  ]
  const size = (length: number) => Math.round(length * scale)
  const marks = loose.flatMap((mark): SketchMark[] => {
    if (mark.kind === 'stroke') {
      const points = thinned(mark.points.map(at), mark.smooth ? 6 : 2)
      if (points.length < 2) return []
      const { w, h } = bounds(points)
      const fill = mark.fill === 'dark' ? (Math.max(w, h) <= 48 ? 'ink' : 'hatch') : mark.fill
      return [{ ...mark, points, fill }]
    }
    const [x, y] = at([mark.x, mark.y])
    if (mark.kind === 'image') return [{ ...mark, x, y, w: size(mark.w), h: size(mark.h) }]
    return [{ ...mark, x, y, w: size(mark.w), size: Math.min(200, Math.max(4, size(mark.size))) }]
  })
  if (marks.length === 0) throw new Refusal(422, 'There is nothing in this drawing that could be drawn.')
  const sketch = OwnSketch.safeParse({ format: 'faultline/sketch@1', marks })
  if (sketch.success) return sketch.data
  const why = sketch.error.issues[0]?.path.length === 1 ? 'more lines than one panel can show' : 'lines out of bounds'
  throw new Refusal(422, `This drawing has ${why}. Take a simpler one.`)
}

const cornersOf = (mark: Loose): Point[] => {
  if (mark.kind === 'stroke') return mark.points
  if (mark.kind === 'image')
    return [
      [mark.x, mark.y],
      [mark.x + mark.w, mark.y + mark.h],
    ]
  return [
    [mark.x - mark.w / 2, mark.y - mark.size],
    [mark.x + mark.w / 2, mark.y],
  ]
}

/** A line through fewer points: those too near to the one before are passed over, and no line has more than 1000. */
function thinned(points: Point[], near: number): Point[] {
  const last = points.at(-1)!
  const apart: Point[] = []
  for (const point of points) {
    const before = apart.at(-1)
    if (!before || Math.hypot(point[0] - before[0], point[1] - before[1]) >= near) apart.push(point)
  }
  if (apart.at(-1) !== last && apart.length > 1) apart.push(last)
  const step = Math.ceil(apart.length / 999)
  return apart.filter((_, index) => index % step === 0 || index === apart.length - 1)
}
