import { z } from 'zod'
import { Code, words } from './code.ts'

/** A product idea. Several compete in a study; the status quo is one of them. */
export const Concept = z.strictObject({
  code: Code,
  title: words(80),
  summary: words(400),
})
export type Concept = z.infer<typeof Concept>
