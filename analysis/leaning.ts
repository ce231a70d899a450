import { type Priority, priority } from './priority.ts'
import type { Rating } from './rating.ts'

/**
 * Which side people take on the whole when asked outright what should weigh more: each person once, by the mean of what
 * they said of all storyboards, and the sign test over people (`priority`). Their answers to single storyboards are not
 * independent, so those would not do as if they were so many people.
 *
 * @example leaning(ratings, 4).p // { value: 0.039 } when 8 of 9 people lean to one side
 */
export function leaning(ratings: Iterable<Rating>, middle: number, item = 'priority'): Priority {
  const sums = new Map<string, number>()
  for (const one of ratings)
    if (one.item === item && one.value !== null)
      sums.set(one.participant, (sums.get(one.participant) ?? 0) + one.value - middle)
  const sides = [...sums.values()].map(Math.sign)
  return priority([-1, 0, 1].map((side) => sides.filter((one) => one === side).length))
}
