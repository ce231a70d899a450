import { type Area, middle } from './area.ts'
import { type Block, written } from './block.ts'
import { speech, thought } from './bubble.ts'
import type { Mark } from './mark.ts'
import type { Note } from './notes.ts'
import { room } from './room.ts'
import { box, line } from './shape.ts'
import { type Placed, says } from './stage.ts'

/** Where each note stands, taking the room that the faces and the words before it leave; null where one finds none. */
export function places(notes: readonly Note[], placed: readonly Placed[], size: number): Map<Note, Block> | null {
  const faces = placed.flatMap((one) => one.face ?? [])
  const things = placed.filter((one) => !one.character).map((one) => one.area)
  const people = placed.filter((one) => one.character).map((one) => one.area)
  const found = new Map<Note, Block>()
  // What is to be read on a screen is words too.
  const words = placed.filter(({ of }) => 'kind' in of && says(of)).map((one) => one.area)
  const ways: Area[] = []
  for (const note of notes) {
    const flow = note.kind === 'flow'
    if (flow) ways.push(...note.arrow.way)
    const taken = flow ? { faces, words, ways: [...ways, ...things], things: people } : { faces, words, ways, things }
    const { block, clear } = room(note, taken, size)
    if (!clear) return null
    words.push(block.area)
    found.set(note, block)
  }
  return found
}

/** The marks of all notes in their places: what lies under the people, and what over them. */
export function writing(blocks: ReadonlyMap<Note, Block>): { under: Mark[]; over: Mark[] } {
  const under: Mark[] = []
  const over: Mark[] = []
  // The bubbles that are furthest from their faces come first, so that their tails pass behind the others.
  const order = [...blocks].sort(([a, at], [b, other]) => far(b, other) - far(a, at))
  for (const [note, block] of order) {
    if (note.kind === 'marker') {
      const { x, y, w, h } = block.area
      over.push({ d: box(x, y, w, h), fill: 'paper' }, ...written(block))
    } else if (note.kind === 'flow') {
      over.push(...note.arrow.marks, ...written(block).map((line): Mark => ({ ...line, pen: 'flow' })))
      if (away(note, block) > 190) under.push(leader(note.arrow.at, block.area))
    } else if (note.kind === 'speech') over.push(...speech(block, note.face, note.others))
    else {
      // Rings hang free, so they stop before other words; a tail may pass behind them.
      const others = order.flatMap(([, one]) => (one === block ? [] : [one.area]))
      over.push(...thought(block, note.face, [...note.others, ...others]))
    }
  }
  return { under, over }
}

const far = (note: Note, block: Block) => (note.kind === 'flow' ? Infinity : away(note, block))

function away(note: Note, { area }: Block): number {
  const [x, y] = middle(area)
  return Math.sqrt((x - note.near[0]) ** 2 + (y - note.near[1]) ** 2)
}

/** A thin line from an arrow to a label that found no room beside it. */
const leader = (at: readonly [number, number], { x, y, w, h }: Area): Mark => ({
  d: line([Math.min(Math.max(at[0], x + 10), x + w - 10), at[1] > y ? y + h : y], at),
  pen: 'hair',
})
