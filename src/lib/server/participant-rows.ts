import { backgroundOf } from '#lib/domain/background.ts'
import type { Study } from '#lib/domain/study.ts'
import type { CsvCell } from './csv.ts'
import type { Given } from './given.ts'

export const participantColumns = [
  'study',
  'study_version',
  'participant',
  'group',
  'group_words',
  'mode',
  'locale',
  'status',
  'last_position',
  'started_at',
  'completed_at',
  'duration_s',
] as const

/** The codes of all background questions that a study asked in any of its versions, in their order. */
export const backgroundCodes = (studies: readonly Study[]): string[] => [
  ...new Set(studies.flatMap((study) => backgroundOf(study).map(({ code }) => code))),
]

/** The columns of one background question: the answer, and why there is none. */
export const backgroundColumns = (code: string) => [`background_${code}`, `background_${code}__missing`] as const

/**
 * One row per participation: how it was given, how far it came, and what the person said about themselves, in the order
 * of `codes`. Nothing in it leads to the person.
 */
export function participantRow(given: Given, codes: readonly string[]): CsvCell[] {
  const {
    slug,
    version,
    participant,
    group,
    groupWords,
    mode,
    locale,
    status,
    order,
    showings,
    startedAt,
    completedAt,
  } = given
  const passed = new Set(showings.filter((one) => one.passed_at !== null).map((one) => one.storyboard))
  const seconds = completedAt === null ? null : Math.round((Date.parse(completedAt) - Date.parse(startedAt)) / 1000)
  return [
    slug,
    version,
    participant,
    group,
    groupWords,
    mode,
    locale,
    status,
    order.findLastIndex((code) => passed.has(code)) + 1,
    startedAt,
    completedAt,
    seconds,
    ...codes.flatMap((code): CsvCell[] => {
      const answer = given.background.find((one) => one.code === code)
      if (!answer) return [null, 'not-reached']
      return [answer.value, answer.value === null ? 'declined' : null]
    }),
  ]
}
