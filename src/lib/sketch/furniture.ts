import type { Mark } from './mark.ts'
import { box, curve, dot, line, points, polygon } from './shape.ts'

export const deskHeight = 160

/** A desk seen from the front; its middle on the floor at the origin. */
export const desk = (): Mark[] => [
  { d: box(-190, -160, 380, 18), fill: 'paper' },
  { d: polygon(...points('-160 -142, 160 -142, 160 -40, -160 -40')), fill: 'paper', hatch: 34 },
  { d: line([-160, -40], [-160, 0]) },
  { d: line([160, -40], [160, 0]) },
]

export const table = (): Mark[] => [
  { d: box(-170, -150, 340, 18, 6), fill: 'paper' },
  { d: line([-140, -132], [-150, 0]) },
  { d: line([140, -132], [150, 0]) },
]

export const sofa = (): Mark[] => [
  { d: box(-160, -180, 320, 130, 26), fill: 'paper' },
  { d: box(-190, -130, 50, 110, 20), fill: 'paper' },
  { d: box(140, -130, 50, 110, 20), fill: 'paper' },
  { d: box(-140, -90, 280, 66, 10), fill: 'paper', hatch: 28 },
  { d: line([-150, -20], [-150, 0]) },
  { d: line([150, -20], [150, 0]) },
]

/** Seen from its side and a little from above, as is the seat. */
export const chair = (): Mark[] => [
  { d: line([-30, -96], [-34, -20]) },
  { d: line([66, -100], [64, -20]) },
  { d: polygon(...points('-58 -220, -34 -234, -24 -122, -50 -104')), fill: 'paper', hatch: 20 },
  { d: polygon(...points('-54 -104, -22 -122, 68 -122, 50 -104')), fill: 'paper' },
  { d: box(-54, -104, 104, 14), fill: 'paper' },
  { d: line([-50, -90], [-58, 0]) },
  { d: line([46, -90], [52, 0]) },
]

export const bed = (): Mark[] => [
  { d: box(-196, -190, 22, 190, 8), fill: 'paper' },
  { d: box(176, -122, 20, 122, 8), fill: 'paper' },
  { d: box(-174, -88, 350, 54), fill: 'paper' },
  { d: curve(...points('-164 -88, -168 -122, -130 -128, -88 -120, -84 -88')), fill: 'paper' },
  {
    d: curve(...points('-60 -34, -70 -84, -50 -112, 60 -108, 140 -112, 164 -86, 166 -34, -60 -34')),
    fill: 'paper',
    hatch: 28,
  },
]

/** A bookcase with a few rows of books. */
export const shelf = (): Mark[] => [
  { d: box(-110, -310, 220, 310), fill: 'paper' },
  { d: box(-86, -286, 26, 74), hatch: 12 },
  { d: line(...points('-60 -276, -36 -276, -36 -212')) },
  { d: polygon(...points('-26 -212, 4 -286, 26 -276, -2 -212')) },
  { d: box(-30, -168, 28, 68) },
  { d: box(-2, -180, 24, 80), hatch: 12 },
  { d: box(22, -160, 30, 60) },
  { d: box(-72, -48, 92, 48) },
  { d: line([-110, -212], [110, -212]) },
  { d: line([-110, -100], [110, -100]) },
]

/** Where customers and visitors are served: closed down to the floor, higher than a desk, with the sign for asking. */
export const counter = (): Mark[] => [
  { d: box(-150, -164, 300, 164), fill: 'paper' },
  { d: box(-176, -180, 352, 28, 8), fill: 'paper' },
  { d: box(-150, -26, 300, 26), fill: 'paper', hatch: 12 },
  { d: box(-124, -134, 112, 88, 4), fill: 'paper', hatch: 26 },
  { d: box(12, -134, 112, 88, 4), fill: 'paper', hatch: 26 },
  // A bell to ring: somebody stands behind it, in a shop as at a reception.
  { d: curve(...points('58 -182, 62 -204, 84 -214, 106 -204, 110 -182')), fill: 'paper', hatch: 9 },
  { d: line([50, -182], [118, -182]) },
  { d: dot(84, -219), pen: 'dot' },
]
