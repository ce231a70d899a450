import { z } from 'zod'
import { BackgroundQuestion, mostBackground } from './background.ts'
import { Cast } from './character.ts'
import { Code, Slug, words } from './code.ts'
import { Concept } from './concept.ts'
import { Consent } from './consent.ts'
import { Group } from './group.ts'
import { Item } from './item.ts'
import { StudyPlan } from './plan.ts'
import { Storyboard } from './storyboard.ts'
import { studyFaults } from './study-faults.ts'
import { Locale, Translation } from './translation.ts'
import { waivableFaults, waived, Waiver } from './waiver.ts'

export { type Fault, studyFaults } from './study-faults.ts'

export const Access = z.enum(['link', 'invitation', 'open'])
export type Access = z.infer<typeof Access>

export const TiltsSeen = z.enum(['within', 'between'])
export type TiltsSeen = z.infer<typeof TiltsSeen>

/** A study as it is written in `study.yaml`; its storyboards stand in files of their own. */
export const StudyFile = z.strictObject({
  format: z.literal('faultline/study@1'),
  slug: Slug,
  title: words(100),
  /** What a person reads first: what this is about, without a hint of what the team hopes for. */
  introduction: words(1200),
  locale: Locale,
  access: Access.default('link'),
  minutes: z.int().min(1).max(120),
  groups: z.array(Group).min(2, 'needs at least two groups').max(12),
  items: z.array(Item).min(1).max(20),
  /** What is asked about the person, after all storyboards. */
  background: z.array(BackgroundQuestion).max(mostBackground).optional(),
  concepts: z.array(Concept).min(1).max(12),
  storyboards: z.array(Code).min(1).max(24),
  consent: Consent,
  /** How many storyboards a person sees; all of them without it. */
  showPerPerson: z.int().min(1).max(23).optional(),
  /** Whether a person sees every drawing of a concept, never one right after the other, or one drawing of each. */
  tilts: TiltsSeen.optional(),
  /** Hours without a sign of life after which a participation that was begun leaves its order to somebody else. */
  reissueAfter: z.int().min(1).max(1440).optional(),
  /** What a person is told whose group has as many people as its quota says: thanks, or nothing. */
  whenFull: z.enum(['thank', 'accept']).optional(),
  fullText: words(400).optional(),
  /** What is to be compared, and how many people that takes: chosen before anybody answers. Raters never see it. */
  plan: StudyPlan.optional(),
  /** How the people of the stories look. */
  cast: Cast.default({}),
  /** Advice that was answered, and faults that may be waived: each with the reason. */
  waivers: z.array(Waiver).max(60).default([]),
})

/** A study as it is kept while it is being written: of the right shape, but perhaps with faults as a whole. */
export const Whole = z.strictObject({
  ...StudyFile.shape,
  storyboards: z.array(Storyboard).min(1).max(24),
  /** What raters read, in other languages; each stands in a file of its own. */
  translations: z.record(Locale, Translation).default({}),
})
export type Study = z.infer<typeof Whole>

/** A whole study: what is published as one immutable version. */
export const Study = Whole.superRefine((study, context) => {
  for (const { rule, path, message } of studyFaults(study))
    if (!waivableFaults.has(rule) || waived(study, rule, path) === undefined)
      context.addIssue({ code: 'custom', path, message })
})
