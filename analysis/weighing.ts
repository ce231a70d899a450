import { type Fronted, frontShare } from './front-share.ts'
import { type Importance, importance } from './importance.ts'
import type { Rating } from './rating.ts'
import { type Shift, type Tilts, type shiftItems, tiltShift } from './tilt-shift.ts'
import { uniform } from './uniform.ts'

/** What is asked of which groups: whoever publishes decides what may be computed at all. */
export interface WeighingAsked {
  seed: number
  resamples: number
  shifts: { group: string; concept: string; tilts: Tilts }[]
  importances: { group: string; storyboards: string[] }[]
  fronts: { group: string; concepts: { concept: string; storyboards: string[] }[] }[]
}

export interface WeighingFigures {
  shifts: { group: string; concept: string; items: Record<(typeof shiftItems)[number], Shift> }[]
  importances: ({ group: string } & Importance)[]
  fronts: { group: string; concepts: Fronted[] }[]
}

/**
 * What privacy and usefulness weigh, group by group, as far as it takes chance: what the tilt of each concept changes, what
 * acceptability goes with, and which concepts no other beats. Each figure has a stream of its own, so none moves another.
 * `rows` are the ratings that acceptability is weighed on, where those are fewer.
 */
export function weighing(
  ratings: readonly Rating[],
  { seed, resamples, ...asked }: WeighingAsked,
  rows: readonly Rating[] = ratings,
): WeighingFigures {
  const groups = Map.groupBy(ratings, ({ group }) => group)
  const of = (group: string) => groups.get(group) ?? []
  const rated = Map.groupBy(rows, ({ group }) => group)
  const sizes = new Map([...groups].map(([group, some]) => [group, new Set(some.map((one) => one.participant)).size]))
  // A large group needs fewer draws for the same sureness of what is told in hundredths, and each of them costs more.
  const draws = (group: string) => Math.min(resamples, Math.max(499, Math.floor(500_000 / (sizes.get(group) ?? 1))))
  const on = (group: string, storyboards: readonly string[]) =>
    of(group).filter(({ storyboard }) => storyboards.includes(storyboard))
  return {
    shifts: asked.shifts.map(({ group, concept, tilts }) => ({
      group,
      concept,
      items: tiltShift(
        on(group, [tilts.performanceFirst, tilts.privacyFirst]),
        tilts,
        draws(group),
        uniform(seed, 'shift', group, concept),
      ),
    })),
    importances: asked.importances.map(({ group, storyboards }) => ({
      group,
      ...importance(
        (rated.get(group) ?? []).filter(({ storyboard }) => storyboards.includes(storyboard)),
        draws(group),
        uniform(seed, 'importance', group),
      ),
    })),
    fronts: asked.fronts.map(({ group, concepts }) => ({
      group,
      concepts: frontShare(of(group), concepts, Math.min(resamples, 499), uniform(seed, 'front', group)),
    })),
  }
}
