import { z } from 'zod'
import { Code, words } from './code.ts'

/** A stakeholder group. `description` is what a person reads when choosing: "this is me". */
export const Group = z.strictObject({
  code: Code,
  name: words(60),
  description: words(200),
})
export type Group = z.infer<typeof Group>
