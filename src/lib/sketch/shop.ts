import type { Mark } from './mark.ts'
import { box, curve, ellipse, line, type Point, points, polygon } from './shape.ts'

/** A note and some coins of no country. */
export const money = (): Mark[] => [
  { d: box(-106, -116, 178, 88, 4), fill: 'paper' },
  { d: ellipse(-17, -72, 26), fill: 'paper', hatch: 10 },
  { d: line(...points('-92 -84, -92 -104, -72 -104')) },
  { d: line(...points('-92 -60, -92 -40, -72 -40')) },
  { d: line(...points('38 -104, 58 -104, 58 -84')) },
  ...[0, 1, 2].map((i): Mark => ({
    d: `M 26 ${-26 - i * 16} L 26 ${-12 - i * 16} C 26 ${4 - i * 16} 106 ${4 - i * 16} 106 ${-12 - i * 16} L 106 ${-26 - i * 16} Z`,
    fill: 'paper',
  })),
  { d: ellipse(66, -58, 40, 14), fill: 'paper' },
  { d: ellipse(66, -58, 22, 6) },
]

/** Says who somebody is: a portrait and some lines. */
export const card = (): Mark[] => [
  { d: box(-78, -102, 156, 102, 14), fill: 'paper' },
  { d: ellipse(-40, -68, 15), fill: 'paper' },
  { d: curve(...points('-64 -24, -58 -42, -40 -48, -22 -42, -16 -24, -64 -24')), hatch: 9 },
  { d: `${line([4, -76], [60, -76])} ${line([4, -52], [60, -52])} ${line([4, -28], [38, -28])}` },
]

export const shirt = (): Mark[] => [
  { d: curve(...points('0 -160, 2 -174, 16 -180, 12 -194, -6 -192')) },
  { d: line(...points('-34 -140, 0 -160, 34 -140')) },
  {
    d: 'M -26 -146 L -64 -130 L -98 -84 L -70 -62 L -54 -80 L -54 0 L 54 0 L 54 -80 L 70 -62 L 98 -84 L 64 -130 L 26 -146 C 20 -122 -20 -122 -26 -146 Z',
    fill: 'paper',
    hatch: 30,
  },
  { d: line([-54, -80], [-54, -100]) },
  { d: line([54, -80], [54, -100]) },
]

/** A coat, a dress and trousers. */
export const clothesRail = (): Mark[] => [
  { d: line(...points('-124 0, -124 -270, 124 -270, 124 0')) },
  { d: line([-146, 0], [-102, 0]) },
  { d: line([102, 0], [146, 0]) },
  ...[-74, 8, 84].map((x): Mark => ({ d: line([x - 16, -240], [x, -254], [x, -270], [x, -254], [x + 16, -240]) })),
  {
    d: polygon(...about(-74, '-14 -244, -36 -228, -38 -70, 38 -70, 36 -228, 14 -244, 0 -222')),
    fill: 'paper',
    hatch: 20,
  },
  { d: line([-74, -222], [-74, -70]) },
  {
    d: polygon(...about(8, '-14 -244, -24 -226, -16 -170, -38 -88, 38 -88, 16 -170, 24 -226, 14 -244, 0 -228')),
    fill: 'paper',
  },
  { d: line([-8, -170], [24, -170]) },
  { d: polygon(...about(84, '-22 -238, 22 -238, 26 -74, 6 -74, 0 -180, -6 -74, -26 -74')), fill: 'paper', hatch: 16 },
]

const about = (x: number, numbers: string) => points(numbers).map(([right, down]): Point => [x + right, down])

export const trolley = (): Mark[] => [
  { d: polygon(...points('-62 -160, 96 -160, 74 -78, -42 -78')), fill: 'paper' },
  { d: line(...points('-96 -184, -72 -184, -42 -78, -34 -36, 78 -36')) },
  {
    d: `${line([-55, -132], [89, -132])} ${line([-49, -105], [81, -105])} ${line([-24, -160], [-14, -78])} ${line([16, -160], [16, -78])} ${line([56, -160], [46, -78])}`,
  },
  { d: ellipse(-26, -16, 15), fill: 'paper' },
  { d: ellipse(66, -16, 15), fill: 'paper' },
]
