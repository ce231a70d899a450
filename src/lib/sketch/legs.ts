import type { Pose } from '#lib/domain/character.ts'
import { hips } from './body.ts'
import { cuts, hatched } from './clothes.ts'
import type { FullLook } from './look.ts'
import type { Mark } from './mark.ts'
import { blob, curve, limb, line, type Point, points } from './shape.ts'
import { skinHatch } from './skin.ts'

const shoe = (x: number, y = 0): Mark => ({
  d: curve([x - 16, y], [x - 8, y - 20], [x + 33, y - 4], [x - 16, y]),
  fill: 'ink',
})

/** Hips, at the height that the pose gives them, to shoes; nothing where furniture hides them. */
export function legs(pose: Pose, { build, top, skin }: FullLook): Mark[] {
  const w = hips[build]
  const bare = top === 'dress'
  const leg = (bones: string): Mark => ({
    d: limb(points(bones), bare ? 26 : 44 * Math.min(w, 1.25), bare ? 20 : 30),
    fill: 'paper',
    ...hatched(bare ? skinHatch[skin].hand : 30),
  })
  const hatch = hatched(bare ? skinHatch[skin].hand : 30)
  if (pose === 'stands') {
    const [hip, ankle, thick] = bare ? [24, 24, 11] : [44, 24, 15]
    const outside = (side: number): Point[] => [
      [side * (bare ? hip + thick : hip) * w, -150],
      [side * (ankle * w + thick), -12],
      [side * (ankle * w - thick), -12],
    ]
    const fork: Point = [0, bare ? -170 : -118]
    return [
      { d: line(...outside(-1), fork, ...outside(1).reverse()), fill: 'paper', ...hatch },
      shoe(-ankle * w),
      shoe(ankle * w),
    ]
  }
  if (pose === 'walks') return [leg('-10 -150, -72 -26'), shoe(-74, -6), leg('10 -150, 56 -18'), shoe(58)]
  if (pose === 'on-sofa')
    return [
      ...[-1, 1].flatMap((side) => [leg(`${side * 20} -104, ${side * 48} -92, ${side * 50} -18`), shoe(side * 50)]),
      ...lap(top, blob(...points('-42 -124, 42 -124, 74 -76, 70 -56, -70 -56, -74 -76'))),
    ]
  if (pose === 'sits' || pose === 'in-wheelchair') {
    const up = pose === 'sits' ? 0 : 14
    const bones = (...from: Point[]) => from.map(([x, y]) => `${x} ${y - up}`).join(', ')
    return [
      leg(bones([-16, -106], [72, -106], [84, -18])),
      shoe(84, -up),
      leg(bones([6, -100], [90, -98], [104, -18])),
      shoe(104, -up),
      ...lap(top, curve(...points(bones([-44, -88], [30, -76], [104, -74], [112, -108], [70, -126], [-20, -122])))),
    ]
  }
  return []
}

/** A coat or a dress over the thighs of somebody who sits. */
const lap = (top: FullLook['top'], d: string): Mark[] =>
  cuts[top].hem ? [{ d, fill: 'paper', ...hatched(cuts[top].hatch) }] : []
