import { randomInt } from 'node:crypto'
import { type Sequence, arrangement } from '#lib/domain/arrangement.ts'
import { type Draw, shuffled } from '#lib/domain/order.ts'
import { spreadOf } from '#lib/domain/seen.ts'
import type { Study } from '#lib/domain/study.ts'
import type { Tables } from './tables.ts'

export interface Orders {
  /** Codes of storyboards, in an order drawn for this version: what the sequences number. */
  codes: string[]
  sequences: Sequence[]
}

/** The orders of a new version: drawn once, kept with it, and never made again. */
export function drawnOrders(study: Study, draw: Draw = (n) => randomInt(n)): Orders {
  const codes = shuffled(
    study.storyboards.map(({ code }) => code),
    draw,
  )
  return { codes, sequences: arrangement(spreadOf(study, codes), draw) }
}

type Kept = Pick<Tables['study_versions'], 'relabelling'> & { sequences: string | null }

/** The orders as they are kept. */
export const keptOrders = ({ codes, sequences }: Orders): Kept => ({
  relabelling: JSON.stringify(codes),
  sequences: JSON.stringify(sequences),
})

/** The orders of a version. One that was published before orders were kept has a Williams design, which is not drawn. */
export function ordersOf({ relabelling, sequences }: Kept): Orders {
  const codes = JSON.parse(relabelling) as string[]
  return {
    codes,
    sequences: sequences === null ? arrangement({ concepts: codes }, () => 0) : (JSON.parse(sequences) as Sequence[]),
  }
}
