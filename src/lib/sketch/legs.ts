import type { Pose } from '#lib/domain/character.ts'
import type { Mark } from './mark.ts'
import { curve, limb, line, type Point, points } from './shape.ts'

const leg = (...bones: Point[]): Mark => ({ d: limb(bones, 44, 30), fill: 'paper', hatch: 22 })
const shoe = (x: number, y: number): Mark => ({
  d: curve([x - 16, y], [x - 6, y - 20], [x + 34, y - 6], [x + 32, y], [x - 16, y]),
  fill: 'ink',
})

/** Hips, at the height that the pose gives them, to shoes on the floor; a chair where the pose brings one. */
export const legs: Record<Pose, Mark[]> = {
  stands: [
    leg(...points('-22 -150, -24 -80, -24 -18')),
    shoe(-24, 0),
    leg(...points('22 -150, 24 -80, 24 -18')),
    shoe(24, 0),
  ],
  walks: [
    leg(...points('-10 -150, -34 -84, -72 -26')),
    shoe(-74, -6),
    leg(...points('10 -150, 40 -84, 56 -18')),
    shoe(58, 0),
  ],
  sits: [
    { d: line(...points('-54 -212, -62 -92, 54 -92')) },
    { d: line([-58, -92], [-62, 0]) },
    { d: line([46, -92], [48, 0]) },
    leg(...points('-16 -96, 74 -96, 78 -18')),
    shoe(80, 0),
    leg(...points('6 -92, 92 -88, 96 -18')),
    shoe(98, 0),
  ],
  'at-desk': [],
  'in-wheelchair': [],
  'in-bed': [],
  'in-car': [],
  'on-sofa': [
    leg(...points('-20 -104, -48 -92, -50 -18')),
    shoe(-50, 0),
    leg(...points('20 -104, 48 -92, 50 -18')),
    shoe(50, 0),
  ],
}
