import type { Mark } from './mark.ts'
import { box, curve, ellipse, line, type Point, points, polygon } from './shape.ts'

export const lock = (): Mark[] => [
  {
    d: 'M -32 -62 L -32 -84 C -32 -130 32 -130 32 -84 L 32 -62 L 18 -62 L 18 -82 C 18 -110 -18 -110 -18 -82 L -18 -62 Z',
    fill: 'paper',
  },
  { d: box(-44, -68, 88, 68, 8), fill: 'paper', hatch: 14 },
  { d: ellipse(0, -40, 9), fill: 'ink' },
  { d: polygon(...points('-3 -36, 3 -36, 5 -16, -5 -16')), fill: 'ink' },
]

export const shield = (): Mark[] => [
  {
    d: 'M 0 -140 C 18 -126 40 -118 60 -118 L 60 -72 C 60 -36 30 -10 0 0 C -30 -10 -60 -36 -60 -72 L -60 -118 C -40 -118 -18 -126 0 -140 Z',
    fill: 'paper',
  },
  { d: polygon(...points('-34 -68, -22 -80, -6 -62, 26 -102, 38 -92, -6 -40')), fill: 'ink' },
]

export const eye = (): Mark[] => [
  { d: 'M -86 -40 C -50 -92 50 -92 86 -40 C 50 12 -50 12 -86 -40 Z', fill: 'paper' },
  { d: ellipse(0, -40, 32), fill: 'paper', hatch: 9 },
  { d: ellipse(0, -40, 14), fill: 'ink' },
  { d: `${line([-44, -74], [-56, -94])} ${line([0, -82], [0, -104])} ${line([44, -74], [56, -94])}` },
]

export const magnifier = (): Mark[] => [
  { d: polygon(...points('8 -46, 20 -58, 68 -14, 54 0')), fill: 'ink' },
  { d: ellipse(-18, -86, 48), fill: 'paper' },
  { d: curve(...points('-50 -86, -44 -106, -26 -117')) },
]

export function gear(): Mark[] {
  const teeth = Array.from({ length: 8 }, (_, tooth) =>
    (
      [
        [-16, 47],
        [-10, 62],
        [10, 62],
        [16, 47],
      ] as const
    ).map(([turn, far]): Point => {
      const angle = ((tooth * 45 + turn) * Math.PI) / 180
      return [far * Math.sin(angle), -62 - far * Math.cos(angle)]
    }),
  )
  return [
    { d: polygon(...teeth.flat()), fill: 'paper', hatch: 16 },
    { d: ellipse(0, -62, 20), fill: 'paper' },
  ]
}

export const chart = (): Mark[] => [
  { d: line(...points('-64 -104, -64 0, 68 0')) },
  { d: box(-46, -36, 26, 36), fill: 'paper', hatch: 10 },
  { d: box(-10, -60, 26, 60), fill: 'paper', hatch: 10 },
  { d: box(26, -88, 26, 88), fill: 'paper', hatch: 10 },
]
