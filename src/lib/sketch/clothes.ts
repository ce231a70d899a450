import type { FullLook } from './look.ts'
import type { Mark } from './mark.ts'
import { curve, dot, line, points } from './shape.ts'

/** What tells one top from another: marks over the trunk, `w` times as wide as a medium one. */
export const clothes: Record<FullLook['top'], (w: number) => Mark[]> = {
  plain: () => [{ d: curve(...points('-18 -8, 0 8, 18 -8')) }],
  stripes: (w) => [
    { d: curve(...points('-18 -8, 0 6, 18 -8')) },
    ...[32, 60, 88, 116].map((y): Mark => ({ d: curve([-48 * w, y], [0, y + 5], [48 * w, y]) })),
  ],
  shirt: () => [
    { d: line(...points('-18 -8, -4 16, 0 2, 6 16, 18 -8')) },
    { d: line([1, 16], [1, 136]) },
    ...[40, 74, 108].map((y): Mark => ({ d: dot(10, y), pen: 'dot' })),
  ],
  hoodie: () => [
    { d: curve(...points('-30 -4, -26 20, 0 30, 26 20, 30 -4')), fill: 'paper' },
    { d: line([-8, 28], [-9, 54]) },
    { d: line([9, 28], [10, 50]) },
  ],
  jacket: () => [
    { d: line(...points('-18 -8, 0 60, 18 -8')), fill: 'paper' },
    { d: line(...points('-18 -8, -30 24, 0 62, 30 24, 18 -8')) },
    { d: line([0, 62], [0, 138]) },
  ],
  coat: () => [],
  dress: () => [],
  apron: () => [
    { d: line(...points('-24 -6, -26 36, 26 36, 24 -6')) },
    { d: line([-26, 36], [-40, 138]) },
    { d: line([26, 36], [40, 138]) },
    { d: line([-14, 84], [14, 84]) },
  ],
}
