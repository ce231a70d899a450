import type { Gesture } from '#lib/domain/character.ts'
import { type Point, points } from './shape.ts'

/** The bones of an arm: shoulder, elbow, hand, for a body that faces right. */
export type Arm = [Point, Point, Point]
const arm = (bones: string) => points(bones) as unknown as Arm

/** The far and the near arm of each gesture. Shoulders are at height 0, the right is in front. */
export const arms: Record<Gesture, { back: Arm; front: Arm }> = {
  rests: {
    back: arm('-42 12, -62 70, -58 126'),
    front: arm('42 12, 60 70, 54 126'),
  },
  types: {
    back: arm('-42 12, -56 78, 22 112'),
    front: arm('42 12, 62 76, 104 104'),
  },
  points: {
    back: arm('-42 12, -62 70, -58 126'),
    front: arm('40 14, 86 26, 142 -2'),
  },
  waves: {
    back: arm('-42 12, -62 70, -58 126'),
    front: arm('40 14, 94 18, 104 -58'),
  },
  shrugs: {
    back: arm('-42 12, -76 66, -118 34'),
    front: arm('42 12, 76 66, 118 34'),
  },
  ponders: {
    back: arm('-42 12, -58 84, 20 92'),
    front: arm('42 12, 70 78, 32 -24'),
  },
  calls: {
    back: arm('-42 12, -62 70, -58 126'),
    front: arm('42 12, 80 60, 52 -44'),
  },
  carries: {
    back: arm('-42 12, -60 78, 30 92'),
    front: arm('42 12, 62 74, 100 62'),
  },
}
/** Arms of somebody behind a desk stay above it. */
export const resting: { back: Arm; front: Arm } = {
  back: arm('-42 12, -66 66, -6 104'),
  front: arm('42 12, 70 68, 34 106'),
}
