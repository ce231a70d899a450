import type { FullLook } from './look.ts'
import type { Mark } from './mark.ts'
import { blob, box, curve, dot, line, points } from './shape.ts'

/** How a top is cut: its hatching, and how wide and how far below the shoulders its hem is when it reaches over the legs. */
interface Cut {
  hatch?: number
  hem?: readonly [wide: number, low: number]
}

export const cuts: Record<FullLook['top'], Cut> = {
  plain: {},
  stripes: {},
  shirt: {},
  hoodie: { hatch: 26 },
  jacket: { hatch: 20 },
  apron: {},
  coat: { hem: [58, 218] },
  dress: { hatch: 18, hem: [78, 222] },
}

export const hatched = (hatch: number | undefined) => (hatch === undefined ? {} : { hatch })

const collar: Mark = { d: curve(...points('-18 -8, 0 8, 18 -8')) }

/** What tells one top from another: marks over the trunk, `w` times as wide as a medium one. */
export const clothes: Record<FullLook['top'], (w: number) => Mark[]> = {
  plain: () => [collar],
  stripes: (w) => [
    collar,
    ...[32, 60, 88, 116].map((y): Mark => ({ d: curve([-48 * w, y], [0, y + 5], [48 * w, y]) })),
  ],
  shirt: () => [
    { d: line(...points('-18 -8, -4 16, 0 2, 6 16, 18 -8')) },
    { d: line([1, 16], [1, 136]) },
    ...[40, 74, 108].map((y): Mark => ({ d: dot(10, y), pen: 'dot' })),
  ],
  hoodie: () => [
    { d: blob(...points('-44 -6, -30 -20, -14 0, 0 14, 14 0, 30 -20, 44 -6, 28 20, 0 34, -28 20')), fill: 'paper' },
    { d: line([-8, 30], [-9, 58]) },
    { d: line([9, 30], [10, 54]) },
    { d: line(...points('-30 138, -18 98, 18 98, 30 138')) },
  ],
  jacket: () => [
    { d: line(...points('-18 -8, 0 60, 18 -8')), fill: 'paper' },
    { d: line(...points('-18 -8, -30 24, 0 62, 30 24, 18 -8')) },
    { d: line([0, 62], [0, 138]) },
  ],
  coat: () => [
    { d: line(...points('-18 -8, -30 18, 2 66, 32 18, 18 -8')) },
    { d: line(...points('-14 -6, 2 64, 14 -6')), fill: 'ink' },
    { d: line([2, 66], [2, 138]) },
    { d: box(-38, 98, 26, 28) },
    { d: box(16, 98, 26, 28) },
  ],
  dress: (w) => [
    { d: curve(...points('-20 -8, -12 16, 12 16, 20 -8')), fill: 'paper' },
    { d: curve([-43 * w, 84], [0, 92], [43 * w, 84]) },
  ],
  apron: () => [
    { d: line(...points('-24 -6, -26 36, 26 36, 24 -6')) },
    { d: line([-26, 36], [-40, 138]) },
    { d: line([26, 36], [40, 138]) },
    { d: box(-20, 78, 40, 32) },
  ],
}
