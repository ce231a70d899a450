import { z } from 'zod'
import { Code, words } from './code.ts'

/** A stakeholder group. `description` is what a person reads when choosing: "this is me". */
export const Group = z.strictObject({
  code: Code,
  name: words(60),
  description: words(200),
  /** As many people as are wanted of this group. */
  quota: z.int().min(1).max(100_000).optional(),
})
export type Group = z.infer<typeof Group>
