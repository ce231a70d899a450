import { type Item, itemLabel } from '#lib/domain/item.ts'
import type { Study } from '#lib/domain/study.ts'
import type { CsvCell } from './csv.ts'
import type { Given } from './given.ts'
import type { Tables } from './tables.ts'

export const longColumns = [
  'study',
  'study_version',
  'participant',
  'group',
  'concept',
  'storyboard',
  'tilt',
  'position',
  'previous_tilt',
  'item',
  'value',
  'label',
  'missing',
  'reason',
  'panel',
  'shown_at',
  'answered_at',
  'response_ms',
  'revision',
] as const

export const revisionColumns = [
  'study',
  'study_version',
  'participant',
  'storyboard',
  'item',
  'revision',
  'stage',
  'value',
  'label',
  'missing',
  'reason',
  'panel',
  'answered_at',
  'response_ms',
] as const

export type Revision = Tables['answer_revisions']
export type Showing = Tables['showings']

/**
 * One row per assigned storyboard and item, also for what was not answered. The answer is the newest one from before
 * the rationale was opened.
 */
export function longRows({
  slug,
  version,
  study,
  participant,
  group,
  order,
  revisions,
  showings,
  mode,
}: Given): CsvCell[][] {
  const answers = new Map<string, Revision>()
  for (const one of revisions) if (one.stage === 'before-rationale') answers.set(`${one.storyboard} ${one.item}`, one)
  const seen = new Map(showings.map((showing) => [showing.storyboard, showing]))
  const storyboards = new Map(study.storyboards.map((storyboard) => [storyboard.code, storyboard]))
  return order.flatMap((code, index) => {
    const storyboard = storyboards.get(code)
    const before = index > 0 ? storyboards.get(order[index - 1]!) : undefined
    return study.items.map((item): CsvCell[] => {
      const answer = answers.get(`${code} ${item.code}`)
      // Closing items stand on one page after all storyboards, which is kept under the empty name.
      const showing = seen.get(item.closing ? '' : code)
      const asked = showing?.passed_at && isAsked(item, mode)
      const missing = answer ? missingOf(answer) : asked ? 'declined' : 'not-reached'
      return [
        slug,
        version,
        participant,
        group,
        storyboard?.concept ?? null,
        code,
        storyboard?.tilt ?? null,
        index + 1,
        before?.tilt ?? null,
        item.code,
        answer?.value ?? null,
        answer ? labelOf(study, answer) : null,
        missing,
        answer?.reason ?? null,
        answer?.panel ?? null,
        showing?.shown_at ?? null,
        answer?.answered_at ?? null,
        answer?.response_ms ?? null,
        answer?.revision ?? null,
      ]
    })
  })
}

/** Every revision, in the order in which they came. */
export const revisionRows = ({ slug, version, study, participant, revisions }: Given): CsvCell[][] =>
  revisions.map((one) => [
    slug,
    version,
    participant,
    one.storyboard,
    one.item,
    one.revision,
    one.stage,
    one.value,
    labelOf(study, one),
    missingOf(one),
    one.reason,
    one.panel,
    one.answered_at,
    one.response_ms,
  ])

function labelOf(study: Study, { item: code, value }: Revision): string | null {
  const item = study.items.find((one) => one.code === code)
  return item && value !== null ? itemLabel(item, value) : null
}

/** Empty for an answer, in words or in a number. */
const missingOf = ({ skipped, value, reason, panel }: Revision) =>
  skipped ?? (value === null && reason === null && panel === null ? 'declined' : null)

/** Rating cards ask for no picture. */
const isAsked = ({ kind }: Item, mode: string) => kind !== 'panel' || mode !== 'paper'
