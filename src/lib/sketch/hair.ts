import type { Look } from '#lib/domain/character.ts'
import type { Mark } from './mark.ts'
import { blob, curve, ellipse, points, polygon } from './shape.ts'

/** Hair of a head that looks right: what lies behind the head, and what lies over it. */
interface Hair {
  behind: Mark[]
  over: Mark[]
}

type Style = NonNullable<Look['hair']>

/** Hair that is inked, hatched or, with age, only outlined. */
export function hair(style: Style, older: boolean): Hair {
  const fill = (mark: Mark): Mark =>
    'd' in mark && older && mark.fill === 'ink' ? { d: mark.d, fill: 'paper', hatch: 17 } : mark
  const { behind, over } = styles[style]
  return { behind: behind.map(fill), over: over.map(fill) }
}

const cap = blob(...points('42 -24, 36 -50, 2 -66, -38 -54, -56 -18, -50 16, -38 12, -34 -10, -20 -22, 4 -30, 24 -40'))

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
  afro: { behind: [], over: [{ d: cap, fill: 'ink' }] },
  braids: { behind: [], over: [{ d: cap, fill: 'ink' }] },
  turban: { behind: [], over: [{ d: cap, fill: 'paper' }] },
  bald: { behind: [], over: [{ d: curve(...points('-49 -6, -47 12, -42 22')) }, { d: curve([-40, -8], [-39, 8]) }] },
  headscarf: {
    behind: [],
    over: [
      {
        d: blob(
          ...points(
            '40 -34, 20 -58, -16 -64, -52 -40, -60 8, -58 54, -64 84, -14 96, 44 84, 34 62, 46 40, 18 56, -16 46, -32 16, -32 -16, -12 -40, 20 -44',
          ),
        ),
        fill: 'paper',
        hatch: 15,
      },
      { d: polygon(...points('-16 58, 20 62, 10 78')), fill: 'paper' },
    ],
  },
}
