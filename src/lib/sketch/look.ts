import type { Hair, Look, Top } from '#lib/domain/character.ts'
import { seedOf } from './ink.ts'

export type FullLook = { [key in keyof Look]-?: NonNullable<Look[key]> }

/** What may follow from a name alone. What says something of a person (a faith, a work, an age) must be written. */
const hairs: Hair[] = ['short', 'bob', 'long', 'bun', 'curls', 'ponytail', 'bald']
const tops: Top[] = ['plain', 'stripes', 'shirt', 'hoodie', 'jacket']
const builds = ['slim', 'medium', 'broad'] as const

/** A look with nothing left out: what is not described follows from the person's name. */
export function fullLook(who: string, look: Look = {}): FullLook {
  const one = <T>(choices: readonly T[], what: string) => choices[seedOf(`${who} ${what}`) % choices.length]!
  return {
    hair: look.hair ?? one(hairs, 'hair'),
    top: look.top ?? one(tops, 'top'),
    build: look.build ?? one(builds, 'build'),
    skin: look.skin ?? one(['plain', 'shaded', 'deep'] as const, 'skin'),
    age: look.age ?? 'adult',
    glasses: look.glasses ?? one([true, false, false], 'glasses'),
    beard: look.beard ?? false,
    wears: look.wears ?? [],
  }
}
