import type { Mark } from './mark.ts'
import { box, curve, ellipse, line, points, polygon } from './shape.ts'

export const cup = (): Mark[] => [
  { d: polygon(...points('-28 -52, 28 -52, 22 0, -22 0')), fill: 'paper' },
  { d: curve(...points('27 -44, 48 -42, 42 -14, 24 -12')) },
  { d: curve(...points('-10 -64, -16 -74, -6 -84, -12 -96')) },
  { d: curve(...points('10 -64, 4 -74, 14 -84, 8 -96')) },
]

export const papers = (): Mark[] => [
  { d: polygon(...points('-76 -46, -48 -82, 74 -82, 52 -46')), fill: 'paper' },
  { d: polygon(...points('52 -46, 74 -82, 76 -36, 54 0')), fill: 'paper' },
  { d: polygon(...points('-76 -46, 52 -46, 54 0, -74 0')), fill: 'paper' },
  { d: line(...points('-70 -34, 56 -34, 74 -68')) },
  { d: line(...points('-78 -22, 48 -22, 76 -58')) },
  { d: line(...points('-70 -11, 56 -11, 74 -46')) },
  { d: line([-40, -70], [48, -70]) },
  { d: line([-50, -58], [10, -58]) },
]

export const book = (): Mark[] => [
  { d: polygon(...points('-94 -78, 94 -78, 94 0, -94 0')), fill: 'ink' },
  { d: 'M 0 -76 C -22 -96 -58 -96 -86 -88 L -86 -12 C -58 -20 -22 -20 0 -4 Z', fill: 'paper' },
  { d: 'M 0 -76 C 22 -96 58 -96 86 -88 L 86 -12 C 58 -20 22 -20 0 -4 Z', fill: 'paper' },
  { d: `${line([-68, -68], [-20, -64])} ${line([-68, -50], [-20, -46])} ${line([-68, -32], [-30, -30])}` },
  { d: `${line([20, -64], [68, -68])} ${line([20, -46], [68, -50])} ${line([20, -28], [54, -31])}` },
]

/** Open, with a sheet that looks out of it. */
export const folder = (): Mark[] => [
  { d: polygon(...points('-64 0, -64 -104, -22 -104, -10 -90, 66 -90, 66 0')), fill: 'paper' },
  { d: box(-48, -120, 96, 90), fill: 'paper' },
  { d: line([-32, -104], [32, -104]) },
  { d: line([-32, -88], [14, -88]) },
  { d: polygon(...points('-64 0, -78 -68, 54 -68, 66 0')), fill: 'paper', hatch: 22 },
]

export const envelope = (): Mark[] => [
  { d: box(-64, -84, 128, 84, 4), fill: 'paper' },
  { d: line(...points('-62 -82, 0 -34, 62 -82')) },
  { d: line([-62, -2], [-18, -46]) },
  { d: line([62, -2], [18, -46]) },
]

export const parcel = (): Mark[] => [
  { d: polygon(...points('-68 -92, 0 -122, 68 -92, 0 -62')), fill: 'paper' },
  { d: polygon(...points('-68 -92, 0 -62, 0 0, -68 -30')), fill: 'paper' },
  { d: polygon(...points('0 -62, 68 -92, 68 -30, 0 0')), fill: 'paper', hatch: 18 },
  { d: polygon(...points('-44 -103, -26 -111, 42 -81, 42 -54, 24 -46, 24 -73')), fill: 'paper' },
  { d: line([24, -73], [42, -81]) },
  { d: line(...points('-54 -50, -22 -36')) },
  { d: line(...points('-54 -64, -22 -50')) },
]

export const bin = (): Mark[] => [
  { d: polygon(...points('-42 -104, 42 -104, 34 0, -34 0')), fill: 'paper' },
  { d: `${line([-18, -88], [-15, -16])} ${line([0, -88], [0, -16])} ${line([18, -88], [15, -16])}` },
  { d: line(...points('-14 -120, -14 -134, 14 -134, 14 -120')) },
  { d: box(-50, -120, 100, 16, 5), fill: 'paper' },
]

export const key = (): Mark[] => [
  {
    d: polygon(...points('-20 -44, 78 -44, 78 0, 62 0, 62 -26, 50 -26, 50 -8, 34 -8, 34 -26, -20 -26')),
    fill: 'paper',
  },
  { d: ellipse(-44, -35, 34), fill: 'paper', hatch: 11 },
  { d: ellipse(-52, -35, 11), fill: 'paper' },
]

/** A bottle of them, and two beside it. */
export const pills = (): Mark[] => [
  { d: box(-66, -126, 58, 30, 5), fill: 'paper', hatch: 12 },
  { d: box(-72, -96, 70, 96, 10), fill: 'paper' },
  { d: line([-72, -72], [-2, -72]) },
  { d: line([-72, -20], [-2, -20]) },
  { d: `${line([-37, -62], [-37, -30])} ${line([-53, -46], [-21, -46])}` },
  { d: box(4, -30, 62, 30, 14), fill: 'paper' },
  { d: 'M 35 -30 L 52 -30 Q 66 -30 66 -16 L 66 -14 Q 66 0 52 0 L 35 0 Z', fill: 'ink' },
  { d: ellipse(56, -48, 20, 17), fill: 'paper' },
  { d: line([44, -48], [68, -48]) },
]
