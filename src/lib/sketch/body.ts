import type { Gesture, Held } from '#lib/domain/character.ts'
import { type Arm, arms, resting } from './arms.ts'
import { clothes } from './clothes.ts'
import { held } from './held.ts'
import type { FullLook } from './look.ts'
import type { Mark } from './mark.ts'
import { curve, limb, line, type Point, points } from './shape.ts'

const girth = { slim: 0.88, medium: 1, broad: 1.2 }
const trunk = points('-44 140, -44 96, -54 24, -40 0, -16 -8, 16 -8, 40 0, 54 24, 44 96, 44 140')
const cloth: Partial<Record<FullLook['top'], number>> = { jacket: 16, hoodie: 22 }

/** A body between the shoulders, at the origin, and the hips: what the trunk hides, the rest, and what is over the face. */
interface Body {
  behind: Mark[]
  trunk: Mark[]
  front: Mark[]
  over: Mark[]
}

interface Doing {
  gesture: Gesture
  holds: Held | undefined
  seated: boolean
}

export function body({ top, build }: FullLook, { gesture, holds, seated }: Doing): Body {
  const w = girth[build]
  const { back, front } = seated && gesture === 'rests' ? resting : arms[gesture]
  const farArm = sleeve(back, w)
  const nearArm = sleeve(front, w)
  const outside = gesture === 'shrugs' || gesture === 'rests' || gesture === 'waves' || gesture === 'points'
  const toFace = gesture === 'ponders'
  const hatch = cloth[top]
  return {
    behind: outside ? [farArm] : [],
    trunk: [
      { d: curve(...widened(trunk, w)), fill: 'paper', ...(hatch ? { hatch } : {}) },
      { d: line([-44 * w, 140], [44 * w, 140]) },
    ],
    front: [
      ...clothes[top](w),
      ...(outside ? [] : [farArm]),
      ...(holds ? held(holds, front[2]) : []),
      ...(toFace ? [] : [nearArm]),
    ],
    over: toFace ? [nearArm] : [],
  }
}

const widened = (line: Point[], w: number): Point[] => line.map(([x, y]) => [x * w, y])

/** Shoulder and elbow move out with a broader body; the hand stays where it acts. */
const sleeve = ([shoulder, elbow, hand]: Arm, w: number): Mark => ({
  d: limb([...widened([shoulder, elbow], w), hand], 30, 22),
  fill: 'paper',
})
