import type { Mark } from './mark.ts'
import { blob, box, curve, ellipse, line, points, polygon } from './shape.ts'

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
  { d: box(-84, -348, 168, 348), fill: 'paper' },
  { d: line(...points('-66 0, -66 -330, 66 -330, 66 0')) },
  { d: box(-44, -306, 88, 116) },
  { d: box(-44, -130, 88, 104) },
  { d: ellipse(48, -160, 7), fill: 'ink' },
]

export const lamp = (): Mark[] => [
  { d: line([0, -10], [0, -250]) },
  { d: polygon(...points('-54 -230, 54 -230, 32 -310, -32 -310')), fill: 'paper', hatch: 22 },
  { d: line([-44, 0], [44, 0]) },
]

/** A sun high, a sun low and a moon say what time it is. */
export function window(time: 'day' | 'evening' | 'night'): Mark[] {
  const frame: Mark[] = [
    { d: box(-80, -172, 160, 160), fill: 'paper', ...(time === 'night' ? { hatch: 16 } : {}) },
    { d: line([0, -172], [0, -12]) },
    { d: line([-80, -92], [80, -92]) },
    { d: box(-92, -12, 184, 12), fill: 'paper' },
  ]
  if (time === 'day') return [...frame, { d: ellipse(40, -132, 18) }]
  if (time === 'evening')
    return [...frame, { d: curve(...points('14 -92, 24 -112, 44 -118, 62 -110, 70 -92')), fill: 'ink' }]
  return [
    ...frame,
    { d: blob(...points('30 -156, 22 -136, 34 -118, 54 -116, 42 -108, 20 -114, 12 -134, 18 -150')), fill: 'paper' },
  ]
}

/** On a stand, to look at oneself from head to foot. */
export const mirror = (): Mark[] => [
  { d: line(...points('-72 -170, -72 -10, -92 0')) },
  { d: line(...points('72 -170, 72 -10, 92 0')) },
  { d: line([-72, -40], [72, -40]) },
  { d: ellipse(0, -180, 64, 126), fill: 'paper' },
  { d: ellipse(0, -180, 50, 110), fill: 'paper' },
  { d: line([-28, -180], [16, -246]) },
  { d: line([-22, -146], [30, -222]) },
]

export const clock = (): Mark[] => [
  { d: ellipse(0, -46, 46), fill: 'paper' },
  { d: line(...points('0 -76, 0 -46, 20 -34')) },
  {
    d: `${line([0, -86], [0, -91])} ${line([0, -6], [0, -1])} ${line([-40, -46], [-45, -46])} ${line([40, -46], [45, -46])}`,
  },
]
