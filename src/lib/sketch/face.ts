import type { Character } from '#lib/domain/character.ts'
import type { Mark } from './mark.ts'
import { round } from './round.ts'
import { blob, curve, dot, line, points } from './shape.ts'

type Expression = Character['face']

/** A face looking to the right, about the middle of the head. */
export function face(expression: Expression, { glasses, older }: { glasses: boolean; older: boolean }): Mark[] {
  // Rims round wide eyes would be one ring too many.
  const seen = glasses && expression === 'surprised' ? eyes.surprised.slice(2) : eyes[expression]
  const marks: Mark[] = [...seen, { d: curve(...points('20 4, 28 17, 17 20')) }, ...mouths[expression]]
  if (glasses)
    marks.push(
      { d: round(-6, -4, 15, 12) },
      { d: round(32, -4, 13, 12) },
      { d: line([9, -6], [18, -6]) },
      { d: line([-21, -6], [-38, -9]) },
    )
  if (older)
    marks.push(
      { d: curve(...points('-15 22, -11 29, -11 36')) },
      { d: line([-28, -12], [-20, -8]) },
      { d: line([-28, 5], [-20, 1]) },
    )
  return marks
}

const open: Mark[] = [
  { d: dot(-6, -4), pen: 'dot' },
  { d: dot(32, -4), pen: 'dot' },
]
/** Lids half down over the eyes, and bags under them. */
const heavy: Mark[] = [
  { d: line([-18, -4], [5, -3]) },
  { d: line([22, -3], [43, -4]) },
  { d: dot(-6, 0), pen: 'dot' },
  { d: dot(32, 0), pen: 'dot' },
  { d: curve(...points('-16 9, -6 14, 4 10')) },
  { d: curve(...points('25 10, 33 14, 41 9')) },
]
const wide: Mark[] = [{ d: round(-6, -6, 10, 12) }, { d: round(32, -6, 9, 12) }, ...open]
const brows = (left: [number, number], right: [number, number]): Mark[] => [
  { d: line([-18, left[0]], [3, left[1]]) },
  { d: line([23, right[0]], [42, right[1]]) },
]

const eyes: Record<Expression, Mark[]> = {
  neutral: [...open, ...brows([-22, -23], [-23, -22])],
  content: [
    ...open,
    { d: curve(...points('-17 -22, -7 -29, 3 -24')) },
    { d: curve(...points('24 -24, 33 -29, 42 -22')) },
  ],
  worried: [...open, ...brows([-17, -29], [-29, -17])],
  tired: [...heavy, ...brows([-20, -23], [-23, -20])],
  puzzled: [...open, ...brows([-15, -15], [-27, -33])],
  surprised: [
    ...wide,
    { d: curve(...points('-18 -32, -7 -39, 4 -33')) },
    { d: curve(...points('23 -33, 33 -39, 42 -31')) },
  ],
  sad: [
    ...open,
    ...brows([-14, -28], [-28, -14]),
    // A tear.
    { d: blob(...points('-10 8, -4 20, -10 26, -16 20')), fill: 'paper' },
  ],
  stern: [...open, ...brows([-28, -15], [-15, -28])],
}

const mouths: Record<Expression, Mark[]> = {
  neutral: [{ d: curve(...points('2 34, 14 36, 27 33')) }],
  content: [{ d: curve(...points('-6 27, 2 37, 14 41, 26 37, 33 27')) }],
  worried: [{ d: curve(...points('-1 38, 6 32, 14 37, 21 32, 28 36')) }],
  tired: [{ d: curve(...points('5 39, 14 36, 24 39')) }],
  puzzled: [{ d: curve(...points('4 38, 12 33, 19 36, 27 31')) }],
  surprised: [{ d: round(15, 37, 8, 11), fill: 'ink' }],
  sad: [{ d: curve(...points('-2 43, 12 32, 27 43')) }],
  stern: [{ d: curve(...points('0 38, 14 34, 28 38')) }],
}
