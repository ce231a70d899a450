import { type Fronted, frontShare } from './front-share.ts'
import { holm } from './holm.ts'
import { type Importance, importance } from './importance.ts'
import { leaning } from './leaning.ts'
import type { Priority } from './priority.ts'
import type { Rating } from './rating.ts'
import { type Shift, type Tilts, type shiftItems, tiltShift } from './tilt-shift.ts'
import { uniform } from './uniform.ts'

/** What is asked of which groups: whoever publishes decides what may be computed at all. */
export interface WeighingAsked {
  seed: number
  resamples: number
  shifts: { group: string; concept: string; tilts: Tilts }[]
  importances: { group: string; storyboards: string[] }[]
  leanings: { group: string; middle: number }[]
  fronts: { group: string; concepts: { concept: string; storyboards: string[] }[] }[]
}

export interface WeighingFigures {
  shifts: { group: string; concept: string; items: Record<(typeof shiftItems)[number], Shift> }[]
  importances: ({ group: string } & Importance)[]
  /** `pHolm`: over the groups that are asked about. */
  leanings: ({ group: string; pHolm: number | null } & Priority)[]
  fronts: { group: string; concepts: Fronted[] }[]
}

/**
 * What privacy and usefulness weigh, group by group: what the tilt of each concept changes, what acceptability goes
 * with, what people say when asked outright, and which concepts no other beats. Each figure has a stream of chance of
 * its own, so none moves another.
 */
export function weighing(ratings: readonly Rating[], { seed, resamples, ...asked }: WeighingAsked): WeighingFigures {
  const groups = Map.groupBy(ratings, ({ group }) => group)
  const of = (group: string) => groups.get(group) ?? []
  const on = (group: string, storyboards: readonly string[]) =>
    of(group).filter(({ storyboard }) => storyboards.includes(storyboard))
  const leanings = asked.leanings.map(({ group, middle }) => ({ group, ...leaning(of(group), middle) }))
  const adjusted = holm(leanings.map(({ p }) => p.value))
  return {
    shifts: asked.shifts.map(({ group, concept, tilts }) => ({
      group,
      concept,
      items: tiltShift(
        on(group, [tilts.performanceFirst, tilts.privacyFirst]),
        tilts,
        resamples,
        uniform(seed, 'shift', group, concept),
      ),
    })),
    importances: asked.importances.map(({ group, storyboards }) => ({
      group,
      ...importance(on(group, storyboards), resamples, uniform(seed, 'importance', group)),
    })),
    leanings: leanings.map((one, at) => ({ ...one, pHolm: adjusted[at]! })),
    fronts: asked.fronts.map(({ group, concepts }) => ({
      group,
      concepts: frontShare(of(group), concepts, resamples, uniform(seed, 'front', group)),
    })),
  }
}
