import type { Scene } from '#lib/domain/scene.ts'
import { type Area, middle, panelWidth } from './area.ts'
import { arrow, type Way } from './arrow.ts'
import { tail } from './bubble.ts'
import type { Wish } from './room.ts'
import type { Placed } from './stage.ts'
import { terms } from './terms.ts'

/** Words that stand over a scene: what kind they are, where they belong, and whose face or which arrow they go with. */
export type Note = Wish &
  ({ kind: 'marker' } | { kind: 'flow'; arrow: Way } | { kind: 'speech' | 'thought'; face: Area; others: Area[] })

/** All that is to be written over the people and things of a scene, in the order in which it takes its room. */
export function notes(scene: Scene, placed: readonly Placed[]): Note[] {
  const faces = placed.flatMap((one) => one.face ?? [])
  const found: Note[] = []
  if (scene.marker !== undefined)
    found.push({ kind: 'marker', words: scene.marker, near: [panelWidth - 110, 40], widths: [260, 400], pad: 14 })
  for (const flow of scene.flows) {
    const end = (name: string) => flowEnd(placed.find((one) => one.name === name))
    const way = arrow(end(flow.from), end(flow.to), faces)
    const near = [way.at[0], way.at[1] - 40] as const
    found.push({ kind: 'flow', words: flow.what, more: terms(flow), near, widths: [240, 320], pad: 4, arrow: way })
  }
  for (const { character, face } of placed) {
    if (!character || !face) continue
    const [x, y] = middle(face)
    const others = faces.filter((one) => one !== face)
    const price = (area: Area) => crossed(area, face, others)
    const wish = { near: [x, y - 150] as const, widths: [220, 290, 380], pad: 20, lowest: y, face, others, price }
    if (character.says !== undefined) found.push({ kind: 'speech', words: character.says, ...wish })
    if (character.thinks !== undefined) found.push({ kind: 'thought', words: character.thinks, ...wish })
  }
  return found
}

/** A tail that is cut short by somebody else's face speaks for the wrong one. */
function crossed(area: Area, face: Area, others: readonly Area[]): number {
  const [, whole] = tail(area, face)
  const [, cut] = tail(area, face, others)
  return whole[0] === cut[0] && whole[1] === cut[1] ? 0 : 150
}

/** Data leaves a person at the chest, not at the face. */
function flowEnd(one: Placed | undefined): Area {
  if (!one) return { x: panelWidth / 2, y: 300, w: 0, h: 0 }
  const { face, area } = one
  return face ? { x: face.x - 10, y: face.y + face.h, w: face.w + 20, h: face.w * 0.6 } : area
}
