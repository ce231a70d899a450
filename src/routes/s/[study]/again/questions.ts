import type { Item } from '#lib/domain/item.ts'
import { type Question, questionsAbout } from '../answer-form.ts'

/** What is asked once more after a rationale: what can be weighed anew, and the why. A first reaction comes once. */
export const askedAgain = (storyboard: string, items: readonly Item[], order: readonly string[]): Question[] =>
  [false, true]
    .flatMap((closing) => questionsAbout(storyboard, items, order, closing))
    .filter(({ item: { kind, code } }) => kind === 'rating' || kind === 'choice' || code === 'why')
