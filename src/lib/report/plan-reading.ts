import { contrastsFinding, outcome, outcomeNames } from '#lib/domain/contrast.ts'
import { range, told } from '#lib/domain/told.ts'
import { type Planned, type SubjectItem, leading } from './subject.ts'

/** What was chosen before anybody answered, as the report tells it: all else in it is explored. */
export interface PlanReading {
  sentences: string[]
  /** None where they are more than a page for many has room for. */
  rows: { what: string; item: string; question: string; difference: string; outcome: string }[]
}

/** So many contrasts fit on a page beside all else. */
const mostContrasts = 12

export function planReading({ contrasts, smallest, enough }: Planned, items: readonly SubjectItem[]): PlanReading {
  const first = leading(items)
  const question = (code: string) => items.find((item) => item.code === code)?.text ?? code
  const rows = contrasts.map((one) => ({
    what: one.what,
    item: one.item,
    question: question(one.item),
    difference: one.estimate === null ? '–' : `${told(one.estimate, 1, true)} (${range(one.interval)})`,
    outcome: outcomeNames[outcome(one, smallest)],
  }))
  const fits = rows.length <= mostContrasts
  const sentences: [when: boolean, sentence: string][] = [
    [
      rows.length === 0,
      'No contrast was planned before launch, so all in this report is explored: a hint to look again.',
    ],
    [
      rows.length > 0,
      `${contrastsFinding(contrasts, smallest)} All else in this report is explored: a hint to look again.`,
    ],
    [rows.length > 0 && smallest === null, 'Which difference matters was not chosen before launch.'],
    [
      rows.length > 0 && smallest !== null,
      `A difference of ${smallest} ${smallest === 1 ? 'point' : 'points'} or more was to matter.`,
    ],
    [!fits, 'Each of them stands on the page about the trade-off.'],
  ]
  const of = first ? [`Is it enough? For “${first.text}”, a cell being one group at one storyboard:`, ...enough] : []
  return {
    sentences: [...sentences.flatMap(([when, said]) => (when ? [said] : [])), of.join(' ')],
    rows: fits ? rows : [],
  }
}
