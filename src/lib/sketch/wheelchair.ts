import type { Mark } from './mark.ts'
import { round } from './round.ts'
import { box, curve, dot, ellipse, line, points, polygon } from './shape.ts'

/** The part of a wheelchair that its person hides: back, handle and seat. It faces right, its middle at the origin. */
export const wheelchairBack: Mark[] = [
  { d: polygon(...points('-94 -240, -78 -240, -66 -96, -82 -96')), fill: 'paper', hatch: 18 },
  { d: box(-132, -247, 46, 13, 6), fill: 'ink' },
  { d: box(-80, -100, 150, 14, 5), fill: 'paper' },
]

/** What is in front of the legs: the large wheel with its spokes, the small one, the armrest and the footrest. */
export const wheelchairFront: Mark[] = [
  { d: curve(...points('-56 -166, 26 -166, 36 -158, 38 -100')) },
  { d: line(...points('66 -92, 92 -14, 146 -14')) },
  { d: ellipse(74, -20, 20), fill: 'paper' },
  { d: dot(74, -20), pen: 'dot' },
  { d: ellipse(-40, -82, 82), fill: 'paper' },
  { d: ellipse(-40, -82, 68) },
  ...[0, 60, 120].map((turn): Mark => {
    const [x, y] = [Math.cos((turn * Math.PI) / 180) * 66, Math.sin((turn * Math.PI) / 180) * 66]
    return { d: line([-40 - x, -82 - y], [-40 + x, -82 + y]) }
  }),
  { d: round(-40, -82, 9), fill: 'ink' },
]
