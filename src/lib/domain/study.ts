import { z } from 'zod'
import { Cast } from './character.ts'
import { Code, Slug, words } from './code.ts'
import { Concept } from './concept.ts'
import { Consent } from './consent.ts'
import { Group } from './group.ts'
import { Item } from './item.ts'
import { Storyboard } from './storyboard.ts'
import { Waiver } from './waiver.ts'

export const Access = z.enum(['link', 'invitation', 'open'])
export type Access = z.infer<typeof Access>

/** A study as it is written in `study.yaml`; its storyboards stand in files of their own. */
export const StudyFile = z.strictObject({
  format: z.literal('faultline/study@1'),
  slug: Slug,
  title: words(100),
  /** What a person reads first: what this is about, without a hint of what the team hopes for. */
  introduction: words(1200),
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as en or zh-Hans'),
  access: Access.default('link'),
  minutes: z.int().min(1).max(120),
  groups: z.array(Group).min(2, 'needs at least two groups').max(12),
  items: z.array(Item).min(1).max(20),
  concepts: z.array(Concept).min(1).max(12),
  storyboards: z.array(Code).min(1).max(24),
  consent: Consent,
  /** How the people of the stories look. */
  cast: Cast.default({}),
  /** Advice that was answered, and faults that may be waived: each with the reason. */
  waivers: z.array(Waiver).max(60).default([]),
})

/** A study as it is kept while it is being written: of the right shape, but perhaps with faults as a whole. */
export const Whole = z.strictObject({ ...StudyFile.shape, storyboards: z.array(Storyboard).min(1).max(24) })
export type Study = z.infer<typeof Whole>

/** A whole study: what is published as one immutable version. */
export const Study = Whole.superRefine((study, context) => {
  for (const { path, message } of studyFaults(study)) context.addIssue({ code: 'custom', path, message })
})

export interface Fault {
  path: (string | number)[]
  message: string
}

/** What a study must satisfy as a whole before people may be asked to rate it. */
export function studyFaults(study: Study): Fault[] {
  const found: Fault[] = []
  for (const part of ['groups', 'items', 'concepts', 'storyboards'] as const) {
    const seen = new Set<string>()
    study[part].forEach(({ code }, index) => {
      if (seen.has(code)) found.push({ path: [part, index, 'code'], message: `"${code}" is there twice` })
      seen.add(code)
    })
  }
  const concepts = new Set(study.concepts.map((concept) => concept.code))
  study.storyboards.forEach((storyboard, index) => {
    if (!concepts.has(storyboard.concept))
      found.push({ path: ['storyboards', index, 'concept'], message: `names no concept of this study` })
  })
  study.concepts.forEach((concept, index) => {
    const tilts = study.storyboards.filter((one) => one.concept === concept.code).map((one) => one.tilt)
    const message = tiltFault(tilts)
    if (message) found.push({ path: ['concepts', index], message: `"${concept.code}" ${message}` })
  })
  const competing = study.concepts.filter((concept) => !isStatusQuo(study.storyboards, concept.code))
  if (competing.length < 2)
    found.push({ path: ['concepts'], message: 'needs at least two competing concepts beside the status quo' })
  const waived = study.waivers.some(({ rule }) => rule === 'no-status-quo')
  if (competing.length === study.concepts.length && !waived)
    found.push({ path: ['concepts'], message: 'needs the status quo as a concept of its own' })
  return found
}

function tiltFault(tilts: Storyboard['tilt'][]): string | null {
  if (tilts.length === 0) return 'has no storyboard'
  if (new Set(tilts).size < tilts.length) return 'has two storyboards of the same tilt'
  if (tilts.includes('status-quo'))
    return tilts.length === 1 ? null : 'is the status quo and must have that one storyboard only'
  if (!tilts.includes('performance-first')) return 'has no storyboard that is performance-first'
  if (!tilts.includes('privacy-first')) return 'has no storyboard that is privacy-first'
  return null
}

const isStatusQuo = (storyboards: Storyboard[], concept: string) =>
  storyboards.some((one) => one.concept === concept && one.tilt === 'status-quo')
