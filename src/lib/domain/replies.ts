import { z } from 'zod'
import { Skipped } from './answer.ts'
import { BackgroundAnswer, BackgroundQuestion } from './background.ts'
import { Code } from './code.ts'
import { ParticipationState } from './participation.ts'
import { State } from './state.ts'

/** What the API answers, call by call. A reply may gain fields later, so these schemas say what is there at least. */

const Agreement = z.object({ version: z.int(), at: z.iso.datetime() })
const ConsentAsked = z.object({ version: z.int(), text: z.string() })

/** What a participant may know before consent. */
export const Opening = z.object({
  slug: z.string(),
  title: z.string(),
  state: State,
  version: z.int(),
  locales: z.array(z.string()),
  groups: z.array(z.object({ code: Code, name: z.string() })),
  consent: ConsentAsked,
})
export type Opening = z.infer<typeof Opening>

export const AskedItem = z.object({
  code: Code,
  kind: z.enum(['rating', 'choice', 'text', 'panel']),
  polarity: z.enum(['unipolar', 'bipolar']).nullable(),
  /** The lowest and the highest value; null for words and pictures. */
  scale: z.tuple([z.int(), z.int()]).nullable(),
  text: z.string(),
  labels: z.array(z.string()),
})
export type AskedItem = z.infer<typeof AskedItem>

/** A storyboard as a participant meets it: nothing about its concept or its tilt. */
export const AskedStoryboard = z.object({
  code: Code,
  title: z.string(),
  contentNote: z.string().nullable(),
  panels: z.array(z.object({ text: z.string(), caption: z.string(), image: z.string() })),
})
export type AskedStoryboard = z.infer<typeof AskedStoryboard>

/** A participation that has begun. The token is told this once. */
export const Begun = z.object({
  participation: z.uuid(),
  token: z.string(),
  studyVersion: z.int(),
  order: z.array(Code),
  items: z.array(AskedItem),
  background: z.array(BackgroundQuestion),
  storyboards: z.array(AskedStoryboard),
})
export type Begun = z.infer<typeof Begun>

export const KeptAnswer = z.object({
  storyboard: Code,
  item: Code,
  value: z.int().nullable(),
  skipped: Skipped.optional(),
  reason: z.string().optional(),
  panel: z.int().optional(),
  revision: z.int(),
})

/** Where a participation stands, for going on with it. */
export const Standing = z.object({
  participation: z.uuid(),
  studyVersion: z.int(),
  group: Code.nullable(),
  groupWords: z.string().nullable(),
  order: z.array(Code),
  items: z.array(Code),
  state: ParticipationState,
  revision: z.int(),
  position: z.object({
    at: z.enum(['group', 'storyboard', 'closing', 'background', 'end']),
    /** Which storyboard in this person's order, from 1. */
    number: z.int().optional(),
  }),
  answers: z.array(KeptAnswer),
  background: z.array(BackgroundAnswer),
  consents: z.array(Agreement),
  /** A changed text to agree to before the next step. */
  consentDue: ConsentAsked.nullable(),
})
export type Standing = z.infer<typeof Standing>

/** `conflicts` are answers that somebody changed since the sender last looked: what is kept of them. */
export const Acknowledged = z.object({ saved: z.int(), revision: z.int(), conflicts: z.array(KeptAnswer) })
export type Acknowledged = z.infer<typeof Acknowledged>

export const BackgroundKept = z.object({ background: z.array(BackgroundAnswer) })
export type BackgroundKept = z.infer<typeof BackgroundKept>

export const Agreed = z.object({ consents: z.array(Agreement) })
export type Agreed = z.infer<typeof Agreed>

/** The code erases the participation, from any device. It is not the token. */
export const Completed = z.object({ state: z.literal('completed'), withdrawalCode: z.string() })
export type Completed = z.infer<typeof Completed>

/** The analysis of one scale, as `faultline analyze` writes it. What its figures mean: analysis/README.md. */
export const Analysis = z.looseObject({
  format: z.literal('faultline/analysis@1'),
  input: z.looseObject({ participants: z.int(), ratings: z.int(), groups: z.record(z.string(), z.int()) }),
  settings: z.looseObject({ scale: z.tuple([z.int(), z.int()]), seed: z.int() }),
  items: z.array(z.looseObject({ item: Code, storyboards: z.array(z.looseObject({ storyboard: Code })) })),
  tradeoff: z.array(z.looseObject({ storyboard: Code, group: z.string() })),
  suppressed: z.array(z.looseObject({ item: z.string(), storyboard: z.string(), group: z.string() })),
})

/** A refusal in the form of RFC 9457. `field` names what to mend. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  field: z.string().optional(),
})
