import type { Gesture, Held, Pose } from '#lib/domain/character.ts'
import { type Point, points } from './shape.ts'

/** The bones of an arm: shoulder, elbow, hand, for a body that faces right. */
export type Arm = [Point, Point, Point]
const arm = (bones: string) => points(bones) as unknown as Arm

/** Both arms, and the hand that holds something. */
export interface Arms {
  back: Arm
  front: Arm
  holding: Point
}

const hanging = arm('-42 12, -62 70, -58 126')
const across = arm('-42 12, -58 78, 22 98')

/** The far and the near arm of each gesture. Shoulders are at height 0, the right is in front. */
const gestures: Record<Gesture, { back: Arm; front: Arm }> = {
  rests: { back: hanging, front: arm('42 12, 60 70, 54 126') },
  types: { back: arm('-42 12, -56 78, 22 112'), front: arm('42 12, 62 76, 104 104') },
  points: { back: hanging, front: arm('40 14, 86 26, 142 -2') },
  waves: { back: hanging, front: arm('40 14, 94 18, 104 -58') },
  shrugs: { back: arm('-42 12, -76 66, -118 34'), front: arm('42 12, 76 66, 118 34') },
  ponders: { back: arm('-42 12, -58 84, 20 92'), front: arm('42 12, 72 78, 34 -14') },
  // The ear that we see is the one behind.
  calls: { back: arm('-42 12, -100 36, -60 -38'), front: arm('42 12, 60 70, 54 126') },
  carries: { back: arm('-42 12, -60 78, 30 92'), front: arm('42 12, 62 74, 100 62') },
}
/** Arms of somebody who sits lie in the lap, or stay above the desk. */
const inLap = { back: arm('-42 12, -66 66, -6 104'), front: arm('42 12, 70 68, 34 106') }
const driving = { back: arm('-42 12, -66 66, -6 104'), front: arm('40 14, 80 50, 108 18') }
const restful: Record<Pose, { back: Arm; front: Arm }> = {
  stands: gestures.rests,
  walks: gestures.rests,
  sits: inLap,
  'at-desk': inLap,
  'on-sofa': inLap,
  'in-wheelchair': inLap,
  'in-bed': inLap,
  'in-car': driving,
}
/** Something small is held up before the chest, to look at. */
const heldUp = arm('42 12, 68 78, 96 60')
const heldInCar = arm('40 14, 62 54, 80 16')
const cradleInCar = { back: arm('-42 12, -66 44, -8 56'), front: arm('42 12, 70 44, 20 50') }
const cradle = { back: arm('-42 12, -66 70, -8 104'), front: arm('42 12, 70 66, 20 96') }

const busyFront: readonly Gesture[] = ['points', 'waves', 'ponders']

export function arms(gesture: Gesture, holds: Held | undefined, pose: Pose): Arms {
  const plain = gesture === 'rests' ? restful[pose] : gestures[gesture]
  if (holds === 'box' || holds === 'baby') {
    const both = holds === 'box' ? gestures.carries : pose === 'in-car' ? cradleInCar : cradle
    const holding = both.front[2]
    if (busyFront.includes(gesture)) return { back: both.back, front: plain.front, holding }
    return { back: gesture === 'calls' ? plain.back : both.back, front: both.front, holding }
  }
  if (holds && busyFront.includes(gesture)) {
    const back = holds === 'bag' ? hanging : across
    return { back, front: plain.front, holding: back[2] }
  }
  const lifts = holds && holds !== 'bag' && (gesture === 'rests' || gesture === 'calls')
  const front = lifts ? (pose === 'in-car' ? heldInCar : heldUp) : plain.front
  return { back: plain.back, front, holding: front[2] }
}
