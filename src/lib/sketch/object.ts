import type { Mark } from './mark.ts'
import { blob, box, curve, ellipse, line, points, polygon } from './shape.ts'

export const cup = (): Mark[] => [
  { d: polygon(...points('-18 -40, 18 -40, 14 0, -14 0')), fill: 'paper' },
  { d: curve(...points('18 -32, 34 -30, 28 -10, 15 -8')) },
]

export const papers = (): Mark[] =>
  [0, 1, 2, 3, 4].map((i): Mark => ({
    d: polygon(
      [-56 + (i % 2) * 8, -i * 13],
      [52 + (i % 3) * 5, -i * 13],
      [54 + (i % 3) * 5, -i * 13 - 11],
      [-54 + (i % 2) * 8, -i * 13 - 11],
    ),
    fill: 'paper',
  }))

export const lock = (): Mark[] => [
  { d: curve(...points('-24 -56, -24 -92, 0 -104, 24 -92, 24 -56')) },
  { d: box(-38, -60, 76, 60, 8), fill: 'paper', hatch: 14 },
  { d: ellipse(0, -34, 7), fill: 'ink' },
  { d: line([0, -30], [0, -16]) },
]

export const envelope = (): Mark[] => [
  { d: box(-60, -76, 120, 76, 4), fill: 'paper' },
  { d: line(...points('-58 -74, 0 -30, 58 -74')) },
]

export const chart = (): Mark[] => [
  { d: line(...points('-60 -100, -60 0, 64 0')) },
  { d: box(-44, -40, 24, 40), fill: 'paper', hatch: 10 },
  { d: box(-10, -62, 24, 62), fill: 'paper', hatch: 10 },
  { d: box(24, -86, 24, 86), fill: 'paper', hatch: 10 },
]

export const headset = (): Mark[] => [
  { d: curve(...points('-44 -30, -40 -84, 0 -100, 40 -84, 44 -30')) },
  { d: box(-56, -42, 24, 42, 8), fill: 'ink' },
  { d: box(32, -42, 24, 42, 8), fill: 'ink' },
  { d: curve(...points('-46 0, -36 16, -8 14')) },
]

export const cloud = (): Mark[] => [
  {
    d: blob(
      ...points('-104 0, -140 -34, -124 -78, -82 -90, -58 -136, 4 -144, 46 -114, 96 -112, 128 -74, 120 -24, 84 0, 0 5'),
    ),
    fill: 'paper',
  },
]

export const server = (): Mark[] => [
  ...[0, 1, 2].flatMap((i): Mark[] => [
    { d: box(-78, -56 - i * 58, 156, 54, 6), fill: 'paper' },
    { d: ellipse(-52, -29 - i * 58, 6), fill: 'ink' },
    { d: line([-20, -29 - i * 58], [56, -29 - i * 58]) },
  ]),
]

export const archive = (): Mark[] => [
  ...[0, 1, 2].flatMap((i): Mark[] => [
    { d: box(-70, -62 - i * 62, 140, 62), fill: 'paper' },
    { d: box(-18, -42 - i * 62, 36, 14, 4) },
  ]),
]
