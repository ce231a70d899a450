import { z } from 'zod'
import { words } from './code.ts'

/** The name of a rule of `advice.ts`. */
export const RuleName = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'must be the name of a rule, such as no-status-quo')

/** An answer to advice, or to a fault that may be waived: why it does not hold here. `at` narrows it to one place. */
export const Waiver = z.strictObject({
  rule: RuleName,
  /** A code (a storyboard, item, group or concept) that the answer is for; everywhere without it. */
  at: z.string().max(80).optional(),
  reason: words(300),
})
export type Waiver = z.infer<typeof Waiver>
