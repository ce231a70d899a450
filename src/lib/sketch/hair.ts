import type { Look } from '#lib/domain/character.ts'
import type { Mark } from './mark.ts'
import { round } from './round.ts'
import { blob, curve, type Point, points } from './shape.ts'

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

const cap = blob(...points('46 -22, 36 -54, -6 -66, -48 -42, -52 16, -38 12, -26 -29, 12 -44'))

/** A braid that hangs before the shoulder: three swellings and a tuft. */
const braid = (x: number, y: number) => {
  const right = points('10 0, 15 17, 4 31, 15 47, 4 61, 12 74, 8 94')
  const left = right.map(([dx, dy]): Point => [-dx, dy]).reverse()
  return blob(...[...right, ...left].map(([dx, dy]): Point => [x + dx, y + dy]))
}

const styles: Record<Style, Hair> = {
  short: { behind: [], over: [{ d: cap, fill: 'ink' }] },
  bob: {
    behind: [{ d: blob(...points('30 -52, -22 -64, -60 -20, -60 44, -30 58, 20 20')), fill: 'ink' }],
    over: [{ d: blob(...points('47 -12, 36 -52, -6 -65, -46 -40, -58 24, -36 38, -24 -22, 24 -44')), fill: 'ink' }],
  },
  long: {
    behind: [
      { d: blob(...points('20 -58, -46 -50, -62 0, -74 100, -52 118, -8 112, 12 40')), fill: 'paper' },
      { d: curve(...points('-52 50, -58 84, -56 112')) },
      { d: curve(...points('-30 60, -34 90, -30 112')) },
    ],
    over: [
      { d: blob(...points('48 -8, 38 -50, -4 -65, -46 -42, -60 56, -36 66, -28 -14, 18 -46')), fill: 'paper' },
      { d: curve(...points('14 -60, -16 -50, -40 -14, -48 58')) },
      { d: curve(...points('16 -60, -24 -60, -52 -10, -56 30')) },
      { d: curve(...points('16 -60, 34 -46, 42 -22')) },
    ],
  },
  bun: {
    behind: [{ d: round(-34, -66, 25, 24), fill: 'paper', hatch: 14 }],
    over: [
      { d: blob(...points('47 -16, 32 -54, -10 -64, -48 -38, -46 8, -26 -24, 20 -42')), fill: 'paper', hatch: 14 },
    ],
  },
  curls: {
    behind: [],
    over: [
      {
        d: blob(
          ...points(
            '46 -14, 62 -26, 60 -48, 40 -55, 32 -78, 8 -82, -6 -68, -32 -82, -54 -68, -53 -50, -76 -40, -76 -16, -62 -8, -72 16, -54 32, -38 20, -30 -20, -2 -27, 8 -42, 28 -34',
          ),
        ),
        fill: 'paper',
        hatch: 18,
      },
    ],
  },
  ponytail: {
    behind: [{ d: blob(...points('-40 -46, -72 -48, -94 4, -80 58, -62 0')), fill: 'ink' }],
    over: [{ d: blob(...points('47 -16, 32 -54, -10 -64, -48 -38, -46 8, -26 -24, 20 -42')), fill: 'ink' }],
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
        d: blob(...points('48 -16, 38 -50, -6 -65, -48 -42, -50 20, -38 14, -26 -29, 8 -47')),
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
        d: `${blob(...points('8 -69, -44 -54, -64 2, -60 46, -76 80, -40 101, 44 99, 70 78, 55 44, 60 -8, 42 -56'))} ${blob(...points('8 -46, 45 -26, 46 24, 14 51, -28 26, -30 -22'))}`,
        fill: 'paper',
        hatch: 19,
      },
      { d: curve(...points('-34 40, -14 62, 22 66, 52 48')) },
      { d: curve(...points('48 54, 20 74, -30 80, -60 92')) },
    ],
  },
}
