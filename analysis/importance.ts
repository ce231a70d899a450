import { absent, present, type Figure } from './figure.ts'
import type { Rating } from './rating.ts'
import type { Interval } from './report-format.ts'
import type { Uniform } from './uniform.ts'
import { wholePeople } from './whole-people.ts'

export interface Importance {
  people: number
  /** Storyboards rated in all three items, over all people. */
  rows: number
  utility: Figure
  intrusiveness: Figure
  /** |utility| − |intrusiveness|: above 0 when acceptability follows utility more closely. */
  lead: Figure
  rSquared: Figure
  intervals: { utility: Figure<Interval>; intrusiveness: Figure<Interval>; lead: Figure<Interval> }
}

/**
 * What acceptability follows in one group, utility or intrusiveness: standardised regression weights over storyboards
 * rated in all three. A weight of 0.5: one standard deviation more goes with half of one more of acceptability. It tells
 * what goes together, not what people would say if asked: the priority item does that (priority.ts).
 *
 * With r the correlations, β_u = (r_au − r_ai r_ui)/(1 − r_ui²), β_i likewise, R² = β_u r_au + β_i r_ai. Agrees with R's
 * `lm(scale(a) ~ scale(u) + scale(i))`. One person's rows are alike, so the intervals resample whole people. That of the lead
 * takes each weight in the direction that was found: without a sign, a weight of 0 would be above 0 in every draw. Fewer than five
 * rows: `n<5`; an item that does not vary, or utility and intrusiveness in step: `no-variation`.
 *
 * @example importance(ratings, 2000, next) // utility 0.456, intrusiveness −0.561 in the reference data
 */
export function importance(ratings: Iterable<Rating>, resamples: number, next: Uniform): Importance {
  const people = new Map<string, Map<string, Record<string, number>>>()
  for (const { participant, storyboard, item, value } of ratings) {
    if (value === null) continue
    const boards = people.get(participant) ?? new Map<string, Record<string, number>>()
    people.set(participant, boards)
    boards.set(storyboard, { ...boards.get(storyboard), [item]: value })
  }
  const sums = [...people]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, boards]) => products([...boards.values()]))
    .filter(([rows]) => rows! > 0)
  const all = sums.reduce((total, row) => total.map((sum, at) => sum + row[at]!), new Float64Array(10))
  const rows = all[0]!
  const found = weights(all)
  const of = (name: keyof Weights): Figure => {
    if (rows < 5) return absent(rows === 0 ? 'empty' : 'n<5')
    return found === null ? absent('no-variation') : present(found[name])
  }
  const drawn = wholePeople(
    sums,
    {
      utility: (sum) => weights(sum)?.utility ?? null,
      intrusiveness: (sum) => weights(sum)?.intrusiveness ?? null,
      lead: (sum) => leadAlong(weights(sum), found),
    },
    resamples,
    next,
  )
  const short = rows < 5 ? absent(rows === 0 ? 'empty' : 'n<5') : null
  return {
    people: sums.length,
    rows,
    utility: of('utility'),
    intrusiveness: of('intrusiveness'),
    lead: of('lead'),
    rSquared: of('rSquared'),
    intervals: {
      utility: short ?? drawn.utility,
      intrusiveness: short ?? drawn.intrusiveness,
      lead: short ?? drawn.lead,
    },
  }
}

/** Of one person: how many rows, and the sums of a, u, i, aa, uu, ii, au, ai, ui. */
function products(boards: readonly Record<string, number>[]): number[] {
  const sums = new Array<number>(10).fill(0)
  for (const { acceptability: a, utility: u, intrusiveness: i } of boards) {
    if (a === undefined || u === undefined || i === undefined) continue
    ;[1, a, u, i, a * a, u * u, i * i, a * u, a * i, u * i].forEach((one, at) => (sums[at]! += one))
  }
  return sums
}

interface Weights {
  utility: number
  intrusiveness: number
  lead: number
  rSquared: number
}

/** How far utility leads, where each weight counts in the direction in which it was found. */
const leadAlong = (drawn: Weights | null, found: Weights | null) =>
  drawn && found
    ? Math.sign(found.utility) * drawn.utility - Math.sign(found.intrusiveness) * drawn.intrusiveness
    : null

/** From the sums over all rows: their number, a, u, i, aa, uu, ii, au, ai, ui. */
export function weights(sums: Float64Array): Weights | null {
  const [n, a, u, i, aa, uu, ii, au, ai, ui] = [...sums] as [number, ...number[]] as number[]
  if (n! < 3) return null
  const spread = (squares: number, sum: number) => squares - (sum * sum) / n!
  const [va, vu, vi] = [spread(aa!, a!), spread(uu!, u!), spread(ii!, i!)]
  if (Math.min(va, vu, vi) < 1e-9) return null
  const rau = (au! - (a! * u!) / n!) / Math.sqrt(va * vu)
  const rai = (ai! - (a! * i!) / n!) / Math.sqrt(va * vi)
  const rui = (ui! - (u! * i!) / n!) / Math.sqrt(vu * vi)
  const apart = 1 - rui * rui
  if (apart < 1e-9) return null
  const utility = (rau - rai * rui) / apart
  const intrusiveness = (rai - rau * rui) / apart
  return {
    utility,
    intrusiveness,
    lead: Math.abs(utility) - Math.abs(intrusiveness),
    rSquared: utility * rau + intrusiveness * rai,
  }
}
