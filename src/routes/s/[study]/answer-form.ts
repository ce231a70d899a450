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

/** Where the word beside a picture stands: the picture itself has the name of the question. */
const whyOf = (name: string) => `${name}.why`

/** How an answer stands in its field: the value, `cant-say`, the text, or the number of a picture. */
function fieldOf({ kind }: Item, answer: CurrentAnswer | undefined): string {
  if (answer?.skipped === 'cant-say') return 'cant-say'
  if (kind === 'panel') return answer ? (answer.panel?.toString() ?? 'none') : ''
  return answer?.value?.toString() ?? answer?.reason ?? ''
}

/** What the fields of these questions show, by field name. */
export function fieldsOf(questions: readonly Question[], answers: readonly CurrentAnswer[]): Record<string, string> {
  const find = ({ storyboard, item }: Question) =>
    answers.find((one) => one.storyboard === storyboard && one.item === item.code)
  return Object.fromEntries(
    questions.flatMap((question) => {
      const answer = find(question)
      const field = [question.name, fieldOf(question.item, answer)]
      return question.item.kind === 'panel' ? [field, [whyOf(question.name), answer?.reason ?? '']] : [field]
    }),
  )
}

/** What a posted form holds, for showing it again. */
export const postedOf = (questions: readonly Question[], form: FormData): Record<string, string> =>
  Object.fromEntries(Object.keys(fieldsOf(questions, [])).map((name) => [name, String(form.get(name) ?? '')]))

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
    const field = written(form, name)
    const why = item.kind === 'panel' ? written(form, whyOf(name)) : ''
    const answered = now.some((one) => one.storyboard === storyboard && one.item === item.code)
    if (field === shown[name] && why === (shown[whyOf(name)] ?? '') && (field + why !== '' || answered)) return []
    return [{ storyboard, item: item.code, ...contentOf(item, field), ...(why ? { reason: why } : {}) }]
  })
  return { key: randomUUID(), answers }
}

/** What somebody says who goes on without these questions: each is declined that is not so already. */
export const declining = (questions: readonly Question[], now: readonly CurrentAnswer[]) => ({
  key: randomUUID(),
  answers: questions
    .map(({ storyboard, item }): Answer => ({ storyboard, item: item.code, value: null, skipped: 'declined' }))
    .filter((one) => !now.some((known) => isDeclined(known) && isAbout(known, one))),
})

const isAbout = (one: CurrentAnswer, { storyboard, item }: Answer) => one.storyboard === storyboard && one.item === item

/** An answer that says nothing: words beside no picture do say something. */
export const isDeclined = ({ skipped, reason }: Pick<Answer, 'skipped' | 'reason'>) =>
  skipped === 'declined' && reason === undefined

/** Of such changes, those that say something: whoever has not gone on yet declines nothing by leaving it blank. */
export const withoutBlanks = <T extends { answers: Answer[] }>(save: T, now: readonly CurrentAnswer[]): T => ({
  ...save,
  answers: save.answers.filter((answer) => !isDeclined(answer) || now.some((one) => isAbout(one, answer))),
})

/** Browsers send line ends of their own. */
const written = (form: FormData, name: string) =>
  String(form.get(name) ?? '')
    .replaceAll('\r\n', '\n')
    .trim()

function contentOf(item: Item, field: string): Pick<Answer, 'value' | 'skipped' | 'reason' | 'panel'> {
  if (item.kind === 'panel' && field !== '' && field !== 'none') return { value: null, panel: Number(field) }
  if (field === '' || item.kind === 'panel') return { value: null, skipped: 'declined' }
  if (field === 'cant-say') return { value: null, skipped: 'cant-say' }
  return item.kind === 'text' ? { value: null, reason: field } : { value: Number(field) }
}
