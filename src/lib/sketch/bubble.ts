import type { Area } from './area.ts'
import type { Mark } from './mark.ts'
import { blob, box, ellipse, line } from './shape.ts'
import { type Block, written } from './room.ts'

/** Speech: a rounded box with a tail towards the face. */
export function speech(block: Block, face: Area): Mark[] {
  const { x, y, w, h } = block.area
  const [from, to] = ends(block.area, face)
  const tail: Mark = { d: `${line([from[0] - 13, from[1] - 3], to, [from[0] + 15, from[1] - 3])}`, fill: 'paper' }
  return [{ d: box(x, y, w, h, 26), fill: 'paper' }, tail, ...written(block)]
}

/** Thought: a cloud with small rings towards the face. */
export function thought(block: Block, face: Area): Mark[] {
  const { x, y, w, h } = block.area
  const [from, to] = ends(block.area, face)
  const between = (share: number): [number, number] => [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
  ]
  return [
    { d: puffy(x, y, w, h), fill: 'paper' },
    { d: ellipse(...between(0.25), 9, 7), fill: 'paper' },
    { d: ellipse(...between(0.85), 5, 4), fill: 'paper' },
    ...written(block),
  ]
}

function puffy(x: number, y: number, w: number, h: number): string {
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

/** From the bubble's edge to just off the face. */
function ends({ x, y, w, h }: Area, face: Area): [[number, number], [number, number]] {
  const [fx, fy] = [face.x + face.w / 2, face.y + face.h / 2]
  const sx = Math.min(Math.max(fx, x + 44), x + w - 44)
  const sy = fy > y + h ? y + h : fy < y ? y : y + h / 2
  const distance = Math.hypot(fx - sx, fy - sy) || 1
  const off = (face.h / 2 + 6) / distance
  return [
    [sx, sy],
    [fx + (sx - fx) * off, fy + (sy - fy) * off],
  ]
}
