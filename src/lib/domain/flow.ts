import { z } from 'zod'
import { words } from './code.ts'

/**
 * One information flow with the five parameters of contextual integrity. All five are required: a parameter left out
 * is filled in silently by whoever looks, each in their own way.
 */
export const Flow = z.strictObject({
  sender: words(120),
  recipient: words(120),
  subject: words(120),
  attribute: words(160),
  transmissionPrinciple: words(240),
})
export type Flow = z.infer<typeof Flow>
