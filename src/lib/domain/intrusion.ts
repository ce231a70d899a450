import { z } from 'zod'
import { words } from './code.ts'

/** What an AI in a storyboard does, as far as that is known to change how far it intrudes. For designers only. */
export const Capability = z.enum([
  'monitors',
  'identifies',
  'infers_traits',
  'predicts',
  'ranks_people',
  'recommends',
  'personalises',
  'generates',
  'summarises',
  'decides',
])
export type Capability = z.infer<typeof Capability>

/** What it needs of data, likewise. */
export const Requirement = z.enum([
  'large_data',
  'personal_data',
  'sensitive_data',
  'reused_data',
  'continuous_data',
  'shared_data',
  'fine_tuning',
  'ready_made_model',
  'long_retention',
  'outside_computing',
])
export type Requirement = z.infer<typeof Requirement>

/** The ways in which an AI can intrude that a team should have thought of before it asks anybody. Raters never see these. */
export const IntrusionKind = z.enum([
  'surveillance',
  'identification',
  'exclusion',
  'secondary_use',
  'insecurity',
  'memorisation',
  'membership_inference',
  'reconstruction',
  'transfer',
  'reuse',
])
export type IntrusionKind = z.infer<typeof IntrusionKind>

/** An intrusion that the team has considered, and what it found or did about it. */
export const Intrusion = z.strictObject({ kind: IntrusionKind, considered: words(300) })
export type Intrusion = z.infer<typeof Intrusion>
