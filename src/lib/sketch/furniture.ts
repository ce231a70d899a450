import type { Mark } from './mark.ts'
import { blob, box, curve, ellipse, line, points, polygon } from './shape.ts'

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

export const chair = (): Mark[] => [
  { d: box(-44, -210, 88, 86, 14), fill: 'paper', hatch: 26 },
  { d: box(-52, -104, 104, 16, 6), fill: 'paper' },
  { d: line([0, -124], [0, -104]) },
  { d: line([-44, -88], [-50, 0]) },
  { d: line([44, -88], [50, 0]) },
]

export const bed = (): Mark[] => [
  { d: line([-190, 0], [-190, -170]) },
  { d: box(-190, -80, 380, 50, 8), fill: 'paper', hatch: 30 },
  { d: box(-176, -116, 96, 40, 16), fill: 'paper' },
  { d: line([190, -90], [190, 0]) },
]

export const plant = (): Mark[] => [
  { d: curve(...points('0 -70, -6 -130, -46 -190')) },
  { d: blob(...points('-46 -200, -74 -180, -70 -140, -40 -150')), fill: 'paper', hatch: 16 },
  { d: blob(...points('6 -220, 34 -196, 20 -150, -4 -170')), fill: 'paper' },
  { d: blob(...points('60 -180, 64 -140, 30 -110, 22 -146')), fill: 'paper', hatch: 16 },
  { d: line([2, -70], [10, -160]) },
  { d: line([4, -80], [40, -140]) },
  { d: polygon(...points('-40 -72, 40 -72, 30 0, -30 0')), fill: 'paper' },
]

export const door = (): Mark[] => [
  { d: box(-64, -330, 128, 330), fill: 'paper' },
  { d: box(-44, -300, 88, 120) },
  { d: ellipse(44, -150, 7) },
]

export const lamp = (): Mark[] => [
  { d: line([0, -10], [0, -250]) },
  { d: polygon(...points('-54 -230, 54 -230, 32 -310, -32 -310')), fill: 'paper', hatch: 22 },
  { d: line([-44, 0], [44, 0]) },
]

/** On the wall: the middle at the origin. */
export function window(time: 'day' | 'evening' | 'night'): Mark[] {
  const frame: Mark[] = [
    { d: box(-80, -84, 160, 168), fill: 'paper', ...(time === 'night' ? { hatch: 16 } : {}) },
    { d: line([0, -84], [0, 84]) },
    { d: line([-80, 0], [80, 0]) },
  ]
  if (time === 'day') return [...frame, { d: ellipse(40, -42, 18) }]
  if (time === 'evening') return [...frame, { d: curve(...points('14 0, 24 -20, 44 -26, 62 -18, 70 0')), fill: 'ink' }]
  return [
    ...frame,
    { d: blob(...points('30 -66, 22 -46, 34 -28, 54 -26, 42 -18, 20 -24, 12 -44, 18 -60')), fill: 'paper' },
  ]
}

export const clock = (): Mark[] => [
  { d: ellipse(0, 0, 44), fill: 'paper' },
  { d: line(...points('0 -26, 0 0, 20 12')) },
]
