import { z } from 'zod'
import { Code } from './code.ts'
import { longestGroupWords, noneFits } from './group.ts'

/** What starting a participation takes: exactly one way of saying which group, and the consent. */
export const Start = z
  .strictObject({
    group: Code.optional(),
    /** Of somebody who chose that none fits: how they would say it. */
    groupWords: z.string().max(longestGroupWords).optional(),
    code: z.string().min(1).max(64).optional(),
    invitation: z.string().min(1).max(64).optional(),
    consent: z.strictObject({ version: z.int(), accepted: z.literal(true) }),
    locale: z.string().max(35).optional(),
  })
  .refine((start) => [start.group, start.code, start.invitation].filter((way) => way !== undefined).length === 1, {
    message: 'exactly one of group, code and invitation must be given',
  })
  .refine((start) => start.groupWords === undefined || start.group === noneFits || start.code !== undefined, {
    path: ['groupWords'],
    message: `goes with the group "${noneFits}" alone`,
  })
export type Start = z.infer<typeof Start>

export const ParticipationState = z.enum(['consented', 'active', 'completed'])

/** One participant's pass through one version of a study. Order, group, times and state are the server's alone. */
export const Participation = z.strictObject({
  id: z.uuid(),
  study: z.string(),
  version: z.int(),
  group: Code.nullable(),
  /** How somebody whom no group fits says who they are. */
  groupWords: z.string().nullable(),
  /** Codes of storyboards in the order in which this person sees them; empty until there is a group. */
  order: z.array(Code),
  /** Codes of items in the order drawn for this person. */
  itemOrder: z.array(Code),
  state: ParticipationState,
  revision: z.int(),
  consent: z.strictObject({ version: z.int(), at: z.iso.datetime() }),
  /** The language chosen at the start or since, or null where a program began it without one: the study's own. */
  locale: z.string().nullable(),
  startedAt: z.iso.datetime(),
  completedAt: z.iso.datetime().nullable(),
})
export type Participation = z.infer<typeof Participation>
