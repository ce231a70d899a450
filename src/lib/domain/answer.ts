import { z } from 'zod'
import { Code } from './code.ts'
import { type Item, itemValues } from './item.ts'
import type { Study } from './study.ts'

export const Skipped = z.enum(['cant-say', 'declined'])
export type Skipped = z.infer<typeof Skipped>

/** The longest reason that is kept. Long enough for anything a person would type on a phone. */
export const longestReason = 4000

/** One answer as it is sent. `reason` carries the words, also those of a text item. */
export const Answer = z.strictObject({
  storyboard: Code,
  item: Code,
  value: z.int().nullable(),
  skipped: Skipped.optional(),
  reason: z.string().max(longestReason).optional(),
  panel: z.int().min(1).max(8).optional(),
  responseMs: z.number().optional(),
})
export type Answer = z.infer<typeof Answer>

/** One save: a key that makes it repeatable, its answers, and the revision that the sender last saw. */
export const Save = z.strictObject({
  key: z.uuid(),
  answers: z.array(Answer).min(1).max(200),
  base: z.int().min(0).optional(),
})
export type Save = z.infer<typeof Save>

/** What is wrong with an answer to this study, or null. `order` is what this person was assigned. */
export function answerFault(study: Study, order: readonly string[], answer: Answer): string | null {
  if (!order.includes(answer.storyboard)) return `"${answer.storyboard}" is not among this person's storyboards`
  const item = study.items.find((one) => one.code === answer.item)
  if (!item) return `"${answer.item}" is not an item of this study`
  const panels = study.storyboards.find((one) => one.code === answer.storyboard)?.panels.length ?? 0
  const { panel } = answer
  if (panel !== undefined && !(Number.isInteger(panel) && panel >= 1 && panel <= panels))
    return `"${answer.storyboard}" has only ${panels} panels`
  if ((answer.reason?.length ?? 0) > longestReason) return `is longer than ${longestReason} characters`
  return valueFault(item, answer)
}

function valueFault(item: Item, { value, skipped, reason, panel }: Answer): string | null {
  if (value !== null && skipped !== undefined) return 'an answer has either a value or a reason for having none'
  if (item.kind === 'text') return textFault(value, skipped, reason)
  if (item.kind === 'panel') return panelFault(value, skipped, panel)
  if (value === null) return skipped === undefined ? 'needs a value, or "skipped" saying why there is none' : null
  const legal = itemValues(item)
  return legal.includes(value) ? null : `must be a whole number from ${legal[0]} to ${legal.at(-1)}`
}

function textFault(value: number | null, skipped: Skipped | undefined, reason: string | undefined): string | null {
  if (value !== null) return 'is answered in words: "value" must be null and "reason" hold the text'
  if (skipped === 'cant-say') return 'is a text item: it can be declined, there is no "can\'t say"'
  if (skipped === undefined && !reason?.trim()) return 'needs a text in "reason", or "skipped": "declined"'
  return null
}

/** Words may stand alone: what somebody wrote without pointing at a picture is kept with "declined". */
function panelFault(value: number | null, skipped: Skipped | undefined, panel: number | undefined): string | null {
  if (value !== null) return 'points at a picture: "value" must be null and "panel" hold its number'
  if (skipped === 'cant-say') return 'points at a picture: it can be declined, there is no "can\'t say"'
  if (skipped !== undefined && panel !== undefined) return 'either points at a picture or declines to'
  if (skipped === undefined && panel === undefined)
    return 'needs the number of a picture in "panel", or "skipped": "declined"'
  return null
}

/** A client's timing is a hint: whole milliseconds within an hour, or nothing. */
export const clampedMs = (ms: number | undefined) =>
  ms === undefined || !Number.isFinite(ms) ? null : Math.round(Math.min(Math.max(ms, 0), 3_600_000))
