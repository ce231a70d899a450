import type { Character } from '#lib/domain/character.ts'
import { body } from './body.ts'
import { head } from './head.ts'
import { legs } from './legs.ts'
import { fullLook } from './look.ts'
import { type Mark, moved } from './mark.ts'
import { seats } from './seat.ts'
import { line } from './shape.ts'
import { stature } from './stature.ts'

/** Where the head of somebody who faces right is, and how far it reaches: in the units of the panel, about the feet. */
export function headOf(character: Character) {
  const { head, move } = stature(character)
  return { x: move.x + head.x * move.scale, y: move.y + head.y * move.scale, r: 64 * head.scale * move.scale }
}

/** A person whose feet are at the origin, painted from the back to the front. */
export function person(character: Character): Mark[] {
  const { pose, gesture, holds, facing } = character
  const look = fullLook(character.who, character.look)
  const { shoulders, head: at, move, fixed } = stature(character)
  const skull = head(look, character)
  const trunk = body(look, { gesture, holds, pose, floor: shoulders })
  const seat = seats[pose]
  const mirror = facing === 'left'
  /** Each mark is moved once, for that is what drawing a figure takes longest over. */
  const own = (marks: Mark[], { x = 0, y = 0, scale = 1 } = {}) =>
    moved(marks, {
      x: (mirror ? -1 : 1) * (move.x + x * move.scale),
      y: move.y + y * move.scale,
      scale: scale * move.scale,
      mirror,
    })
  const atShoulders = (marks: Mark[]) => own(marks, { y: -shoulders })
  const atHead = (marks: Mark[]) => own(marks, at)
  const around = (marks: Mark[]) => (fixed ? (mirror ? moved(marks, { x: 0, y: 0, mirror }) : marks) : own(marks))
  const limbs = own(legs(pose, look))
  const stands = pose === 'stands' || pose === 'walks'
  return [
    ...around(seat.behind),
    ...atHead(skull.behind),
    ...(stands ? limbs : []),
    ...atShoulders([...trunk.behind, ...trunk.trunk, { d: line([-13, -20], [-15, 2]) }]),
    ...(stands ? [] : limbs),
    ...around(seat.lap),
    ...atShoulders(trunk.front),
    ...atHead(skull.front),
    ...atShoulders(trunk.over),
    ...around(seat.front),
  ]
}
