import type { Mark } from './mark.ts'
import { box, curve, dot, ellipse, line, points, polygon } from './shape.ts'

/** The kind that watches a room: on an arm, its lens to the right. */
export const camera = (): Mark[] => [
  { d: polygon(...points('-78 -40, -20 -40, -8 -58, 6 -52, -10 -24, -78 -24')), fill: 'paper' },
  { d: box(-94, -76, 18, 76, 4), fill: 'paper', hatch: 12 },
  { d: polygon(...points('74 -86, 94 -80, 84 -36, 64 -42')), fill: 'ink' },
  { d: polygon(...points('-38 -118, 80 -86, 66 -36, -50 -66')), fill: 'paper' },
  { d: polygon(...points('-46 -134, 94 -98, 90 -82, -50 -116')), fill: 'paper', hatch: 16 },
  { d: dot(-24, -84), pen: 'dot' },
]

/** The kind that listens and answers. */
export const speaker = (): Mark[] => [
  { d: 'M -42 -108 L -42 -16 C -42 4 42 4 42 -16 L 42 -108 Z', fill: 'paper', hatch: 11 },
  { d: ellipse(0, -108, 42, 15), fill: 'paper' },
  { d: ellipse(0, -108, 24, 7) },
  { d: curve(...points('-60 -88, -68 -64, -60 -40')) },
  { d: curve(...points('-78 -106, -92 -64, -78 -22')) },
  { d: curve(...points('60 -88, 68 -64, 60 -40')) },
  { d: curve(...points('78 -106, 92 -64, 78 -22')) },
]

/** On the ceiling, feeling for whoever moves below it. */
export const sensor = (): Mark[] => [
  { d: 'M -40 -132 C -40 -76 40 -76 40 -132 Z', fill: 'paper', hatch: 10 },
  { d: box(-60, -156, 120, 26, 8), fill: 'paper' },
  { d: dot(38, -143), pen: 'dot' },
  { d: curve(...points('-28 -72, 0 -62, 28 -72')) },
  { d: curve(...points('-50 -50, 0 -34, 50 -50')) },
  { d: curve(...points('-72 -28, 0 -4, 72 -28')) },
]

/** With a pulse on its face instead of the time. */
export const watch = (): Mark[] => [
  { d: polygon(...points('-28 -126, -22 -184, 22 -184, 28 -126')), fill: 'paper', hatch: 14 },
  { d: polygon(...points('-28 -58, 28 -58, 20 0, -20 0')), fill: 'paper', hatch: 14 },
  { d: box(46, -102, 9, 20, 3), fill: 'ink' },
  { d: box(-46, -138, 92, 92, 20), fill: 'paper' },
  { d: line(...points('-32 -92, -14 -92, -4 -114, 8 -72, 16 -92, 32 -92')) },
]

export const headset = (): Mark[] => [
  { d: 'M -58 -54 C -58 -138 58 -138 58 -54 L 45 -54 C 45 -120 -45 -120 -45 -54 Z', fill: 'paper' },
  { d: box(-68, -66, 26, 48, 8), fill: 'ink' },
  { d: box(42, -66, 26, 48, 8), fill: 'ink' },
  { d: curve(...points('-56 -18, -50 -8, -22 -8')) },
  { d: ellipse(-10, -8, 13, 8), fill: 'ink' },
]

export const router = (): Mark[] => [
  { d: polygon(...points('-70 -42, -84 -118, -74 -120, -58 -42')), fill: 'paper' },
  { d: polygon(...points('70 -42, 84 -118, 74 -120, 58 -42')), fill: 'paper' },
  { d: box(-90, -46, 180, 40, 8), fill: 'paper' },
  { d: `${line([-60, -6], [-64, 0])} ${line([60, -6], [64, 0])} ${line([10, -26], [66, -26])}` },
  ...[-64, -42, -20].map((x): Mark => ({ d: dot(x, -26), pen: 'dot' })),
  { d: dot(0, -66), pen: 'dot' },
  { d: curve(...points('-20 -80, 0 -90, 20 -80')) },
  { d: curve(...points('-36 -98, 0 -114, 36 -98')) },
  { d: curve(...points('-52 -116, 0 -140, 52 -116')) },
]

/** Friendly: it does as it is told. */
export const robot = (): Mark[] => [
  { d: line([0, -262], [0, -288]) },
  { d: ellipse(0, -294, 8), fill: 'ink' },
  { d: polygon(...points('-56 -168, -92 -130, -92 -96, -74 -96, -74 -122, -56 -138')), fill: 'paper' },
  { d: polygon(...points('56 -168, 92 -130, 92 -96, 74 -96, 74 -122, 56 -138')), fill: 'paper' },
  { d: box(-42, -90, 30, 80), fill: 'paper' },
  { d: box(12, -90, 30, 80), fill: 'paper' },
  { d: box(-54, -18, 46, 18, 7), fill: 'paper' },
  { d: box(8, -18, 46, 18, 7), fill: 'paper' },
  { d: box(-14, -196, 28, 16), fill: 'paper' },
  { d: box(-60, -184, 120, 98, 14), fill: 'paper' },
  { d: box(-36, -164, 72, 44, 6), hatch: 12 },
  { d: box(-54, -264, 108, 72, 18), fill: 'paper' },
  { d: ellipse(-22, -234, 9), fill: 'ink' },
  { d: ellipse(22, -234, 9), fill: 'ink' },
  { d: curve(...points('-22 -212, 0 -204, 22 -212')) },
]
