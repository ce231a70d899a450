import type { Area } from './area.ts'
import { bounds } from './bounds.ts'
import { chance } from './chance.ts'
import { hatching } from './hatching.ts'
import { letterSize, lettered } from './lettering.ts'
import type { Mark, Stroke, Words } from './mark.ts'
import { type Line, pathData } from './path-data.ts'
import { type Op, pathOps } from './path-ops.ts'
import { wobbled } from './wobble.ts'

/** Marks as a hand drew them, not yet put in their place. */
export type Ink = readonly (Words | ({ pen: string } & Line))[]

interface Piece {
  pen: string
  ops: Op[]
  areas: Area[]
}

/** A seed from any words: a whole number that is never 0 (FNV-1a). */
export function seedOf(words: string): number {
  let hash = 0x811c9dc5
  for (const letter of words) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  return (hash >>> 1) | 1
}

/** How fine a drawing is: the unit of its numbers, how many times as far apart its hatching is, and how easily a curve is simplified. */
export interface Detail {
  unit: 1 | 2
  hatch: number
  ease: number
}

export const fine: Detail = { unit: 1, hatch: 1, ease: 1 }

/**
 * Marks as drawn by a hand whose wobble follows from the seed, or without one from each mark itself: then two chairs of one
 * picture are the same to the letter, and compress to one. What can share one element does.
 */
export function inked(marks: readonly Mark[], seed: number | null, detail = fine): Ink {
  const pieces: (Words | Piece)[] = []
  marks.forEach((mark, index) => {
    if ('words' in mark) {
      pieces.push({ ...mark, x: mark.x / detail.unit, y: mark.y / detail.unit, size: mark.size / detail.unit })
      return
    }
    const area = bounds([mark])
    for (const { pen, ops } of strokes(mark, (seed === null ? seedOf(mark.d) : seed + 7919 * index) | 1, detail)) {
      const last = pieces.at(-1)
      const joins =
        last && 'pen' in last && 'ops' in last && last.pen === pen && (!fills(pen) || clear(area, last.areas))
      if (joins) {
        last.ops.push(...ops)
        last.areas.push(area)
      } else pieces.push({ pen, ops, areas: [area] })
    }
  })
  return pieces.map((piece) => ('words' in piece ? piece : { pen: piece.pen, ...pathData(piece.ops, detail) }))
}

/** Ink as SVG, its origin at a whole point of the panel. A path's first `m` is absolute, what follows it relative. */
export function printed(ink: Ink, x = 0, y = 0, size = letterSize): string {
  let svg = ''
  for (const piece of ink)
    svg +=
      'words' in piece
        ? lettered({ ...piece, x: piece.x + x, y: piece.y + y }, size)
        : `<path ${piece.pen ? `class="${piece.pen}" ` : ''}d="m${piece.from[0] + x} ${piece.from[1] + y}${piece.rest}"/>`
  return svg
}

const fills = (pen: string) => pen === 'p' || pen === 'i'
const clear = (area: Area, others: readonly Area[]) =>
  others.every(
    (one) => area.x >= one.x + one.w || one.x >= area.x + area.w || area.y >= one.y + one.h || one.y >= area.y + area.h,
  )

function strokes({ d, hatch, pen, fill }: Stroke, seed: number, detail: Detail): { pen: string; ops: Op[] }[] {
  const ops = pathOps(d)
  if (pen === 'dot') return [{ pen: 'd', ops: [ops[0]!, { op: 'L', data: ops[0]!.data }] }]
  const next = chance(seed)
  // Close hatching says what a skin or a beard is like: it thins, and never goes.
  const apart = hatch !== undefined && hatch <= 12 ? Math.min(detail.hatch, 1 + detail.ease / 3) : detail.hatch
  const lines = hatch === undefined ? [] : hatching(ops, hatch * apart, next)
  return [
    ...(pen === 'shade' ? [] : [{ pen: fill ? fill[0]! : pen ? pen[0]! : '', ops: wobbled(ops, next) }]),
    ...(lines.length > 0 ? [{ pen: 'h', ops: lines }] : []),
  ]
}
