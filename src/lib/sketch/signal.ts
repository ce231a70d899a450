import type { Mark } from './mark.ts'
import { box, curve, ellipse, line, points, polygon } from './shape.ts'

export const message = (): Mark[] => [
  {
    d: 'M -64 -120 L 64 -120 Q 80 -120 80 -104 L 80 -42 Q 80 -26 64 -26 L -20 -26 L -56 0 L -50 -26 L -64 -26 Q -80 -26 -80 -42 L -80 -104 Q -80 -120 -64 -120 Z',
    fill: 'paper',
  },
  { d: `${line([-54, -96], [54, -96])} ${line([-54, -73], [54, -73])} ${line([-54, -50], [10, -50])}` },
]

export const bell = (): Mark[] => [
  { d: ellipse(0, -14, 15, 14), fill: 'ink' },
  { d: ellipse(0, -122, 9), fill: 'ink' },
  {
    d: 'M -58 -20 C -38 -36 -42 -66 -38 -84 C -30 -126 30 -126 38 -84 C 42 -66 38 -36 58 -20 Z',
    fill: 'paper',
    hatch: 22,
  },
  { d: curve(...points('-58 -112, -68 -92, -68 -70')) },
  { d: curve(...points('58 -112, 68 -92, 68 -70')) },
]

export const megaphone = (): Mark[] => [
  { d: polygon(...points('-44 -56, -10 -44, 6 0, -24 0')), fill: 'paper' },
  { d: polygon(...points('-52 -84, 40 -122, 40 -18, -52 -54')), fill: 'paper', hatch: 24 },
  { d: box(-80, -86, 28, 34, 8), fill: 'paper' },
  { d: ellipse(40, -70, 12, 52), fill: 'paper' },
  { d: `${line([66, -104], [86, -118])} ${line([70, -70], [96, -70])} ${line([66, -36], [86, -22])}` },
]

/** Where somebody or something is on a map. */
export const pin = (): Mark[] => [
  { d: ellipse(0, -11, 42, 11), fill: 'paper' },
  {
    d: 'M 0 -10 C -12 -46 -48 -66 -48 -104 C -48 -164 48 -164 48 -104 C 48 -66 12 -46 0 -10 Z',
    fill: 'paper',
    hatch: 13,
  },
  { d: ellipse(0, -104, 20), fill: 'paper' },
]

/** With the line of its beat. */
export const heart = (): Mark[] => [
  {
    d: 'M 0 0 C -30 -26 -70 -50 -70 -86 C -70 -128 -18 -132 0 -96 C 18 -132 70 -128 70 -86 C 70 -50 30 -26 0 0 Z',
    fill: 'paper',
  },
  { d: line(...points('-68 -66, -26 -66, -12 -92, 8 -38, 20 -66, 68 -66')) },
]
