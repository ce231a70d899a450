import { frontShare } from '../../analysis/front-share.ts'
import { importance, weights } from '../../analysis/importance.ts'
import { leaning } from '../../analysis/leaning.ts'
import { priority } from '../../analysis/priority.ts'
import { shiftItems, tiltShift } from '../../analysis/tilt-shift.ts'
import { uniform } from '../../analysis/uniform.ts'
import { hundredth, percent, tallied, times } from './cells.ts'
import { type Temper, boards, population, ratingsOf } from './people.ts'

const seed = 1
const studies = 4000
const draws = 999

export function shift(of: Temper, people: number, missing: number, label: string) {
  const next = uniform(seed, 'shift', label)
  const mean = (board: number, item: number) =>
    population(of, board).reduce((sum, { answers, chance }) => sum + chance * answers[item]!, 0)
  const truths = shiftItems.map((_, item) => mean(0, item) - mean(1, item))
  const found = shiftItems.map(tallied)
  for (let study = 0; study < studies; study++) {
    const tilts = { performanceFirst: boards[0], privacyFirst: boards[1] }
    const shifts = tiltShift(ratingsOf(of, people, missing, next), tilts, draws, next)
    shiftItems.forEach((item, at) => found[at]!.add(shifts[item].interval.value, truths[at]!))
  }
  return Object.assign({}, ...shiftItems.map((item, at) => found[at]!.told(item)))
}

export function weight(of: Temper, people: number, missing: number, label: string) {
  const next = uniform(seed, 'weight', label)
  const moments = new Float64Array(10)
  for (const board of boards.keys())
    for (const { answers, chance } of population(of, board)) {
      const [u, i, a] = answers
      // As if of a million rows, which the weights are not told of otherwise.
      const sums = [1, a, u, i, a * a, u * u, i * i, a * u, a * i, u * i]
      sums.forEach((one, at) => (moments[at]! += 5e5 * chance * one))
    }
  const truth = weights(moments)!
  const names = ['utility', 'intrusiveness', 'lead'] as const
  const found = names.map(tallied)
  const leads = { utility: 0, intrusiveness: 0 }
  for (let study = 0; study < studies; study++) {
    const { intervals } = importance(ratingsOf(of, people, missing, next), draws, next)
    names.forEach((name, at) => found[at]!.add(intervals[name].value, truth[name]))
    const lead = intervals.lead.value
    if (lead && lead[0] > 0) leads.utility += 1
    if (lead && lead[1] < 0) leads.intrusiveness += 1
  }
  const told = {
    'utility leads': percent(leads.utility, studies),
    'intrusiveness leads': percent(leads.intrusiveness, studies),
  }
  return Object.assign({}, ...names.map((name, at) => found[at]!.told(name)), told)
}

/** How often a concept is on the front in how many draws: the second, where the first one is as `of` says. */
export function front(of: Temper, people: number, label: string) {
  const next = uniform(seed, 'front', label)
  const concepts = boards.map((board) => ({ concept: board, storyboards: [board] }))
  const shares = Array.from({ length: studies }, () => {
    const [, second] = frontShare(ratingsOf(of, people, 0, next), concepts, 499, next)
    return second!.share
  }).filter((share) => share !== null)
  if (shares.length === 0) return { there: 0 }
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  const often = (kind: (share: number) => boolean) => percent(shares.filter(kind).length, shares.length)
  return {
    mean: hundredth(mean),
    'from 95 on': often((share) => share >= 0.95),
    'up to 5': often((share) => share <= 0.05),
  }
}

/** Utility stands for what people say should weigh more: below the middle one side, above it the other. */
export function sides(of: Temper, people: number, missing: number, label: string) {
  const next = uniform(seed, 'sides', label)
  let single = 0
  const rate = times(10_000, () => {
    const ratings = ratingsOf(of, people, missing, next)
    const counts = new Array<number>(7).fill(0)
    for (const { item, value } of ratings) if (item === 'utility' && value !== null) counts[value - 1]! += 1
    if ((priority(counts).p.value ?? 1) < 0.05) single += 1
    return (leaning(ratings, 4, 'utility').p.value ?? 1) < 0.05
  })
  return { rate, 'as if each answer were a person': percent(single, 10_000) }
}
