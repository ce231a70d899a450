import type { Worn } from '#lib/domain/character.ts'
import type { Mark } from './mark.ts'
import { round } from './round.ts'
import { blob, box, curve, dot, limb, line, points, polygon } from './shape.ts'

/** What is worn on the head, over hair and face. */
export const wornOnHead = (wears: readonly Worn[]): Mark[] => wears.flatMap((one) => onHead[one] ?? [])

/** What is worn about the body: behind it, and before it. */
export function wornOnTrunk(wears: readonly Worn[]): { behind: Mark[]; front: Mark[] } {
  return {
    behind: wears.includes('backpack') ? pack : [],
    front: wears.flatMap((one) => onTrunk[one] ?? []),
  }
}

const pack: Mark[] = [
  { d: blob(...points('-40 0, -76 -8, -106 20, -112 90, -100 124, -40 126')), fill: 'paper', hatch: 14 },
  { d: blob(...points('-70 66, -104 66, -118 94, -106 122, -70 122')), fill: 'paper' },
]

const onHead: Partial<Record<Worn, Mark[]>> = {
  hat: [
    { d: blob(...points('42 -40, 38 -82, 12 -94, 0 -86, -14 -96, -42 -80, -46 -36, 0 -28')), fill: 'paper' },
    { d: polygon(...points('-46 -52, 42 -54, 44 -38, -47 -34')), fill: 'ink' },
    { d: blob(...points('78 -38, 44 -34, -4 -26, -50 -28, -84 -38, -54 -44, 0 -38, 48 -46')), fill: 'paper' },
  ],
  cap: [
    { d: blob(...points('46 -30, 36 -62, 0 -78, -40 -64, -56 -22, -30 -20, 8 -28')), fill: 'paper', hatch: 12 },
    { d: blob(...points('10 -32, 46 -36, 92 -24, 94 -16, 50 -20, 14 -20')), fill: 'ink' },
  ],
  headphones: [
    { d: limb(points('-44 0, -55 -44, -30 -78, 8 -86, 40 -66, 53 -18'), 12), fill: 'paper' },
    { d: round(53, 2, 9, 20), fill: 'ink' },
    { d: round(-42, 6, 17, 26), fill: 'paper', hatch: 6 },
  ],
  mask: [
    { d: curve(...points('0 14, -18 4, -40 2')) },
    { d: curve(...points('2 46, -20 36, -40 10')) },
    { d: blob(...points('22 8, 46 16, 44 42, 22 58, 0 48, -2 18')), fill: 'paper' },
    { d: line([8, 28], [40, 26]) },
    { d: line([8, 40], [38, 38]) },
  ],
  'hearing-aid': [
    { d: blob(...points('-20 -14, -34 -22, -48 -8, -42 22, -26 18')), fill: 'paper' },
    { d: blob(...points('-40 -30, -56 -30, -68 -8, -64 20, -52 20, -52 -6, -42 -18')), fill: 'paper' },
    { d: curve(...points('-42 -24, -28 -24, -26 -6, -34 4')) },
    { d: dot(-35, 4), pen: 'dot' },
  ],
}

const onTrunk: Partial<Record<Worn, Mark[]>> = {
  badge: [
    { d: line(...points('-16 -8, 2 58, 18 -8')) },
    { d: box(-20, 56, 44, 54, 5), fill: 'paper' },
    { d: round(2, 74, 8), fill: 'ink' },
    { d: line([-10, 96], [14, 96]) },
  ],
  backpack: [
    { d: curve(...points('-34 0, -24 44, -42 84')) },
    { d: curve(...points('-20 -4, -10 48, -42 98')) },
    { d: curve(...points('20 -4, 14 48, 42 98')) },
    { d: curve(...points('34 0, 28 44, 44 84')) },
  ],
  stethoscope: [
    { d: limb(points('-26 -6, -32 34, -10 58, 18 40, 26 -6'), 5), fill: 'ink' },
    { d: limb(points('-10 58, -14 86, 4 104, 22 98'), 5), fill: 'ink' },
    { d: round(34, 92, 15), fill: 'paper' },
    { d: round(34, 92, 5), fill: 'ink' },
  ],
}
