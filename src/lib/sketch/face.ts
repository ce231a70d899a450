import type { Character } from '#lib/domain/character.ts'
import type { Mark } from './mark.ts'
import { curve, dot, ellipse, line, points } from './shape.ts'

type Expression = Character['face']

/** A face looking to the right, about the middle of the head. */
export function face(expression: Expression, { glasses, older }: { glasses: boolean; older: boolean }): Mark[] {
  const marks: Mark[] = [...eyes[expression], { d: curve(...points('20 4, 28 17, 17 20')) }, ...mouths[expression]]
  if (glasses)
    marks.push(
      { d: ellipse(-6, -4, 15, 14) },
      { d: ellipse(32, -4, 14, 14) },
      { d: line([9, -6], [18, -6]) },
      { d: line([-21, -6], [-38, -9]) },
    )
  if (older) marks.push({ d: curve(...points('-14 22, -10 30, -10 36')) })
  return marks
}

const open: Mark[] = [
  { d: dot(-6, -4), pen: 'dot' },
  { d: dot(32, -4), pen: 'dot' },
]
/** Lids half down over the eyes, and lines under them. */
const heavy: Mark[] = [
  { d: line([-16, -5], [3, -5]) },
  { d: line([23, -5], [40, -5]) },
  { d: dot(-5, 0), pen: 'dot' },
  { d: dot(33, 0), pen: 'dot' },
  { d: curve(...points('-13 11, -5 14, 3 11')) },
]
const brows = (left: [number, number], right: [number, number]): Mark[] => [
  { d: line([-16, left[0]], [2, left[1]]) },
  { d: line([24, right[0]], [40, right[1]]) },
]

const eyes: Record<Expression, Mark[]> = {
  neutral: [...open, ...brows([-22, -23], [-23, -22])],
  content: [
    ...open,
    { d: curve(...points('-16 -22, -6 -28, 3 -23')) },
    { d: curve(...points('24 -23, 33 -28, 41 -22')) },
  ],
  worried: [...open, ...brows([-19, -29], [-29, -19])],
  tired: [...heavy, ...brows([-18, -22], [-22, -18])],
  puzzled: [...open, ...brows([-18, -20], [-31, -33])],
  surprised: [
    ...open,
    { d: curve(...points('-16 -30, -6 -36, 3 -31')) },
    { d: curve(...points('24 -31, 33 -36, 41 -30')) },
  ],
  sad: [...open, ...brows([-17, -27], [-27, -17])],
  stern: [...open, ...brows([-26, -19], [-19, -26])],
}

const mouths: Record<Expression, Mark[]> = {
  neutral: [{ d: curve(...points('2 34, 14 36, 26 33')) }],
  content: [{ d: curve(...points('-4 28, 4 37, 15 39, 25 36, 31 28')) }],
  worried: [{ d: curve(...points('0 37, 8 31, 15 36, 24 32')) }],
  tired: [{ d: curve(...points('3 38, 14 34, 25 38')) }],
  puzzled: [{ d: curve(...points('2 37, 14 35, 26 29')) }],
  surprised: [{ d: ellipse(15, 35, 7, 8) }],
  sad: [{ d: curve(...points('0 40, 13 31, 26 40')) }],
  stern: [{ d: line([2, 35], [26, 35]) }],
}
