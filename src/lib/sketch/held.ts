import type { Held } from '#lib/domain/character.ts'
import { moved, type Mark } from './mark.ts'
import { box, curve, line, type Point, points, polygon } from './shape.ts'

/** A thing in a hand, drawn before the hand closes over it. */
export const held = (thing: Held, [x, y]: Point): Mark[] => moved(things[thing], { x, y })

const things: Record<Held, Mark[]> = {
  phone: [{ d: box(-4, -46, 34, 56, 6), fill: 'paper' }, { d: line([7, 2], [18, 2]) }],
  cup: [
    { d: polygon(...points('-4 -30, 34 -30, 30 14, 0 14')), fill: 'paper' },
    { d: curve(...points('34 -22, 50 -20, 44 2, 31 4')) },
  ],
  paper: [
    { d: polygon(...points('-6 -60, 44 -66, 50 2, 0 8')), fill: 'paper' },
    { d: line([6, -42], [36, -46]) },
    { d: line([8, -26], [38, -30]) },
  ],
  tablet: [
    { d: box(-8, -60, 84, 62, 6), fill: 'paper' },
    { d: line([6, -38], [50, -38]) },
    { d: line([6, -20], [36, -20]) },
  ],
  bag: [{ d: box(-20, 0, 60, 60), fill: 'paper' }],
  book: [{ d: box(-10, -50, 60, 60), fill: 'paper' }],
  card: [{ d: box(-4, -30, 50, 32), fill: 'paper' }],
  baby: [{ d: box(-40, -40, 90, 50), fill: 'paper' }],
  'white-cane': [{ d: line([0, 0], [60, 150]) }],
  'walking-stick': [{ d: line([0, 0], [0, 150]) }],
  box: [
    { d: box(-78, -66, 104, 74), fill: 'paper' },
    { d: line([-26, -66], [-26, -40]) },
    { d: line([-78, -40], [26, -40]) },
  ],
}
