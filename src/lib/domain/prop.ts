import { z } from 'zod'
import { Name, Nudge, pictureWords, Slot } from './place.ts'

/** A thing stands `at` a slot or lies `on` another thing, a desk or table or the desk of a person. */
const placed = { name: Name.optional(), at: Slot.optional(), on: Name.optional(), nudge: Nudge.optional() }

/** Things that say nothing. */
export const Thing = z.strictObject({
  kind: z.enum([
    'table',
    'sofa',
    'chair',
    'plant',
    'window',
    'door',
    'lamp',
    'clock',
    'cup',
    'papers',
    'lock',
    'envelope',
    'chart',
    'headset',
    'bed',
  ]),
  ...placed,
})

/** Things with a screen or a sheet: up to four short lines, and perhaps a chart under them. */
export const Screen = z.strictObject({
  kind: z.enum(['laptop', 'monitor', 'phone', 'dashboard', 'poster', 'form', 'calendar']),
  ...placed,
  shows: z.array(pictureWords(32)).max(4).default([]),
  chart: z.enum(['bars', 'line', 'people']).optional(),
})
export type Screen = z.infer<typeof Screen>

/** Where data is kept or computed, with a name under it. */
export const Machine = z.strictObject({
  kind: z.enum(['cloud', 'server', 'archive']),
  ...placed,
  label: pictureWords(28).optional(),
})

export const Prop = z
  .discriminatedUnion('kind', [Thing, Screen, Machine])
  .refine((prop) => (prop.at === undefined) !== (prop.on === undefined), {
    message: 'needs either "at" with a slot or "on" with a name',
  })
export type Prop = z.infer<typeof Prop>
export type PropKind = Prop['kind']
