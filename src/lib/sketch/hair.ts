import type { Look } from '#lib/domain/character.ts'
import type { Mark } from './mark.ts'
import { blob, curve, ellipse, type Point, points } from './shape.ts'

/** Hair of a head that looks right: what lies behind the head, and what lies over it. */
interface Hair {
  behind: Mark[]
  over: Mark[]
}

type Style = NonNullable<Look['hair']>

/** Hair that is inked, hatched or, with age, all but white; cloth stays as it is. */
export function hair(style: Style, older: boolean): Hair {
  const fill = (mark: Mark): Mark =>
    'd' in mark && older && mark.fill && style !== 'headscarf' && style !== 'turban'
      ? { d: mark.d, fill: 'paper', hatch: 26 }
      : mark
  const { behind, over } = styles[style]
  return { behind: behind.map(fill), over: over.map(fill) }
}

const cap = blob(
  ...points('46 -24, 38 -52, 4 -66, -38 -54, -56 -18, -50 16, -38 12, -35 -12, -24 -30, 0 -41, 26 -43, 40 -36'),
)

/** A braid that hangs before the shoulder: three swellings and a tuft. */
const braid = (x: number, y: number) => {
  const right = points('8 0, 13 14, 6 26, 13 40, 6 52, 11 64, 4 78, 10 98')
  const left = right.map(([dx, dy]): Point => [-dx, dy]).reverse()
  return blob(...[...right, ...left].map(([dx, dy]): Point => [x + dx, y + dy]))
}

const styles: Record<Style, Hair> = {
  short: { behind: [], over: [{ d: cap, fill: 'ink' }] },
  bob: {
    behind: [{ d: blob(...points('30 -52, 0 -66, -44 -50, -62 -4, -60 44, -40 58, -14 50, 20 20')), fill: 'ink' }],
    over: [
      {
        d: blob(
          ...points('46 -12, 44 -38, 26 -58, -4 -64, -40 -50, -54 -10, -56 34, -36 38, -30 0, -18 -24, 10 -36, 32 -34'),
        ),
        fill: 'ink',
      },
    ],
  },
  long: {
    behind: [
      {
        d: blob(...points('30 -52, 0 -66, -46 -50, -62 -4, -66 60, -72 108, -34 116, -6 100, 10 40')),
        fill: 'paper',
        hatch: 11,
      },
    ],
    over: [
      {
        d: blob(
          ...points('46 -10, 42 -40, 24 -58, -6 -64, -42 -48, -54 -8, -58 60, -40 62, -32 4, -16 -26, 6 -40, 26 -34'),
        ),
        fill: 'paper',
        hatch: 11,
      },
    ],
  },
  bun: {
    behind: [{ d: ellipse(-34, -66, 25, 24), fill: 'paper', hatch: 11 }],
    over: [
      {
        d: blob(...points('44 -22, 38 -48, 4 -62, -38 -52, -54 -14, -44 10, -36 -4, -24 -24, 0 -36, 26 -34')),
        fill: 'paper',
        hatch: 11,
      },
    ],
  },
  curls: {
    behind: [],
    over: [
      {
        d: blob(
          ...points(
            '46 -16, 58 -34, 46 -54, 28 -60, 18 -78, -6 -76, -18 -70, -40 -74, -52 -56, -70 -42, -66 -18, -74 4, -56 20, -44 28, -36 8, -28 -6, -30 -22, -12 -24, -4 -38, 14 -32, 28 -38',
          ),
        ),
        fill: 'paper',
        hatch: 13,
      },
    ],
  },
  ponytail: {
    behind: [{ d: blob(...points('-40 -46, -66 -50, -88 -20, -92 30, -80 58, -70 26, -56 -6')), fill: 'ink' }],
    over: [
      {
        d: blob(...points('44 -22, 38 -48, 4 -62, -38 -52, -52 -16, -42 6, -36 -8, -22 -28, 4 -38, 26 -36')),
        fill: 'ink',
      },
    ],
  },
  afro: {
    behind: [
      {
        d: blob(
          ...points(
            '52 -20, 74 -34, 68 -64, 48 -80, 28 -104, -4 -106, -36 -108, -62 -88, -86 -68, -88 -36, -92 -4, -72 20, -56 36, -30 30',
          ),
        ),
        fill: 'ink',
      },
    ],
    over: [
      {
        d: blob(
          ...points('52 -14, 58 -40, 30 -70, -16 -70, -58 -44, -60 0, -48 24, -38 10, -35 -14, -22 -32, 6 -40, 34 -38'),
        ),
        fill: 'ink',
      },
    ],
  },
  braids: {
    behind: [],
    over: [
      {
        d: blob(...points('48 -16, 42 -42, 10 -62, -38 -54, -56 -16, -48 20, -38 14, -35 -12, -24 -30, 2 -46, 28 -40')),
        fill: 'ink',
      },
      { d: braid(-50, 16), fill: 'ink' },
      { d: braid(54, 26), fill: 'ink' },
    ],
  },
  turban: {
    behind: [],
    over: [
      {
        d: blob(...points('52 -18, 62 -46, 44 -78, 4 -92, -42 -80, -68 -46, -58 -10, -38 -8, -24 -26, 14 -44, 36 -36')),
        fill: 'paper',
        hatch: 19,
      },
      { d: curve(...points('50 -20, 34 -56, -8 -78, -44 -78')) },
      { d: curve(...points('16 -44, -16 -57, -64 -46')) },
      { d: curve(...points('12 -44, 36 -62, 44 -76')) },
    ],
  },
  bald: { behind: [], over: [{ d: curve(...points('-49 -6, -47 12, -42 22')) }, { d: curve([-40, -8], [-39, 8]) }] },
  headscarf: {
    behind: [],
    over: [
      {
        d: `${blob(...points('14 -68, -24 -66, -54 -42, -64 2, -60 44, -76 76, -62 96, -6 104, 52 98, 70 78, 54 46, 60 8, 56 -32, 40 -58'))} ${blob(...points('16 -46, 40 -34, 49 -6, 43 30, 14 51, -16 42, -34 12, -30 -20, -10 -40'))}`,
        fill: 'paper',
        hatch: 13,
      },
      { d: curve(...points('-34 40, -14 62, 22 66, 52 48')) },
      { d: curve(...points('48 54, 20 74, -30 80, -60 92')) },
    ],
  },
}
