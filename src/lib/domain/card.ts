import type { Answer } from './answer.ts'
import { type Item, itemLabel } from './item.ts'
import type { Study } from './study.ts'

/** One question as it is printed on a card; `number` is what stands before it. */
export interface CardQuestion {
  number: number
  storyboard: string
  item: Item
}

/** One card of a seat. `storyboard` is null on the closing card, which asks about all storyboards. */
export interface Card {
  number: number
  storyboard: string | null
  questions: CardQuestion[]
}

/** What has an order of its own: a seat, or the participation that was typed in from it. */
export interface Ordered {
  order: readonly string[]
  itemOrder: readonly string[]
}

/** The cards of a seat, in the order in which they are filled in: one per storyboard, then the closing one. No card asks for a picture. */
export function cards({ items }: Pick<Study, 'items'>, { order, itemOrder }: Ordered): Card[] {
  const inOrder = itemOrder.flatMap((code) => items.filter((item) => item.code === code && item.kind !== 'panel'))
  const about = (storyboard: string, closing: boolean) =>
    inOrder.filter((item) => item.closing === closing).map((item) => ({ storyboard, item }))
  return [
    ...order.map((storyboard) => ({ storyboard, questions: about(storyboard, false) })),
    { storyboard: null, questions: order.flatMap((storyboard) => about(storyboard, true)) },
  ]
    .filter(({ questions }) => questions.length > 0)
    .map(({ storyboard, questions }, index) => ({
      number: index + 1,
      storyboard,
      questions: questions.map((question, place) => ({ number: place + 1, ...question })),
    }))
}

/** One question of a card with its answer in words. */
export interface Said {
  number: number
  storyboard: string
  text: string
  said: string
}

/** What stands on a card in words, question by question: to be compared with the paper. */
export const saidOn = ({ questions }: Card, answers: readonly Answer[]): Said[] =>
  questions.map(({ number, storyboard, item }) => {
    const answer = answers.find((one) => one.storyboard === storyboard && one.item === item.code)
    return { number, storyboard, text: item.text, said: answer ? wordsOf(item, answer) : 'nothing yet' }
  })

function wordsOf(item: Item, { value, skipped, reason }: Answer): string {
  if (skipped === 'cant-say') return 'can’t say'
  if (value !== null) return `${value} · ${itemLabel(item, value)}`
  return reason === undefined ? 'left empty' : `“${reason}”`
}
