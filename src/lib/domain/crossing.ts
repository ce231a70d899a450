import { backgroundOf } from './background.ts'
import type { Study } from './study.ts'

/** The fewest people whose answers are shown together. */
export const fewestInCell = 5

/** Groups crossed with one background question, or with all of them together where `code` is null. */
export interface Crossing {
  code: string | null
  cells: number
  /** How many people it takes to have five in each cell, if they spread evenly. */
  needed: number
  /** How many people are planned: the quotas, and five where a group has none. */
  planned: number
  /** How many cells would be smaller than five even then. */
  small: number
}

/** What the crossing of groups and background questions makes: each question alone, then all together. */
export function crossings({ groups, background }: Pick<Study, 'groups' | 'background'>): Crossing[] {
  const wanted = groups.map(({ quota }) => quota ?? fewestInCell)
  const planned = wanted.reduce((sum, people) => sum + people, 0)
  const questions = backgroundOf({ background })
  const crossing = (code: string | null, answers: number): Crossing => ({
    code,
    cells: groups.length * answers,
    needed: fewestInCell * groups.length * answers,
    planned,
    small: answers * wanted.filter((people) => people < fewestInCell * answers).length,
  })
  const alone = questions.map(({ code, labels }) => crossing(code, labels.length))
  if (questions.length < 2) return alone
  return [
    ...alone,
    crossing(
      null,
      questions.reduce((product, { labels }) => product * labels.length, 1),
    ),
  ]
}

/** Whether nobody has said yet how many people are wanted. */
export const isUnplanned = ({ groups }: Pick<Study, 'groups'>) => groups.every(({ quota }) => quota === undefined)
