import type { Character } from '#lib/domain/character.ts'
import { torso } from './body.ts'
import { desk, sofa } from './furniture.ts'
import { head } from './head.ts'
import { fullLook } from './look.ts'
import { moved, type Mark } from './mark.ts'
import { curve, limb, line, type Point } from './shape.ts'

/** How high the shoulders are above the floor, by pose. */
const shoulders = { stands: 282, walks: 280, sits: 222, 'at-desk': 262, 'on-sofa': 214 }
const sizes = { child: 0.66, adult: 1, older: 0.97 }

/** Where a person's head is, and what hides nothing of it: in the units of the panel, about the person's feet. */
export function headOf({ pose, look }: Character) {
  const scale = sizes[look?.age ?? 'adult']
  return { x: 0, y: -(shoulders[pose] + 62) * scale, r: 62 * scale }
}

/** A person whose feet are at the origin. */
export function person(character: Character): Mark[] {
  const look = fullLook(character.who, character.look)
  const { behind: nape, front: faceSide } = head(look, character.face)
  const seated = character.pose === 'at-desk' || character.pose === 'on-sofa'
  const body = torso(look, character.gesture, character.holds, seated)
  const high = shoulders[character.pose]
  const up = (marks: Mark[], y: number) => moved(marks, { x: 0, y })
  const marks = [
    ...up(nape, -high - 62),
    ...legs[character.pose],
    ...up(body.behind, -high),
    ...up(body.front.slice(0, 1), -high),
    { d: line([-13, -high - 20], [-15, -high + 2]) },
    ...up(body.front.slice(1), -high),
    ...up(faceSide, -high - 62),
  ]
  const size = { x: 0, y: 0, scale: sizes[look.age], mirror: character.facing === 'left' }
  return [
    ...(character.pose === 'on-sofa' ? sofa() : []),
    ...moved(marks, size),
    ...(character.pose === 'at-desk' ? desk() : []),
  ]
}

const leg = (...bones: Point[]): Mark => ({ d: limb(bones, 42, 30), fill: 'paper', hatch: 13 })
const shoe = (x: number, y: number): Mark => ({
  d: curve([x - 16, y], [x - 14, y - 16], [x + 6, y - 18], [x + 34, y - 6], [x + 34, y], [x - 16, y]),
  fill: 'ink',
})

const legs: Record<Character['pose'], Mark[]> = {
  stands: [leg([-22, -150], [-24, -80], [-24, -10]), shoe(-24, 0), leg([22, -150], [24, -80], [24, -10]), shoe(24, 0)],
  walks: [leg([-10, -150], [-34, -84], [-74, -22]), shoe(-74, -6), leg([10, -150], [40, -84], [56, -10]), shoe(58, 0)],
  sits: [
    { d: line([-54, -212], [-62, -92], [54, -92]) },
    { d: line([-58, -92], [-62, 0]) },
    { d: line([46, -92], [48, 0]) },
    leg([-16, -96], [74, -96], [78, -10]),
    shoe(80, 0),
    leg([6, -92], [92, -88], [96, -10]),
    shoe(98, 0),
  ],
  'at-desk': [],
  'on-sofa': [leg([-26, -88], [-34, -60], [-36, -10]), shoe(-36, 0), leg([26, -88], [36, -60], [38, -10]), shoe(38, 0)],
}
