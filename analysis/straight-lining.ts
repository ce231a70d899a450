import type { Rating } from './rating.ts'

/** One person's answers, storyboard by storyboard. */
export interface StraightLines {
  participant: string
  group: string
  /** Storyboards with an answer to three items or more, and those of them on which all answers are the same point. */
  storyboards: number
  alike: number
  /** The same point everywhere, over two such storyboards or more. */
  everywhere: boolean
}

/**
 * Who gives the same answer to everything. It may be haste, and it may be what they think: the list is shown, and nobody is
 * dropped or weighed less for being on it. Those with the largest share of such storyboards come first, then by
 * participant; a person without a storyboard of three answers is left out, as nothing can be said.
 *
 * Kim, Dykema, Stevenson, Black & Moberg (2019), doi:10.1177/0894439317752406, compare such measures; this is their "simple
 * nondifferentiation".
 *
 * @example straightLining(ratings)[0] // { participant: 'p3', group: 'legal', storyboards: 6, alike: 6, everywhere: true }
 */
export function straightLining(ratings: Iterable<Rating>): StraightLines[] {
  const people = new Map<string, { group: string; boards: Map<string, Map<string, number>> }>()
  for (const { participant, group, storyboard, item, value } of ratings) {
    if (value === null) continue
    const person = people.get(participant) ?? { group, boards: new Map<string, Map<string, number>>() }
    people.set(participant, person)
    const answers = person.boards.get(storyboard) ?? new Map<string, number>()
    person.boards.set(storyboard, answers)
    answers.set(item, value)
  }
  const lines = [...people].map(([participant, { group, boards }]): StraightLines => {
    const answered = [...boards.values()].filter((answers) => answers.size >= 3).map((answers) => [...answers.values()])
    const alike = answered.filter((values) => new Set(values).size === 1)
    const everywhere = answered.length >= 2 && new Set(answered.flat()).size === 1
    return { participant, group, storyboards: answered.length, alike: alike.length, everywhere }
  })
  return lines
    .filter(({ storyboards }) => storyboards > 0)
    .sort((a, b) => b.alike / b.storyboards - a.alike / a.storyboards || (a.participant < b.participant ? -1 : 1))
}
