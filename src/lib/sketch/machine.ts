import type { Mark } from './mark.ts'
import { blob, box, ellipse, line, points } from './shape.ts'

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

export const database = (): Mark[] => [
  { d: 'M -74 -146 L -74 -24 C -74 6 74 6 74 -24 L 74 -146 Z', fill: 'paper' },
  { d: ellipse(0, -146, 74, 25), fill: 'paper', hatch: 16 },
  { d: 'M -74 -106 C -74 -76 74 -76 74 -106' },
  { d: 'M -74 -65 C -74 -35 74 -35 74 -65' },
]

/** Nodes in layers, each joined to the next. */
export const model = (): Mark[] => [
  { d: box(-112, -176, 224, 176, 18), fill: 'paper' },
  {
    d: layers
      .slice(1)
      .flatMap((to, i) => layers[i]!.flatMap((a) => to.map((b) => line(a, b))))
      .join(' '),
  },
  ...layers.flat().map(([x, y], i): Mark => ({ d: ellipse(x, y, 14), fill: i % 3 === 1 ? 'ink' : 'paper' })),
]

const layers = [points('-72 -140, -72 -88, -72 -36'), points('0 -140, 0 -88, 0 -36'), points('72 -114, 72 -62')]
