import { randomUUID } from 'node:crypto'
import type { Answer } from '#lib/domain/answer.ts'
import type { Item } from '#lib/domain/item.ts'
import type { CurrentAnswer } from '#lib/server/answers.ts'

/** A question on a page: one item about one storyboard. `name` is the name of its field. */
export interface Question {
  name: string
  storyboard: string
  item: Item
}

/** The questions about one storyboard, in the order drawn for this person. */
export function questionsAbout(
  storyboard: string,
  items: readonly Item[],
  order: readonly string[],
  closing: boolean,
): Question[] {
  return order
    .flatMap((code) => items.filter((item) => item.code === code && item.closing === closing))
    .map((item) => ({ name: `${storyboard}.${item.code}`, storyboard, item }))
}

/** How an answer stands in its field: the value, `cant-say`, or the text. */
export const fieldOf = (answer: CurrentAnswer | Answer | undefined) =>
  answer?.skipped === 'cant-say' ? 'cant-say' : (answer?.value?.toString() ?? answer?.reason ?? '')

/** What the fields of these questions show, by field name. */
export function fieldsOf(questions: readonly Question[], answers: readonly CurrentAnswer[]): Record<string, string> {
  const find = ({ storyboard, item }: Question) =>
    answers.find((one) => one.storyboard === storyboard && one.item === item.code)
  return Object.fromEntries(questions.map((question) => [question.name, fieldOf(find(question))]))
}

/** The revision of the newest of these answers: what a page that shows them has seen. */
export const newest = (answers: readonly CurrentAnswer[]) => Math.max(0, ...answers.map((answer) => answer.revision))

/**
 * What a posted form says that the page did not show: a page sends only what its person changed, so that an old page on
 * another device does not undo newer answers. A question left blank that nobody answered yet is declined.
 */
export function changes(
  questions: readonly Question[],
  form: FormData,
  before: readonly CurrentAnswer[],
  now: readonly CurrentAnswer[],
) {
  const shown = fieldsOf(questions, before)
  const answers = questions.flatMap(({ name, storyboard, item }): Answer[] => {
    const field = String(form.get(name) ?? '')
      .replaceAll('\r\n', '\n')
      .trim()
    const answered = now.some((one) => one.storyboard === storyboard && one.item === item.code)
    if (field === shown[name] && (field !== '' || answered)) return []
    return [{ storyboard, item: item.code, ...contentOf(item, field) }]
  })
  return { key: randomUUID(), answers }
}

/** Of such changes, those that say something: whoever has not gone on yet declines nothing by leaving it blank. */
export const withoutBlanks = <T extends { answers: Answer[] }>(save: T, now: readonly CurrentAnswer[]): T => ({
  ...save,
  answers: save.answers.filter(
    ({ storyboard, item, skipped }) =>
      skipped !== 'declined' || now.some((one) => one.storyboard === storyboard && one.item === item),
  ),
})

function contentOf(item: Item, field: string): Pick<Answer, 'value' | 'skipped' | 'reason'> {
  if (field === '') return { value: null, skipped: 'declined' }
  if (field === 'cant-say') return { value: null, skipped: 'cant-say' }
  return item.kind === 'text' ? { value: null, reason: field } : { value: Number(field) }
}
