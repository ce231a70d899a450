import type { Mark } from './mark.ts'
import { box, curve, ellipse, line, points, polygon } from './shape.ts'

const wheel = (x: number, r: number): Mark[] => [
  { d: ellipse(x, -r, r), fill: 'ink' },
  { d: ellipse(x, -r, r * 0.45), fill: 'paper' },
]

/** Drives to the right, as the bus does. */
export const car = (): Mark[] => [
  {
    d: 'M -190 -34 L -188 -72 C -184 -90 -150 -94 -116 -98 L -72 -144 C -62 -154 56 -156 68 -146 L 116 -100 C 160 -94 188 -88 190 -68 L 190 -34 Z',
    fill: 'paper',
  },
  { d: polygon(...points('-92 -100, -58 -136, -12 -138, -12 -100')), hatch: 16 },
  { d: polygon(...points('4 -100, 4 -138, 58 -136, 94 -100')), hatch: 16 },
  { d: line([-4, -100], [-4, -34]) },
  { d: line([16, -82], [38, -82]) },
  { d: curve(...points('188 -76, 172 -74, 172 -60, 189 -58')) },
  ...wheel(-110, 34),
  ...wheel(108, 34),
]

export const bus = (): Mark[] => [
  { d: box(-210, -196, 420, 170, 18), fill: 'paper' },
  ...[-190, -118, -46, 26].map((x): Mark => ({ d: box(x, -172, 58, 58, 6), hatch: 20 })),
  { d: box(108, -172, 46, 146, 6) },
  { d: line([131, -172], [131, -26]) },
  { d: polygon(...points('172 -172, 206 -172, 208 -110, 172 -110')) },
  { d: line([-210, -88], [108, -88]) },
  ...wheel(-130, 30),
  ...wheel(60, 30),
]

export const bicycle = (): Mark[] => [
  { d: ellipse(-84, -56, 56) },
  { d: ellipse(84, -56, 56) },
  { d: line(...points('-84 -56, -34 -132, 54 -132, -8 -56, -84 -56')) },
  { d: line([-40, -154], [-8, -56]) },
  { d: curve(...points('84 -56, 60 -120, 46 -168, 78 -172, 84 -160')) },
  { d: curve(...points('-62 -158, -40 -152, -14 -160, -30 -168, -62 -164, -62 -158')), fill: 'ink' },
  { d: ellipse(-8, -56, 11), fill: 'paper' },
  { d: line(...points('-8 -56, 6 -30, 18 -30')) },
]
