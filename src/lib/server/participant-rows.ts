import type { CsvCell } from './csv.ts'
import type { Given } from './given.ts'

export const participantColumns = [
  'study',
  'study_version',
  'participant',
  'group',
  'mode',
  'locale',
  'status',
  'last_position',
  'started_at',
  'completed_at',
  'duration_s',
] as const

/** One row per participation: how it was given and how far it came, and nothing that leads to the person. */
export function participantRow(given: Given): CsvCell[] {
  const { slug, version, participant, group, mode, locale, status, order, showings, startedAt, completedAt } = given
  const passed = new Set(showings.filter((one) => one.passed_at !== null).map((one) => one.storyboard))
  const seconds = completedAt === null ? null : Math.round((Date.parse(completedAt) - Date.parse(startedAt)) / 1000)
  return [
    slug,
    version,
    participant,
    group,
    mode,
    locale,
    status,
    order.findLastIndex((code) => passed.has(code)) + 1,
    startedAt,
    completedAt,
    seconds,
  ]
}
