import type { Cast } from '#lib/domain/character.ts'
import type { Scene } from '#lib/domain/scene.ts'
import { overlap, panelHeight } from './area.ts'
import type { Block } from './block.ts'
import { letterSize } from './lettering.ts'
import { type Note, notes } from './notes.ts'
import { type Placed, stage } from './stage.ts'
import { strip } from './strip.ts'
import { places } from './writing.ts'

/** A scene laid out: who and what stands where, and where the words are. */
export interface Composition {
  placed: Placed[]
  blocks: Map<Note, Block>
}

/** As large as there is room for: first smaller letters, then smaller people. */
const views = [
  { scale: 1, size: letterSize },
  { scale: 1, size: 26 },
  { scale: 0.88, size: 26 },
  { scale: 0.76, size: 24 },
]

/** The least letters that are still read on a small phone; below that only words that no panel should hold. */
const sizes = [28, 26, 24, 22, 20, 18, 16, 14, 12, 10]

/** Room for the tails of bubbles between the rows of words and the people, and the least size of these. */
const tails = 34
const leastScale = 0.5
const margin = 18

/**
 * No words ever stand over a face or over other words. Where they find no room among the people, they go into rows at the
 * top, and the people below are drawn as small as that takes.
 */
export function composition(scene: Scene, cast: Cast): Composition {
  for (const { scale, size } of views) {
    const placed = stage(scene, cast, { scale, top: 0 })
    if (hidden(placed)) continue
    const blocks = places(notes(scene, placed), placed, size)
    if (blocks) return { placed, blocks }
  }
  const loose = stage(scene, cast, { scale: 1, top: 0 })
  const words = notes(scene, loose)
  const across = words.map(({ near }) => near[0])
  const high = Math.max(100, ...loose.map(({ area, character }) => (character ? area.h : 0)))
  for (const size of sizes) {
    // Rows depend on the words alone, so they are laid out once for all scales.
    const { blocks, height } = strip(words, across, size)
    const top = height + tails
    const room = (panelHeight - 2 * margin - top) / high
    const least = size === sizes.at(-1) ? 0.15 : leastScale
    // Steps of a twentieth: figures of the same size are kept and need not be drawn anew.
    for (let twentieths = Math.min(20, Math.floor(room * 20)); twentieths / 20 >= least; twentieths--) {
      const placed = stage(scene, cast, { scale: twentieths / 20, top })
      if (!hidden(placed)) return { placed, blocks: moved(blocks, words, notes(scene, placed)) }
    }
  }
  throw new RangeError('a scene holds no more words than fit above its people')
}

/** The blocks of some notes for the same notes, in the same order, of people who stand elsewhere. */
const moved = (blocks: ReadonlyMap<Note, Block>, from: readonly Note[], to: readonly Note[]) => {
  const at = new Map(from.map((note, i) => [note, to[i]!]))
  return new Map([...blocks].map(([note, block]) => [at.get(note)!, block]))
}

/** Whether a face hides another. */
const hidden = (placed: readonly Placed[]) =>
  placed.some(({ face }, i) => face && placed.slice(i + 1).some((other) => other.face && overlap(face, other.face) > 0))
