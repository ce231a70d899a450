import type { Mark } from './mark.ts'
import { blob, box, curve, ellipse, line, points, polygon } from './shape.ts'

export const house = (): Mark[] => [
  { d: box(48, -250, 32, 90), fill: 'paper' },
  { d: box(-102, -150, 204, 150), fill: 'paper' },
  { d: polygon(...points('-132 -144, 0 -256, 132 -144')), fill: 'paper', hatch: 26 },
  { d: box(-22, -90, 48, 90), fill: 'paper' },
  { d: ellipse(14, -44, 4), fill: 'ink' },
  { d: box(-84, -116, 42, 46), fill: 'paper' },
  { d: box(46, -116, 42, 46), fill: 'paper' },
  {
    d: `${line([-63, -116], [-63, -70])} ${line([-84, -93], [-42, -93])} ${line([67, -116], [67, -70])} ${line([46, -93], [88, -93])}`,
  },
]

/** Many storeys: where a firm or an office is. */
export const building = (): Mark[] => [
  { d: box(-96, -330, 192, 330), fill: 'paper' },
  { d: box(-106, -344, 212, 18), fill: 'paper' },
  ...[-298, -234, -170, -106].map((y): Mark => ({
    d: [-72, -18, 36].map((x) => box(x, y, 36, 38)).join(' '),
    hatch: 18,
  })),
  { d: box(-30, -52, 60, 52), fill: 'paper' },
  { d: line([0, -52], [0, 0]) },
]

export const tree = (): Mark[] => [
  { d: 'M -30 0 C -14 -30 -16 -80 -16 -150 L 16 -150 C 16 -80 14 -30 30 0 Z', fill: 'paper', hatch: 14 },
  {
    d: blob(
      ...points(
        '-30 -128, -74 -118, -104 -150, -96 -186, -112 -222, -84 -262, -52 -264, -30 -306, 24 -308, 46 -274, 88 -262, 104 -218, 92 -188, 106 -154, 70 -118, 30 -132, 0 -120',
      ),
    ),
    fill: 'paper',
  },
  { d: curve(...points('-58 -196, -44 -176, -20 -182')) },
  { d: curve(...points('10 -226, 28 -210, 50 -220')) },
  { d: curve(...points('18 -160, 34 -148, 54 -158')) },
]
