import type { Character } from '#lib/domain/character.ts'
import { face } from './face.ts'
import { hair } from './hair.ts'
import type { FullLook } from './look.ts'
import type { Mark } from './mark.ts'
import { blob, curve } from './shape.ts'

const skull = blob([2, -55], [36, -44], [50, -8], [44, 30], [14, 54], [-22, 44], [-46, 14], [-44, -30])
const jaw = blob(
  [48, 4],
  [50, 32],
  [36, 60],
  [10, 70],
  [-20, 56],
  [-38, 26],
  [-40, 4],
  [-22, 14],
  [-6, 24],
  [14, 22],
  [34, 22],
)

/** A head looking right, its middle at the origin, with the back of its hair apart: the body comes between. */
export function head(look: FullLook, expression: Character['face']): { behind: Mark[]; front: Mark[] } {
  const older = look.age === 'older'
  const { behind, over } = hair(look.hair, older)
  const front: Mark[] = [{ d: skull, fill: 'paper' }]
  if (look.skin === 'shaded')
    front.push({ d: blob([-44, -20], [-20, -26], [-24, 20], [6, 50], [-24, 42], [-44, 14]), hatch: 12 })
  if (look.beard) front.push({ d: jaw, fill: 'paper', hatch: older ? 16 : 8 })
  if (look.hair !== 'headscarf') front.push({ d: curve([-32, -4], [-46, -10], [-46, 12], [-32, 14]), fill: 'paper' })
  front.push(...over, ...face(expression, { glasses: look.glasses, older }))
  return { behind, front }
}
