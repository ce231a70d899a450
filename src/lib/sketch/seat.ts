import type { Pose } from '#lib/domain/character.ts'
import { carBody, carCabin } from './car-seat.ts'
import { desk, sofa } from './furniture.ts'
import type { Mark } from './mark.ts'
import { blob, box, curve, line, points, polygon } from './shape.ts'
import { wheelchairBack, wheelchairFront } from './wheelchair.ts'

/** What comes along with a pose: behind the person, over the lap but under the arms, and in front of everything. */
interface Seat {
  behind: Mark[]
  lap: Mark[]
  front: Mark[]
}

const nothing: Seat = { behind: [], lap: [], front: [] }

/** A bed from the side, its middle on the floor at the origin; somebody sits up in it against a pillow. */
const bed: Seat = {
  behind: [
    { d: box(-206, -240, 18, 240, 6), fill: 'paper' },
    { d: box(-190, -96, 384, 46, 10), fill: 'paper' },
    { d: blob(...points('-186 -200, -172 -312, -110 -318, -64 -260, -50 -120, -184 -104')), fill: 'paper' },
  ],
  lap: [
    {
      d: blob(
        ...points(
          '-172 -112, -158 -152, -96 -148, -34 -152, 20 -174, 62 -172, 100 -132, 184 -128, 188 -62, 0 -56, -166 -60',
        ),
      ),
      fill: 'paper',
      hatch: 30,
    },
    { d: curve(...points('-164 -124, -96 -120, -30 -124, 22 -146, 56 -146, 92 -108')) },
  ],
  front: [{ d: box(190, -166, 18, 166, 6), fill: 'paper' }, { d: line([-188, -22], [190, -22]) }],
}

/** A chair from the side. */
const chair: Seat = {
  behind: [
    { d: polygon(...points('-98 -252, -82 -252, -66 -84, -84 -84')), fill: 'paper', hatch: 18 },
    { d: line([-40, -70], [-36, -12]) },
    { d: line([64, -70], [62, -12]) },
    { d: box(-86, -86, 170, 16, 5), fill: 'paper' },
    { d: line([-80, -70], [-90, 0]) },
    { d: line([44, -70], [48, 0]) },
  ],
  lap: [],
  front: [],
}

export const seats: Record<Pose, Seat> = {
  stands: nothing,
  walks: nothing,
  sits: chair,
  'at-desk': { ...nothing, front: desk() },
  'on-sofa': { ...nothing, behind: sofa() },
  'in-wheelchair': { behind: wheelchairBack, lap: wheelchairFront, front: [] },
  'in-bed': bed,
  'in-car': { behind: carCabin, lap: [], front: carBody },
}
