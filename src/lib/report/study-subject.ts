import { importanceOverview } from '#lib/domain/findings-importance.ts'
import { leaningOverview } from '#lib/domain/findings-leanings.ts'
import type { Contrasted } from '#lib/domain/contrast.ts'
import { coverage, versions } from '#lib/domain/findings.ts'
import type { RatingItem } from '#lib/domain/item.ts'
import { type Movement, movementSentences } from '#lib/domain/movement.ts'
import type { Results } from '#lib/domain/results.ts'
import type { Study } from '#lib/domain/study.ts'
import { type Sufficiency, sufficiencyFinding } from '#lib/domain/sufficiency.ts'
import { type Planned, type Rejection, type Subject, settingsOf } from './subject.ts'

/** What of a study's version may be told, from the results as its team sees them. */
export interface Known {
  version: number
  simulated: boolean
  earlier: number | null
  movement: Movement | null
  results: Results
  /** What became of the plan. */
  contrasts: readonly Contrasted[]
  /** People and ranges of the question that leads. */
  sufficiency: readonly Sufficiency[]
}

export function studySubject(study: Study, known: Known): Subject {
  const { version, simulated, earlier, movement, results } = known
  const rated = study.items.filter((item): item is RatingItem => item.kind === 'rating')
  const concept = (code: string) => study.concepts.find((one) => one.code === code)?.title ?? code
  return {
    title: study.title,
    simulated,
    groups: results.groups,
    items: rated.map(({ code, text, scale, labels }) => ({ code, text, lowest: scale[0], labels })),
    storyboards: study.storyboards.map((board) => ({
      code: board.code,
      title: board.title,
      about: `${concept(board.concept)}, ${board.tilt.replace('-', ' ')}`,
    })),
    reports: results.reports,
    rejection: rejection(study, results),
    words: results.words,
    weighs: weighs(study, results),
    planned: planned(study, known),
    who: [
      ...versions(version, earlier),
      ...coverage(results.groups, results.spots, version),
      ...movementSentences(movement),
    ],
    origin: [
      ['Study', `${study.slug}, ${version > 0 ? `version ${version}` : 'not published yet'}`],
      ...settingsOf(results.reports),
    ],
  }
}

const planned = ({ plan }: Study, { contrasts, sufficiency }: Known): Planned => ({
  contrasts,
  smallest: plan?.smallest ?? null,
  enough: sufficiencyFinding(sufficiency, plan?.width ?? null),
})

function weighs({ items }: Study, { weighed }: Results): string[] {
  const has = (...codes: string[]) => codes.every((code) => items.some((item) => item.code === code))
  return [
    ...(has('priority') ? [leaningOverview(weighed.leanings)] : []),
    ...(has('utility', 'intrusiveness', 'acceptability') ? [importanceOverview(weighed.importances)] : []),
  ]
}

function rejection(study: Study, { choices }: Results): Rejection | null {
  const item = study.items.find(({ code, kind }) => code === 'should_exist' && kind === 'choice')
  if (item?.kind !== 'choice') return null
  const { code, text, labels } = item
  return { item: code, text, value: 1, answer: labels[0]!, spots: choices.filter((one) => one.item === code) }
}
