import { z } from 'zod'
import { Change } from './change.ts'
import { filled } from './filled.ts'
import { faultMessage } from './fault-message.ts'
import { type Fault, type Study, Whole } from './study.ts'

/** The most a draft may hold as JSON: room for the largest study many times over. */
export const draftLimit = 1_000_000

/** What an editor sends: its changes, the key that makes sending them twice harmless, and the revision it last saw. */
export const Edit = z.strictObject({
  key: z.uuid(),
  base: z.int().min(0),
  changes: z.array(Change).min(1).max(500),
})
export type Edit = z.infer<typeof Edit>

/**
 * What keeps a draft from being stored: parts of the wrong shape, or too large. What is merely missing or does not yet fit together is no
 * hindrance; that is what `advice` tells before publishing.
 */
export function misfits(draft: unknown): Fault[] {
  const read = Whole.safeParse(draft)
  if (read.success) return []
  return read.error.issues
    .filter((issue) => !isUnfinished(issue))
    .map((issue) => ({
      path: issue.path.filter((step) => typeof step !== 'symbol'),
      message:
        issue.code === 'unrecognized_keys'
          ? `has a field that is not known here: ${issue.keys.join(', ')}`
          : faultMessage(issue, draft),
    }))
}

type Issue = NonNullable<ReturnType<typeof Whole.safeParse>['error']>['issues'][number]

/** Pairs of numbers, which are never half there; of a short one, nothing inside was looked at. */
const pairs = ['scale', 'nudge']

const isUnfinished = (issue: Issue) =>
  (issue.code === 'custom' && !['locale', 'translations'].includes(String(issue.path[0]))) ||
  (issue.code === 'too_small' && issue.origin === 'string') ||
  (issue.code === 'too_small' && issue.origin === 'array' && !pairs.includes(String(issue.path.at(-1))))

/** A draft as it was kept, to the letter: parsing would trim what somebody is in the middle of typing. */
export const asDraft = (draft: unknown): Study => filled(draft as Study)
