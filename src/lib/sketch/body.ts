import type { Character, Held, Look } from '#lib/domain/character.ts'
import { held } from './held.ts'
import type { Mark } from './mark.ts'
import { curve, dot, limb, line, type Point } from './shape.ts'

/** The bones of an arm: shoulder, elbow, hand, for a body that faces right. */
type Arm = [Point, Point, Point]
type Gesture = Character['gesture']

/** The far and the near arm of each gesture. Shoulders are at height 0, the right is in front. */
const arms: Record<Gesture, { back: Arm; front: Arm }> = {
  rests: {
    back: [
      [-42, 12],
      [-62, 70],
      [-58, 126],
    ],
    front: [
      [42, 12],
      [60, 70],
      [54, 126],
    ],
  },
  types: {
    back: [
      [-42, 12],
      [-56, 78],
      [22, 112],
    ],
    front: [
      [42, 12],
      [62, 76],
      [104, 104],
    ],
  },
  points: {
    back: [
      [-42, 12],
      [-62, 70],
      [-58, 126],
    ],
    front: [
      [40, 14],
      [86, 26],
      [142, -2],
    ],
  },
  waves: {
    back: [
      [-42, 12],
      [-62, 70],
      [-58, 126],
    ],
    front: [
      [40, 14],
      [94, 18],
      [104, -58],
    ],
  },
  shrugs: {
    back: [
      [-42, 12],
      [-76, 66],
      [-118, 34],
    ],
    front: [
      [42, 12],
      [76, 66],
      [118, 34],
    ],
  },
  ponders: {
    back: [
      [-42, 12],
      [-58, 84],
      [20, 92],
    ],
    front: [
      [42, 12],
      [70, 78],
      [34, -14],
    ],
  },
  carries: {
    back: [
      [-42, 12],
      [-60, 78],
      [30, 92],
    ],
    front: [
      [42, 12],
      [62, 74],
      [100, 62],
    ],
  },
}
/** Arms of somebody behind a desk stay above it. */
const resting: { back: Arm; front: Arm } = {
  back: [
    [-42, 12],
    [-66, 66],
    [-6, 104],
  ],
  front: [
    [42, 12],
    [70, 68],
    [34, 106],
  ],
}

const girth = { slim: 0.88, medium: 1, broad: 1.2 }

/** Shoulders to hips, arms and what they hold; the origin is between the shoulders. */
export function torso(
  look: Required<Pick<Look, 'top' | 'build'>>,
  gesture: Gesture,
  holds: Held | undefined,
  seated: boolean,
): { behind: Mark[]; front: Mark[] } {
  const w = girth[look.build as keyof typeof girth]
  const wide = (points: Point[]): Point[] => points.map(([x, y]) => [x * w, y])
  const { back, front } = seated && gesture === 'rests' ? resting : arms[gesture]
  const sleeve = (arm: Arm): Mark[] => {
    const [shoulder, elbow, hand] = arm
    const bones: Point[] = [[shoulder[0] * w, shoulder[1]], [elbow[0] * w, elbow[1]], hand]
    return [{ d: limb(bones, 30, 22), fill: 'paper' }]
  }
  const trunk: Mark = {
    d: curve(
      ...wide([
        [-44, 140],
        [-44, 96],
        [-54, 24],
        [-40, 0],
        [-16, -8],
        [16, -8],
        [40, 0],
        [54, 24],
        [44, 96],
        [44, 140],
      ]),
    ),
    fill: 'paper',
    ...(look.top === 'jacket' || look.top === 'hoodie' ? { hatch: look.top === 'jacket' ? 10 : 18 } : {}),
  }
  const hand = front[2]
  return {
    behind: gesture === 'shrugs' || gesture === 'rests' ? sleeve(back) : [],
    front: [
      trunk,
      ...tops[look.top as keyof typeof tops](w),
      ...(gesture === 'shrugs' || gesture === 'rests' ? [] : sleeve(back)),
      ...(holds ? held(holds, hand) : []),
      ...sleeve(front),
    ],
  }
}

const tops: Record<NonNullable<Look['top']>, (w: number) => Mark[]> = {
  plain: () => [{ d: curve([-18, -8], [0, 8], [18, -8]) }],
  stripes: (w) => [
    { d: curve([-18, -8], [0, 6], [18, -8]) },
    ...[32, 60, 88, 116].map((y): Mark => ({ d: curve([-48 * w, y], [0, y + 5], [48 * w, y]) })),
  ],
  shirt: () => [
    { d: line([-18, -8], [-4, 16], [0, 2], [6, 16], [18, -8]) },
    { d: line([1, 16], [1, 136]) },
    ...[40, 74, 108].map((y): Mark => ({ d: dot(10, y), pen: 'dot' })),
  ],
  hoodie: () => [
    { d: curve([-30, -4], [-26, 20], [0, 30], [26, 20], [30, -4]), fill: 'paper' },
    { d: line([-8, 28], [-9, 54]) },
    { d: line([9, 28], [10, 50]) },
  ],
  jacket: () => [
    { d: line([-18, -8], [0, 60], [18, -8]), fill: 'paper' },
    { d: line([-18, -8], [-30, 24], [0, 62], [30, 24], [18, -8]) },
    { d: line([0, 62], [0, 138]) },
  ],
  apron: () => [
    { d: line([-24, -6], [-26, 36], [26, 36], [24, -6]) },
    { d: line([-26, 36], [-40, 138]) },
    { d: line([26, 36], [40, 138]) },
    { d: line([-14, 84], [14, 84]) },
  ],
}
