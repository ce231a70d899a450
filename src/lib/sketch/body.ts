import type { Gesture, Held, Pose } from '#lib/domain/character.ts'
import { type Arm, arms } from './arms.ts'
import { clothes, cuts, hatched } from './clothes.ts'
import { held, phoneAtEar } from './held.ts'
import type { FullLook } from './look.ts'
import type { Mark } from './mark.ts'
import { round } from './round.ts'
import { curve, limb, line, type Point } from './shape.ts'
import { skinHatch } from './skin.ts'
import { wornOnTrunk } from './worn.ts'

/** How broad a body is at the shoulders, and at the waist. */
const girths = { slim: [0.84, 0.7], medium: [1, 1], broad: [1.18, 1.42] } as const
export const hips = { slim: 0.74, medium: 1, broad: 1.34 }

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
  pose: Pose
  /** How far below the shoulders the floor is. */
  floor: number
}

export function body({ top, build, skin, wears }: FullLook, { gesture, holds, pose, floor }: Doing): Body {
  const [w, waist] = girths[build]
  const { back, front, holding } = arms(gesture, holds, pose)
  const hand = ([, , [x, y]]: Arm): Mark => ({
    d: round(x, y, 13),
    fill: 'paper',
    ...hatched(skinHatch[skin].hand),
  })
  const farArm = [...sleeve(back, w), hand(back)]
  const nearArm = [...sleeve(front, w), ...signs(gesture, front[2]), hand(front)]
  const beside = back[2][0] < -30 && gesture !== 'calls'
  const seated = pose !== 'stands' && pose !== 'walks'
  const worn = wornOnTrunk(wears)
  const nearOver = gesture === 'ponders'
  return {
    behind: [...worn.behind, ...(beside ? farArm : [])],
    trunk: [...trunk(top, { w, waist, hip: hips[build], seated }), ...clothes[top](w), ...worn.front],
    front: [
      ...(beside || gesture === 'calls' ? [] : farArm),
      ...(holds ? held(holds, holding, floor) : []),
      ...(nearOver ? [] : nearArm),
    ],
    over: nearOver ? nearArm : gesture === 'calls' ? [...phoneAtEar(back[2]), ...farArm] : [],
  }
}

interface Girth {
  w: number
  waist: number
  hip: number
  seated: boolean
}

function trunk(top: FullLook['top'], { w, waist, hip, seated }: Girth): Mark[] {
  const { hatch, hem } = cuts[top]
  const [wide, low] = hem && !seated ? hem : [44, 140]
  const side: Point[] = [
    [wide * hip, low],
    [46 * waist, 92],
    [54 * w, 20],
    [17, -8],
  ]
  const outline = [...side.map(([x, y]): Point => [-x, y]), ...side.reverse()]
  return [
    { d: curve(...outline), fill: 'paper', ...hatched(hatch) },
    ...(seated ? [] : [{ d: line([-wide * hip, low], [wide * hip, low]) }]),
  ]
}

/** A finger that points; lines beside a hand that waves. */
function signs(gesture: Gesture, [x, y]: Point): Mark[] {
  if (gesture === 'points')
    return [
      {
        d: limb(
          [
            [x, y],
            [x + 28, y - 5],
          ],
          9,
        ),
        fill: 'paper',
      },
    ]
  if (gesture === 'waves')
    return [24, 38].map((far) => ({ d: curve([x + far, y - far / 2], [x + far + 5, y], [x + far, y + far / 2]) }))
  return []
}

/** Shoulder and elbow move out with a broader body; the hand stays where it acts. A bent arm is drawn in two. */
function sleeve([[x, y], [out, low], hand]: Arm, w: number): Mark[] {
  const [shoulder, elbow]: [Point, Point] = [
    [x * w, y],
    [out * w, low],
  ]
  const along = (elbow[0] - shoulder[0]) * (hand[0] - elbow[0]) + (elbow[1] - shoulder[1]) * (hand[1] - elbow[1])
  if (along > -1500) return [{ d: limb([shoulder, elbow, hand], 30, 22), fill: 'paper' }]
  return [
    { d: limb([shoulder, elbow], 30, 26), fill: 'paper' },
    { d: limb([elbow, hand], 26, 22), fill: 'paper' },
  ]
}
