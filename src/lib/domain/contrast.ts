import type { Interval } from '#analysis/report-format.ts'
import { listed, range, told } from './told.ts'

/** What became of a contrast that was planned: an estimate with its range, in points of the scale. */
export interface Contrasted {
  /** What is compared, in words. */
  what: string
  item: string
  keptBack: boolean
  estimate: number | null
  interval: Interval | null
}

/** Set against the smallest difference that matters; without one, against none at all. */
export type Outcome = 'matters' | 'too-small' | 'differs' | 'open' | 'unknown' | 'kept-back'

export function outcome({ keptBack, interval }: Contrasted, smallest: number | null): Outcome {
  if (keptBack) return 'kept-back'
  if (interval === null) return 'unknown'
  const [lo, hi] = interval
  const bar = smallest ?? 0
  if (smallest !== null && (lo >= bar || hi <= -bar)) return 'matters'
  if (smallest !== null && lo > -bar && hi < bar) return 'too-small'
  return lo > 0 || hi < 0 ? 'differs' : 'open'
}

export const outcomeNames: Record<Outcome, string> = {
  matters: 'a difference that matters',
  'too-small': 'no difference that matters',
  differs: 'a difference; whether it matters is open',
  open: 'open',
  unknown: 'too few people to say',
  'kept-back': 'kept back',
}

/** All that was planned, in a sentence. */
export function contrastsFinding(all: readonly Contrasted[], smallest: number | null): string {
  const count = (one: Outcome) => all.filter((contrast) => outcome(contrast, smallest) === one).length
  const s = (n: number) => (n === 1 ? 's' : '')
  const parts: [number, string][] = [
    [count('matters'), `show${s(count('matters'))} a difference that matters`],
    [count('too-small'), `show${s(count('too-small'))} none that matters`],
    [count('differs'), `show${s(count('differs'))} a difference of which it is open whether it matters`],
    [count('open'), `${count('open') === 1 ? 'is' : 'are'} open`],
    [count('unknown'), `${count('unknown') === 1 ? 'has' : 'have'} too few people to say`],
    [count('kept-back'), `${count('kept-back') === 1 ? 'is' : 'are'} kept back`],
  ]
  const told = parts.filter(([n]) => n > 0).map(([n, words]) => `${n} ${words}`)
  return `Of ${all.length} ${all.length === 1 ? 'contrast' : 'contrasts'} planned before launch, ${listed(told)}.`
}

export const contrastFinding = (one: Contrasted, smallest: number | null): string =>
  one.estimate === null
    ? `${one.what}: ${outcomeNames[outcome(one, smallest)]}.`
    : `${one.what}: ${told(one.estimate, 1, true)} (95 % ${range(one.interval)}), ${outcomeNames[outcome(one, smallest)]}.`
