import { coverage, versions } from '#lib/domain/findings.ts'
import type { RatingItem } from '#lib/domain/item.ts'
import type { Results } from '#lib/domain/results.ts'
import type { Study } from '#lib/domain/study.ts'
import { type Rejection, type Subject, settingsOf } from './subject.ts'

/** What of a study's version may be told, from the results as its team sees them. */
export interface Known {
  version: number
  simulated: boolean
  earlier: number | null
  results: Results
}

export function studySubject(study: Study, { version, simulated, earlier, results }: Known): Subject {
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
    who: [...versions(version, earlier), ...coverage(results.groups, results.spots, version)],
    origin: [['Study', `${study.slug}, version ${version}`], ...settingsOf(results.reports)],
  }
}

function rejection(study: Study, { choices }: Results): Rejection | null {
  const item = study.items.find(({ code, kind }) => code === 'should_exist' && kind === 'choice')
  if (item?.kind !== 'choice') return null
  const { code, text, labels } = item
  return { item: code, text, value: 1, answer: labels[0]!, spots: choices.filter((one) => one.item === code) }
}
