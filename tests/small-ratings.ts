import type { Rating } from '#analysis/rating.ts'

/** What each group answers to two storyboards, in three questions: one answer a person, in their order. */
const answers: Record<string, Record<string, Record<string, number[]>>> = {
  coach: {
    acceptability: { staff: [1, 2, 2, 2, 3, 2, 6], managers: [6, 6, 7, 5, 6, 2], legal: [1, 1, 2], others: [7, 6, 7] },
    utility: { staff: [3, 4, 4, 5, 4, 3, 4], managers: [5, 5, 6, 6, 5, 5], legal: [3, 4, 4], others: [6, 7, 6] },
    priority: { staff: [1, 1, 2, 2, 3, 1, 4], managers: [5, 6, 6, 7, 5, 3], legal: [1, 2, 1], others: [7, 7, 6] },
  },
  survey: {
    acceptability: { staff: [1, 7, 1, 7, 1, 7, 7], managers: [4, 5, 4, 5, 4, 4], legal: [5, 4, 5], others: [2, 2, 1] },
    utility: { staff: [4, 4, 5, 4, 4, 5, 4], managers: [4, 5, 4, 4, 5, 4], legal: [4, 4, 5], others: [2, 1, 2] },
    priority: { staff: [2, 2, 1, 2, 2, 1, 3], managers: [3, 2, 3, 4, 1, 2], legal: [4, 4, 4], others: [6, 6, 7] },
  },
}

/** A small file of ratings: seven staff, six managers who are of another mind, and twice three whose answers are kept back. */
export const smallRatings: Rating[] = Object.entries(answers).flatMap(([storyboard, items]) =>
  Object.entries(items).flatMap(([item, groups]) =>
    Object.entries(groups).flatMap(([group, values]) =>
      values.map((value, person): Rating => {
        const place = { participant: `${group}-${person}`, group, storyboard, item, value }
        return item === 'acceptability'
          ? { ...place, reason: `Because of ${storyboard}, says ${group} ${person}.` }
          : place
      }),
    ),
  ),
)
