import type { Area } from './area.ts'
import { type Block, written } from './block.ts'
import type { Mark } from './mark.ts'
import { blob, box, ellipse, line, type Point } from './shape.ts'

/** Speech: a rounded box with a tail towards the face, as far as no other face is in the way. */
export function speech(block: Block, face: Area, others: readonly Area[]): Mark[] {
  const { x, y, w, h } = block.area
  const [from, to] = tail(block.area, face, others)
  // The tail's foot lies inside the box, so that no line parts the two.
  const level = from[1] === y || from[1] === y + h
  const inwards = from[1] === y ? 3 : -3
  const foot: [Point, Point] = level
    ? [
        [from[0] - 13, from[1] + inwards],
        [from[0] + 15, from[1] + inwards],
      ]
    : [
        [from[0] + (from[0] === x ? 3 : -3), from[1] - 11],
        [from[0] + (from[0] === x ? 3 : -3), from[1] + 11],
      ]
  return [
    { d: box(x, y, w, h, Math.min(26, h / 2)), fill: 'paper' },
    { d: line(foot[0], to, foot[1]), fill: 'paper' },
    ...written(block),
  ]
}

/** Thought: a cloud with small rings towards the face. */
export function thought(block: Block, face: Area, others: readonly Area[]): Mark[] {
  const [from, to] = tail(block.area, face, others)
  const between = (share: number): Point => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
  return [
    { d: puffy(block.area), fill: 'paper' },
    { d: ellipse(...between(0.25), 9, 7), fill: 'paper' },
    { d: ellipse(...between(0.85), 5, 4), fill: 'paper' },
    ...written(block),
  ]
}

function puffy({ x, y, w, h }: Area): string {
  const b = 8
  return blob(
    [x, y + h * 0.5],
    [x + b, y + b],
    [x + w * 0.3, y - b / 2],
    [x + w * 0.7, y],
    [x + w - b, y + b],
    [x + w, y + h * 0.5],
    [x + w - b, y + h - b],
    [x + w * 0.6, y + h + b / 2],
    [x + w * 0.3, y + h],
    [x + b, y + h - b],
  )
}

/** From a bubble's edge to just off the face, or to where another face begins. */
export function tail(area: Area, face: Area, others: readonly Area[] = []): [Point, Point] {
  const { x, y, w, h } = area
  const [fx, fy] = [face.x + face.w / 2, face.y + face.h / 2]
  const beside = fy >= y && fy <= y + h
  const inset = Math.min(44, w / 2)
  const sx = beside ? (fx < x ? x : x + w) : Math.min(Math.max(fx, x + inset), x + w - inset)
  const sy = beside ? y + h / 2 : fy > y + h ? y + h : y
  const [dx, dy] = [fx - sx, fy - sy]
  const whole = Math.sqrt(dx * dx + dy * dy) || 1
  const half = Math.min((face.w / 2) * (whole / (Math.abs(dx) || 1)), (face.h / 2) * (whole / (Math.abs(dy) || 1)))
  const at = (share: number): Point => [sx + dx * share, sy + dy * share]
  let share = Math.max(0.05, 1 - (half + 6) / whole)
  const most = share
  for (let step = 1; step <= 12; step++) {
    const [px, py] = at((most * step) / 12)
    if (
      others.some((one) => px > one.x - 12 && px < one.x + one.w + 12 && py > one.y - 12 && py < one.y + one.h + 12)
    ) {
      share = (most * (step - 1)) / 12
      break
    }
  }
  return [[sx, sy], at(Math.max(share, Math.min(most, 10 / whole)))]
}
