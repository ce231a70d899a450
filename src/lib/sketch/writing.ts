import type { Scene } from '#lib/domain/scene.ts'
import { type Area, middle, panelWidth } from './area.ts'
import { arrow } from './arrow.ts'
import { speech, thought } from './bubble.ts'
import type { Mark } from './mark.ts'
import { room, written } from './room.ts'
import { box } from './shape.ts'
import type { Placed } from './stage.ts'

/**
 * All that is drawn over the people and things: the time marker, the flows with their labels, then what is said and
 * thought. Each takes the room that the faces and the words before it leave; `areas` says which.
 */
export function writing(scene: Scene, placed: readonly Placed[]): { marks: Mark[]; areas: Area[] } {
  const faces = placed.flatMap((one) => one.face ?? [])
  const things = placed.filter((one) => !one.character).map((one) => one.area)
  const people = placed.filter((one) => one.character).map((one) => one.area)
  const words: Area[] = []
  const areas: Area[] = []
  const marks: Mark[] = []
  if (scene.marker !== undefined) {
    const block = room(scene.marker, [panelWidth - 110, 40], [260, 400], 14, { faces, words, things })
    words.push(block.area)
    areas.push(block.area)
    const { x, y, w, h } = block.area
    marks.push({ d: box(x, y, w, h), fill: 'paper' }, ...written(block))
  }
  for (const { from, to, what } of scene.flows) {
    const end = (name: string) => flowEnd(placed.find((one) => one.name === name))
    const { marks: drawn, at, way } = arrow(end(from), end(to))
    const taken = { faces, words: [...words, ...things, ...way], things: people }
    const block = room(what, [at[0], at[1] - 40], [240, 320], 4, taken)
    words.push(block.area, ...way)
    areas.push(block.area)
    marks.push(...drawn, ...written(block).map((line): Mark => ({ ...line, pen: 'flow' })))
  }
  for (const { character, face } of placed) {
    if (!character || !face) continue
    const spoken = [
      [character.says, speech],
      [character.thinks, thought],
    ] as const
    for (const [text, bubble] of spoken) {
      if (text === undefined) continue
      const [x, y] = middle(face)
      const block = room(text, [x, y - 150], [220, 290, 380], 20, { faces, words, things }, y)
      words.push(block.area)
      areas.push(block.area)
      marks.push(...bubble(block, face))
    }
  }
  return { marks, areas }
}

/** Data leaves a person at the chest, not at the face. */
function flowEnd(one: Placed | undefined): Area {
  if (!one) return { x: panelWidth / 2, y: 300, w: 0, h: 0 }
  const { face, area } = one
  return face ? { x: face.x - 10, y: face.y + face.h, w: face.w + 20, h: 90 } : area
}
