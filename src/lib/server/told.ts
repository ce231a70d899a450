import { hiddenGroups } from '#analysis/suppression.ts'
import { wilsonInterval } from '#analysis/wilson-interval.ts'
import type { Part, Told } from '#lib/domain/attendance.ts'
import { smallestCell } from './disclosure.ts'

/** One number of people, of which no total is known. */
export const told = (people: number): Told => (people > 0 && people < smallestCell ? 'few' : people)

/** Numbers of people whose sum may be known: where a few stand alone, the next smallest is kept back with them. */
export const toldParts = (counts: readonly number[]): Told[] =>
  hiddenGroups(counts, smallestCell).map((why, index) => word(why !== null, counts[index]!))

/**
 * So many of each of several numbers that are told themselves. A count is kept back as well where it leaves a few: eight
 * of ten who left are two who stayed.
 */
export function toldOf(rows: readonly { count: number; of: number }[]): Part[] {
  // A row that leaves a few counts as small as they are.
  const sizes = rows.map(({ count, of }) => (count > 0 && isFew(of - count) ? Math.min(count, of - count) : count))
  return hiddenGroups(sizes, smallestCell).map((why, index) => {
    const { count, of } = rows[index]!
    return { of, count: word(why !== null, count), interval: why === null ? wilsonInterval(count, of) : null }
  })
}

const isFew = (people: number) => people > 0 && people < smallestCell

const word = (hidden: boolean, count: number): Told => (!hidden ? count : isFew(count) ? 'few' : 'hidden')
