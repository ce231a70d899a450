import type { Counts } from './counts.ts'
import { people } from './counts.ts'
import { hypergeometric, hypergeometricLookup } from './hypergeometric.ts'
import { logFactorial } from './log-factorial.ts'
import { lookedUp, type Lookup } from './lookup.ts'
import type { Uniform } from './uniform.ts'

/** Groups × points, row by row. Handing ratings to other people at random keeps both margins and changes this alone. */
export type Table = Int32Array

/** In how many ways people can be handed to groups of these sizes, N! / Π n_g!. Infinite past what a number holds. */
export function assignments(sizes: readonly number[]): number {
  const log = logFactorial(sizes.reduce((a, b) => a + b, 0)) - sizes.reduce((sum, n) => sum + logFactorial(n), 0)
  return log < 36 ? Math.round(Math.exp(log)) : Math.exp(log)
}

/**
 * Every table with these margins once, with the number of assignments that lead to it: Π_k c_k! / Π_g n_gk!. The table is
 * the same array each time, overwritten.
 */
export function eachTable(
  sizes: readonly number[],
  columns: Counts,
  visit: (table: Table, ways: number) => void,
): void {
  const points = columns.length
  const table = new Int32Array(sizes.length * points)
  const room = [...sizes]
  const place = (g: number, k: number, left: number, ways: number): void => {
    if (k === points) return visit(table, ways)
    const last = g === sizes.length - 1
    if (last && left > room[g]!) return
    let choices = 1
    for (let here = 0; here <= Math.min(left, room[g]!); here++) {
      if (here > 0) choices = (choices * (left - here + 1)) / here
      if (last && here < left) continue
      table[g * points + k] = here
      room[g]! -= here
      if (last) place(0, k + 1, columns[k + 1] ?? 0, ways)
      else place(g + 1, k, left - here, ways * choices)
      room[g]! += here
    }
  }
  place(0, 0, columns[0] ?? 0, 1)
}

/**
 * Draws tables as if all people were dealt to the groups anew; each call overwrites the same array. Three ways with the same
 * chances: two groups of up to 1,000 people by distributions laid out beforehand, more groups of up to 300 by dealing the
 * people one by one, and larger ones count by count, at a cost that does not grow with their number.
 */
export function tableDraws(next: Uniform, sizes: readonly number[], columns: Counts): () => Table {
  const people = columns.reduce((sum, count) => sum + count, 0)
  if (sizes.length === 2 && people <= 1000) return twoGroups(next, sizes[0]!, columns)
  return people <= 300 ? dealt(next, sizes, columns) : countByCount(next, sizes, columns, people)
}

function twoGroups(next: Uniform, size: number, columns: Counts): () => Table {
  const points = columns.length
  const table = new Int32Array(2 * points)
  const after = columns.map((_, k) => columns.slice(k + 1).reduce((sum, count) => sum + count, 0))
  const lookups: Lookup[][] = columns.map(() => [])
  return () => {
    let left = size
    for (let k = 0; k < points; k++) {
      const taken = lookedUp((lookups[k]![left] ??= hypergeometricLookup(columns[k]!, after[k]!, left)), next)
      table[k] = taken
      table[points + k] = columns[k]! - taken
      left -= taken
    }
    return table
  }
}

function dealt(next: Uniform, sizes: readonly number[], columns: Counts): () => Table {
  const points = columns.length
  const table = new Int32Array(sizes.length * points)
  const deck = Uint8Array.from(columns.flatMap((count, k) => new Array<number>(count).fill(k)))
  // Where in the table the group begins that each place of the deck goes to; what the others leave is the first group's.
  const rows = Int32Array.from(sizes.flatMap((size, g) => new Array<number>(size).fill(g * points)))
  const left = sizes[0]!
  return () => {
    table.fill(0)
    // A shuffled deck is as good a beginning as a sorted one.
    for (let top = deck.length; top > left;) {
      let share = next() * top--
      let at = share | 0
      let k = deck[at]!
      deck[at] = deck[top]!
      deck[top] = k
      table[rows[top]! + k]! += 1
      if (top === left) break
      // The rest of the number that chose one person chooses the next: 32 bits are enough for two of so few.
      share = (share - at) * top--
      at = share | 0
      k = deck[at]!
      deck[at] = deck[top]!
      deck[top] = k
      table[rows[top]! + k]! += 1
    }
    for (let at = 0; at < left; at++) table[deck[at]!]! += 1
    return table
  }
}

function countByCount(next: Uniform, sizes: readonly number[], columns: Counts, people: number): () => Table {
  const points = columns.length
  const table = new Int32Array(sizes.length * points)
  const left = new Float64Array(points)
  return () => {
    left.set(columns)
    let undealt = people
    for (let g = 0; g < sizes.length - 1; g++) {
      let drawn = sizes[g]!
      let later = undealt
      undealt -= drawn
      for (let k = 0; k < points; k++) {
        const here = left[k]!
        later -= here
        const taken = drawn === 0 || here === 0 ? 0 : later === 0 ? drawn : hypergeometric(next, here, later, drawn)
        table[g * points + k] = taken
        left[k] = here - taken
        drawn -= taken
      }
    }
    table.set(left, table.length - points)
    return table
  }
}

export const sizesOf = (groups: readonly Counts[]): number[] => groups.map(people)
