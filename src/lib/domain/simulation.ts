import { z } from 'zod'

/** How simulated people agree: all alike, each group at a level of its own, each group in two halves, or by storyboard. */
export const Pattern = z.enum(['consensus', 'groups-differ', 'divided', 'mixed'])
export type Pattern = z.infer<typeof Pattern>

/** What makes simulated answers what they are: the same plan gives the same answers. */
export const Plan = z.strictObject({
  perGroup: z.int().min(1).max(2000),
  seed: z.int(),
  pattern: Pattern,
})
export type Plan = z.infer<typeof Plan>
