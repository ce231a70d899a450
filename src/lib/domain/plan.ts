import { z } from 'zod'
import { Code } from './code.ts'
import { type Group, noneFits } from './group.ts'
import type { Fault, Study } from './study.ts'
import { shiftedItems } from './weighed.ts'

/** The two opposed drawings of a concept, in one item: of one group, or of each. */
export const TiltContrast = z.strictObject({
  compares: z.literal('tilts'),
  item: Code,
  concept: Code,
  group: Code.optional(),
})

/** Two groups, in one item of one storyboard. */
export const GroupContrast = z.strictObject({
  compares: z.literal('groups'),
  item: Code,
  storyboard: Code,
  groups: z.tuple([Code, Code]),
})

export const Contrast = z.discriminatedUnion('compares', [TiltContrast, GroupContrast])
export type Contrast = z.infer<typeof Contrast>

export const mostContrasts = 20

/** What was chosen before anybody answered, as part of the version: what comes after launch moves none of it. */
export const StudyPlan = z.strictObject({
  /** How many people of each group are wanted. */
  target: z.int().min(1).max(100_000).optional(),
  /** How wide the 95 % interval of a group’s mean may be, in points of the scale. */
  width: z.number().min(0.1).max(20).optional(),
  /** The smallest difference that matters, in points of the scale. */
  smallest: z.number().min(0.1).max(20).optional(),
  contrasts: z.array(Contrast).max(mostContrasts).default([]),
})
export type StudyPlan = z.infer<typeof StudyPlan>

/** What in the plan belongs to nothing in the study. */
export function planFaults({ plan, items, concepts, groups, storyboards }: Study): Fault[] {
  const has = (part: readonly { code: string }[], code: string) => part.some((one) => one.code === code)
  const rated = items.filter(({ kind }) => kind === 'rating')
  return (plan?.contrasts ?? []).flatMap((contrast, index) => {
    const found: Fault[] = []
    const fault = (field: string, message: string) => found.push({ path: ['plan', 'contrasts', index, field], message })
    if (!has(rated, contrast.item)) fault('item', 'names no rating of this study')
    else if (contrast.compares === 'tilts' && !(shiftedItems as readonly string[]).includes(contrast.item))
      fault('item', `must be one of ${shiftedItems.join(', ')}: drawings are compared in these`)
    if (contrast.compares === 'tilts') {
      const tilts = storyboards.filter(({ concept }) => concept === contrast.concept).map(({ tilt }) => tilt)
      if (!has(concepts, contrast.concept)) fault('concept', 'names no concept of this study')
      // Of a concept that competes, a missing tilt is a fault by itself.
      else if (tilts.includes('status-quo')) fault('concept', 'names a concept that is not drawn at both tilts')
      if (contrast.group !== undefined && !has(groups, contrast.group)) fault('group', 'names no group of this study')
    } else {
      if (!has(storyboards, contrast.storyboard)) fault('storyboard', 'names no storyboard of this study')
      if (!contrast.groups.every((code) => has(groups, code)))
        fault('groups', 'names a group that is not in this study')
      else if (contrast.groups[0] === contrast.groups[1]) fault('groups', 'names the same group twice')
    }
    return found
  })
}

/** Whether the shift of a concept’s tilt in an item was planned to be looked at, in this group. */
export const plannedShift = (plan: StudyPlan | undefined, concept: string, item: string, group: string): boolean =>
  (plan?.contrasts ?? []).some(
    (one) =>
      one.compares === 'tilts' &&
      one.concept === concept &&
      one.item === item &&
      (one.group === undefined || one.group === group),
  )

/** The people of a group that are wanted: those of the plan, or the group’s quota. Nobody plans whom no group fits. */
export const targetOf = (plan: StudyPlan | undefined, { code, quota }: Pick<Group, 'code' | 'quota'>): number | null =>
  code === noneFits ? null : (plan?.target ?? quota ?? null)
