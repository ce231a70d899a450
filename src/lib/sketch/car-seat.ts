import type { Mark } from './mark.ts'
import { round } from './round.ts'
import { box, curve, ellipse, line, points, polygon } from './shape.ts'

/** The inside of a car that drives to the right, its middle on the floor at the origin: behind whoever sits in it. */
export const carCabin: Mark[] = [
  {
    d: curve(...points('-196 -126, -170 -230, -146 -300, -116 -326, 40 -328, 74 -306, 116 -226, 168 -126')),
    fill: 'paper',
  },
  { d: line(...points('-172 -128, -128 -306, 50 -306, 142 -128')) },
  { d: polygon(...points('-84 -212, -62 -212, -56 -126, -86 -126')), fill: 'paper', hatch: 18 },
]

/** What is nearer than its driver: the steering wheel, a pillar, the door, the lights and the wheels. */
export const carBody: Mark[] = [
  { d: polygon(...points('-104 -304, -90 -304, -96 -128, -112 -128')), fill: 'paper' },
  { d: polygon(...points('84 -186, 92 -190, 112 -128, 102 -128')), fill: 'ink' },
  {
    d: curve(
      ...points(
        '-226 -44, -238 -54, -236 -112, -222 -130, -190 -132, 150 -132, 206 -124, 236 -104, 242 -70, 234 -46, 0 -42, -226 -46',
      ),
    ),
    fill: 'paper',
  },
  { d: line(...points('-102 -130, -100 -46')) },
  { d: line(...points('96 -130, 92 -46')) },
  { d: line([-84, -104], [-56, -104]) },
  { d: round(228, -92, 11, 16), fill: 'paper' },
  { d: box(-236, -106, 14, 26), fill: 'ink' },
  ...[-150, 152].flatMap((x): Mark[] => [
    { d: ellipse(x, -46, 46), fill: 'ink' },
    { d: round(x, -46, 22), fill: 'paper' },
  ]),
]
