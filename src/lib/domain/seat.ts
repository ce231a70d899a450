import type { Answer } from './answer.ts'
import { answersOn, readCardLine } from './card-line.ts'
import { type Card, type Ordered, cards } from './card.ts'
import type { Study } from './study.ts'

export type SeatState = 'printed' | 'opened' | 'withdrawn'

/** A place at a workshop: one person's set of cards. */
export interface Seat extends Ordered {
  code: string
  version: number
  /** Null once the person withdrew: then nothing but the code is known. */
  group: string | null
  locale: string | null
  state: SeatState
  /** The numbers of the cards that were typed in. */
  typed: number[]
}

/** A typed line that was understood: whose card it is and what it says. */
export interface Understood {
  line: string
  seat: string
  card: Card
  answers: Answer[]
}

export interface NotUnderstood {
  line: string
  fault: string
}

/** The most lines that are read at once. */
export const mostLines = 200

/** What typed lines say, each by itself. `studies` are the versions that cards were printed of. */
export function understood(
  text: string,
  seats: readonly Seat[],
  studies: Readonly<Record<number, Pick<Study, 'items'>>>,
): (Understood | NotUnderstood)[] {
  const known = new Set<string>()
  return linesOf(text).map((line) => {
    const read = readCardLine(line)
    if ('fault' in read) return { line, fault: read.fault }
    const name = `${read.seat} ${read.number}`
    if (known.has(name))
      return { line, fault: 'This card stands in a line above. Send it again by itself to replace it.' }
    known.add(name)
    const seat = seats.find(({ code }) => code === read.seat)
    const fault = seatFault(seat, read.seat)
    if (fault !== null || !seat) return { line, fault: fault ?? '' }
    const set = cards(studies[seat.version] ?? { items: [] }, seat)
    const card = set[read.number - 1]
    if (!card) return { line, fault: `Seat ${read.seat} has the cards 1 to ${set.length}.` }
    const answers = answersOn(card, read)
    return 'fault' in answers ? { line, fault: answers.fault } : { line, seat: seat.code, card, answers }
  })
}

export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter(Boolean)

function seatFault(seat: Seat | undefined, code: string): string | null {
  if (!seat) return `No cards of a seat ${code} were printed for this study, or they were taken back.`
  return seat.state === 'withdrawn' ? `The person at seat ${code} withdrew: nothing from these cards is kept.` : null
}
