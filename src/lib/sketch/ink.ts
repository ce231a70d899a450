import rough from 'roughjs'
import { lettered } from './lettering.ts'
import type { Mark, Stroke } from './mark.ts'
import { hatchData, pathData } from './path-data.ts'

const generator = rough.generator()
const hand = {
  // From 1 on, roughjs lets chance widen the hatching, which then runs out of its shape.
  roughness: 0.95,
  bowing: 1.2,
  maxRandomnessOffset: 2.4,
  disableMultiStroke: true,
  disableMultiStrokeFill: true,
  preserveVertices: true,
  fillStyle: 'hachure',
  hachureAngle: -55,
}

/** A seed for roughjs from any words: a whole number that is never 0, for 0 would leave it to chance (FNV-1a). */
export function seedOf(words: string): number {
  let hash = 0x811c9dc5
  for (const letter of words) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193)
  return (hash >>> 1) | 1
}

/** Marks as SVG, drawn by a hand whose wobble follows from the seed. Neighbouring lines share one element. */
export function inked(marks: readonly Mark[], seed: number): string {
  const parts: string[] = []
  let open: { pen: string; d: string } | null = null
  const flush = () => {
    if (open) parts.push(element(open.pen, open.d))
    open = null
  }
  marks.forEach((mark, index) => {
    if ('words' in mark) {
      flush()
      parts.push(lettered(mark))
      return
    }
    const { outline, hatching } = strokes(mark, (seed + 7919 * index) | 1)
    const pen = mark.fill ? mark.fill[0]! : (mark.pen?.[0] ?? '')
    if (mark.fill) {
      flush()
      parts.push(element(pen, outline))
    } else if (outline) {
      if (open && open.pen !== pen) flush()
      open = { pen, d: (open?.d ?? '') + outline }
    }
    if (hatching) {
      flush()
      parts.push(element('h', hatching))
    }
  })
  flush()
  return parts.join('')
}

const element = (pen: string, d: string) => (pen ? `<path class="${pen}" d="${d}"/>` : `<path d="${d}"/>`)

function strokes({ d, hatch, pen }: Stroke, seed: number) {
  if (pen === 'dot')
    return { outline: d.replace(/M (\S+) (\S+) .*/, (_, x, y) => `M${Math.round(x)} ${Math.round(y)}h0`), hatching: '' }
  const options = { ...hand, seed, ...(hatch === undefined ? {} : { fill: 'x', hachureGap: hatch }) }
  const drawable = generator.path(d, options)
  const of = (type: string) => drawable.sets.find((set) => set.type === type)?.ops ?? []
  return { outline: pen === 'shade' ? '' : pathData(of('path')), hatching: hatchData(of('fillSketch')) }
}
