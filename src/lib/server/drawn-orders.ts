import { randomInt } from 'node:crypto'
import { arrangement } from '#lib/domain/arrangement.ts'
import { type Draw, shuffled, williams } from '#lib/domain/order.ts'
import { spreadOf } from '#lib/domain/seen.ts'
import type { Study } from '#lib/domain/study.ts'
import type { Tables } from './tables.ts'

export interface Orders {
  /** Codes of storyboards, in an order drawn for this version: what orders number. */
  codes: string[]
  /** The sequences that people are given by turns; none where each order is made when its person starts. */
  sequences: number[][]
}

/** The orders of a new version: drawn once, kept with it, and never made again. */
export function drawnOrders(study: Study, draw: Draw = (n) => randomInt(n)): Orders {
  const codes = shuffled(
    study.storyboards.map(({ code }) => code),
    draw,
  )
  return { codes, sequences: arrangement(spreadOf(study, codes)) }
}

type Kept = Pick<Tables['study_versions'], 'relabelling'> & { sequences: string | null }

/** The orders as they are kept. */
export const keptOrders = ({ codes, sequences }: Orders): Kept => ({
  relabelling: JSON.stringify(codes),
  sequences: JSON.stringify(sequences),
})

/**
 * The orders of a version. One that was published before orders were kept has a Williams design. One that was published
 * with a list of another kind, each with its place in a turn, goes on without: its orders are now made.
 */
export function ordersOf({ relabelling, sequences }: Kept): Orders {
  const codes = JSON.parse(relabelling) as string[]
  const kept = sequences === null ? williams(codes.length) : (JSON.parse(sequences) as unknown[])
  return { codes, sequences: kept.filter((one): one is number[] => Array.isArray(one)) }
}
