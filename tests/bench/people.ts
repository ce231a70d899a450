import type { Rating } from '../../analysis/rating.ts'
import type { Uniform } from '../../analysis/uniform.ts'

/**
 * Invented people who rate two storyboards in three items on seven points. What somebody says of one goes with what they say of
 * the other: each has a bent towards usefulness and one towards intrusiveness, and acceptability follows both by the weights.
 */
export interface Temper {
  /** Where the middle person stands, performance-first storyboard first; beyond the end of the scale most say its end. */
  utility: readonly [number, number]
  intrusiveness: readonly [number, number]
  /** Points of acceptability for a point of usefulness, and taken away for a point of intrusiveness. */
  weights: readonly [number, number]
}

export const boards = ['fast', 'quiet'] as const
export const items = ['utility', 'intrusiveness', 'acceptability'] as const
export type Answers = readonly [utility: number, intrusiveness: number, acceptability: number]

/** By how much a person, and then an answer, lies off the middle, each with its chance; what is over the end of the scale is put there. */
const off = [-2, -1, 0, 1, 2].map((points, at) => ({ points, chance: [0.1, 0.2, 0.4, 0.2, 0.1][at]! }))
const onScale = (value: number) => Math.min(7, Math.max(1, Math.round(value)))

function answers(of: Temper, board: number, bents: readonly [number, number], by: readonly number[]): Answers {
  const utility = onScale(of.utility[board]! + bents[0] + by[0]!)
  const intrusiveness = onScale(of.intrusiveness[board]! + bents[1] + by[1]!)
  const [gain, cost] = of.weights
  return [utility, intrusiveness, onScale(4 + gain * (utility - 4) - cost * (intrusiveness - 4) + by[2]!)]
}

/** All that can be answered about one storyboard, each with its chance: the population itself, so that truths are no estimates. */
export function population(of: Temper, board: number): { answers: Answers; chance: number }[] {
  return off.flatMap((gain) =>
    off.flatMap((worry) =>
      off.flatMap((u) =>
        off.flatMap((i) =>
          off.map((a) => ({
            answers: answers(of, board, [gain.points, worry.points], [u.points, i.points, a.points]),
            chance: gain.chance * worry.chance * u.chance * i.chance * a.chance,
          })),
        ),
      ),
    ),
  )
}

/** The ratings of so many people, each left out with the chance `missing`. */
export function ratingsOf(of: Temper, people: number, missing: number, next: Uniform): Rating[] {
  return Array.from({ length: people }, (_, person) => {
    const bents = [drawnOff(next), drawnOff(next)] as const
    return boards.flatMap((storyboard, board) => {
      const given = answers(of, board, bents, [drawnOff(next), drawnOff(next), drawnOff(next)])
      return items.map((item, at) => ({
        ...{ participant: `p${person}`, group: 'g', storyboard, item },
        value: next() < missing ? null : given[at]!,
      }))
    })
  }).flat()
}

function drawnOff(next: Uniform): number {
  let left = next()
  for (const { points, chance } of off) if ((left -= chance) < 0) return points
  return off.at(-1)!.points
}
