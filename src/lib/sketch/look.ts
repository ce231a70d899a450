import { Look } from '#lib/domain/character.ts'
import { seedOf } from './ink.ts'

export type FullLook = { [key in keyof Look]-?: NonNullable<Look[key]> }

/** A look with nothing left out: what is not described follows from the person's name. */
export function fullLook(who: string, look: Look = {}): FullLook {
  const one = <T>(choices: readonly T[], what: string) => choices[seedOf(`${who} ${what}`) % choices.length]!
  const { hair, top, build } = Look.shape
  return {
    hair:
      look.hair ??
      one(
        hair.unwrap().options.filter((style) => style !== 'headscarf'),
        'hair',
      ),
    top:
      look.top ??
      one(
        top.unwrap().options.filter((style) => style !== 'apron'),
        'top',
      ),
    build: look.build ?? one(build.unwrap().options, 'build'),
    skin: look.skin ?? one(['plain', 'shaded'] as const, 'skin'),
    age: look.age ?? 'adult',
    glasses: look.glasses ?? one([true, false, false], 'glasses'),
    beard: look.beard ?? false,
  }
}
