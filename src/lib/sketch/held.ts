import type { Held } from '#lib/domain/character.ts'
import { moved, type Mark } from './mark.ts'
import { round } from './round.ts'
import { blob, box, curve, line, type Point, points, polygon } from './shape.ts'

/** A thing in a hand, drawn before the hand closes over it; a stick reaches the floor, so far below the shoulders. */
export function held(thing: Held, [x, y]: Point, floor: number): Mark[] {
  const marks = thing === 'white-cane' || thing === 'walking-stick' ? sticks[thing](floor - y) : things[thing]
  return moved(marks, { x, y })
}

/** A telephone between a hand and the ear. */
export const phoneAtEar = ([x, y]: Point): Mark[] =>
  moved([{ d: polygon(...points('-10 22, -4 -38, 20 -36, 14 24')), fill: 'ink' }], { x, y })

const sticks: Record<'white-cane' | 'walking-stick', (down: number) => Mark[]> = {
  'white-cane': (down) => {
    const [tip, low] = [down * 0.62, down - 8]
    const at = (part: number): Point => [tip * part, low * part]
    return [
      { d: polygon([-4, 0], at(1), [tip + 8, low - 5], [7, -8]), fill: 'paper' },
      { d: polygon([-22, -34], [-14, -38], [10, 4], [0, 8]), fill: 'ink' },
      {
        d: polygon(at(0.76), at(0.92), [at(0.92)[0] + 8, at(0.92)[1] - 5], [at(0.76)[0] + 9, at(0.76)[1] - 6]),
        fill: 'ink',
      },
      { d: round(tip + 4, low + 2, 7), fill: 'ink' },
    ]
  },
  'walking-stick': (down) => [
    { d: curve(...points('-26 4, -28 -14, -14 -24, 2 -18, 4 0')) },
    { d: polygon([-2, -14], [7, -14], [9, down], [3, down]), fill: 'ink' },
  ],
}

const things: Record<Exclude<Held, 'white-cane' | 'walking-stick'>, Mark[]> = {
  phone: [
    { d: box(-6, -56, 38, 66, 7), fill: 'ink' },
    { d: box(0, -48, 26, 42), fill: 'paper' },
  ],
  cup: [
    { d: polygon(...points('-4 -30, 34 -30, 30 14, 0 14')), fill: 'paper' },
    { d: curve(...points('34 -22, 50 -20, 44 2, 31 4')) },
    { d: curve(...points('10 -40, 6 -50, 14 -56, 10 -66')) },
  ],
  paper: [
    { d: polygon(...points('-6 -60, 44 -66, 50 2, 0 8')), fill: 'paper' },
    { d: line([6, -42], [36, -46]) },
    { d: line([8, -26], [38, -30]) },
    { d: line([9, -10], [28, -12]) },
  ],
  tablet: [
    { d: box(-24, -74, 74, 84, 8), fill: 'ink' },
    { d: box(-16, -66, 58, 68), fill: 'paper' },
    { d: line([-6, -46], [32, -46]) },
    { d: line([-6, -26], [20, -26]) },
  ],
  bag: [
    { d: curve(...points('-20 40, -14 -2, 14 -2, 20 40')) },
    { d: polygon(...points('-36 36, 36 36, 42 106, -42 106')), fill: 'paper', hatch: 14 },
  ],
  book: [
    { d: polygon(...points('-24 -46, 14 -34, 52 -48, 52 4, 14 18, -24 6')), fill: 'paper' },
    { d: line([14, -34], [14, 18]) },
    { d: line([24, -24], [42, -30]) },
    { d: line([24, -8], [42, -14]) },
    { d: line([-14, -28], [4, -22]) },
  ],
  card: [
    { d: box(-8, -40, 66, 44, 6), fill: 'paper' },
    { d: polygon(...points('-8 -30, 58 -30, 58 -20, -8 -20')), fill: 'ink' },
    { d: line([2, -6], [22, -6]) },
  ],
  baby: [
    { d: blob(...points('-82 -34, -56 -72, -14 -58, 36 -34, 56 -4, 30 18, -36 18, -74 2')), fill: 'paper', hatch: 18 },
    { d: round(-46, -34, 27, 26), fill: 'paper' },
    { d: curve(...points('-48 -60, -40 -56, -42 -50, -48 -52')) },
    { d: curve(...points('-58 -34, -53 -30, -48 -34')) },
    { d: curve(...points('-38 -34, -33 -30, -28 -34')) },
    { d: curve(...points('-48 -22, -43 -19, -38 -22')) },
    { d: curve(...points('-22 -52, -6 -26, -24 -4')) },
  ],
  box: [
    { d: box(-78, -66, 104, 74), fill: 'paper' },
    { d: line([-26, -66], [-26, -40]) },
    { d: line([-78, -40], [26, -40]) },
  ],
}
