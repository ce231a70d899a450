import { cards } from '#lib/domain/card.ts'
import type { Seat } from '#lib/domain/seat.ts'
import type { Study } from '#lib/domain/study.ts'

/** One seat as the lists show it. */
export interface SeatLine {
  code: string
  group: string
  typed: number
  of: number
  standing: 'nothing yet' | 'begun' | 'complete' | 'withdrawn'
}

/** The seats by group, in the order of the study's groups; the withdrawn, whose group is not known any more, at the end. */
export function seatList(
  seats: readonly Seat[],
  studies: Readonly<Record<number, Study>>,
  { groups }: Study,
): SeatLine[] {
  const place = new Map(groups.map(({ code }, index) => [code, index]))
  const placeOf = ({ group }: Seat) => (group === null ? Infinity : (place.get(group) ?? groups.length))
  return seats
    .toSorted((a, b) => placeOf(a) - placeOf(b) || (a.code < b.code ? -1 : 1))
    .map((seat) => {
      const study = studies[seat.version]
      const of = study && seat.state !== 'withdrawn' ? cards(study, seat).length : 0
      const group = study?.groups.find(({ code }) => code === seat.group)?.name ?? ''
      return { code: seat.code, group, typed: seat.typed.length, of, standing: standingOf(seat, of) }
    })
}

function standingOf({ state, typed }: Seat, of: number): SeatLine['standing'] {
  if (state === 'withdrawn') return 'withdrawn'
  if (typed.length === 0) return 'nothing yet'
  return typed.length < of ? 'begun' : 'complete'
}
