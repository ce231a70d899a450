import type { Character } from '#lib/domain/character.ts'
import { body } from './body.ts'
import { desk, sofa } from './furniture.ts'
import { head } from './head.ts'
import { legs } from './legs.ts'
import { fullLook } from './look.ts'
import { type Mark, moved } from './mark.ts'
import { line } from './shape.ts'

/** How high the shoulders are above the floor, by pose. */
const shoulders = {
  stands: 282,
  walks: 280,
  sits: 222,
  'at-desk': 286,
  'on-sofa': 232,
  'in-wheelchair': 236,
  'in-bed': 200,
  'in-car': 220,
}
const sizes = { child: 0.66, adult: 1, older: 0.97 }

/** Where a person's head is, and what hides nothing of it: in the units of the panel, about the person's feet. */
export function headOf({ pose, look }: Character) {
  const scale = sizes[look?.age ?? 'adult']
  return { x: 0, y: -(shoulders[pose] + 62) * scale, r: 64 * scale }
}

/** A person whose feet are at the origin, painted from the back to the front. */
export function person({ who, look: described, pose, gesture, holds, face, facing }: Character): Mark[] {
  const look = fullLook(who, described)
  const skull = head(look, face)
  const trunk = body(look, { gesture, holds, seated: pose === 'at-desk' || pose === 'on-sofa' })
  const high = shoulders[pose]
  const atShoulders = (marks: Mark[]) => moved(marks, { x: 0, y: -high })
  const atHead = (marks: Mark[]) => moved(marks, { x: 0, y: -high - 62 })
  const whole = [
    ...atHead(skull.behind),
    ...legs[pose],
    ...atShoulders([...trunk.behind, ...trunk.trunk]),
    { d: line([-13, -high - 20], [-15, -high + 2]) },
    ...atShoulders(trunk.front),
    ...atHead(skull.front),
    ...atShoulders(trunk.over),
  ]
  return [
    ...(pose === 'on-sofa' ? sofa() : []),
    ...moved(whole, { x: 0, y: 0, scale: sizes[look.age], mirror: facing === 'left' }),
    ...(pose === 'at-desk' ? desk() : []),
  ]
}
