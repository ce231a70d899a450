import { z } from 'zod'
import { Code, words } from './code.ts'
import { Flow } from './flow.ts'
import { Capability, Intrusion, Requirement } from './intrusion.ts'
import { Panel } from './panel.ts'
import { Tilt } from './tilt.ts'

/** What the AI in the storyboard can do and needs: the part that a picture cannot show. */
export const Model = z.strictObject({
  purpose: words(240),
  capability: words(240),
  requirement: words(240),
  runsOn: words(160),
  retention: words(160),
  secondaryUse: words(240),
  /** The same in the words of a list, from which follows what a team should consider. */
  capabilities: z.array(Capability).max(10).default([]),
  requirements: z.array(Requirement).max(10).default([]),
})

/** One concept drawn at one tilt. `title` is all that a rater sees of it beside the panels. */
export const Storyboard = z.strictObject({
  code: Code,
  concept: Code,
  tilt: Tilt,
  title: words(60),
  /** What people may want to know before they look: its pictures stay folded until they ask for them. */
  contentNote: words(200).optional(),
  panels: z.array(Panel).min(1).max(8),
  flows: z.array(Flow).min(1, 'needs at least one information flow').max(8),
  model: Model,
  /** The intrusions that were considered: for designers and the export, never for raters. */
  intrusions: z.array(Intrusion).max(10).default([]),
  performanceClaim: words(300),
  rationale: words(1200),
  /** The storyboard of the same concept that this one was derived from. */
  derivedFrom: Code.optional(),
})
export type Storyboard = z.infer<typeof Storyboard>
