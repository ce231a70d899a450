import type { Character, Hair, Worn } from '#lib/domain/character.ts'
import { hatched } from './clothes.ts'
import { face } from './face.ts'
import { feeling } from './feeling.ts'
import { hair } from './hair.ts'
import type { FullLook } from './look.ts'
import { type Mark, moved } from './mark.ts'
import { blob, curve, points } from './shape.ts'
import { skinHatch } from './skin.ts'
import { wornOnHead } from './worn.ts'

const skull = blob(...points('-16 -53, 28 -49, 50 -8, 44 30, 12 54, -32 36, -48 -10'))
const jaw = blob(
  ...points('49 2, 50 32, 36 60, 10 71, -20 58, -38 28, -42 -2, -33 22, -12 33, 2 24, 18 22, 34 26, 42 24'),
)

/** Beside these, what shows a feeling stands a little further off. */
const wideHair: Hair[] = ['afro', 'turban']
const wideWorn: Worn[] = ['hat', 'cap', 'headphones']

/** A head looking right, its middle at the origin, with the back of its hair apart: the body comes between. */
export function head(look: FullLook, character: Character): { behind: Mark[]; front: Mark[] } {
  const older = look.age === 'older'
  const { behind, over } = hair(look.hair, older)
  const front: Mark[] = [
    { d: skull, fill: 'paper', ...hatched(look.skin === 'deep' ? skinHatch.deep.face : undefined) },
  ]
  if (look.skin === 'shaded')
    front.push({ d: blob(...points('-46 -24, -20 -34, -2 20, 16 54, -22 46, -48 14')), hatch: 12, pen: 'shade' })
  if (look.beard) front.push({ d: jaw, fill: 'paper', hatch: older ? 16 : 6 })
  if (look.hair !== 'headscarf') front.push({ d: curve(...points('-32 -4, -46 -10, -46 12, -32 14')), fill: 'paper' })
  front.push(...over, ...face(character.face, { glasses: look.glasses, older }), ...wornOnHead(look.wears))
  const wide = wideHair.includes(look.hair) || look.wears.some((one) => wideWorn.includes(one))
  front.push(...moved(feeling(character), { x: wide ? 24 : 0, y: 0 }))
  return { behind, front }
}
