import { z } from 'zod'
import { Name, Nudge, pictureWords, Slot } from './place.ts'

/** A thing stands `at` a slot, lies `on` another thing or the desk of a person, or stands `beside` either. */
const placed = {
  name: Name.optional(),
  at: Slot.optional(),
  on: Name.optional(),
  beside: Name.optional(),
  nudge: Nudge.optional(),
}

/** Things that say nothing. */
export const Thing = z.strictObject({
  kind: z.enum([
    'table',
    'sofa',
    'chair',
    'bed',
    'shelf',
    'counter',
    'plant',
    'window',
    'door',
    'lamp',
    'mirror',
    'clock',
    'cup',
    'papers',
    'book',
    'folder',
    'envelope',
    'parcel',
    'bin',
    'key',
    'lock',
    'shield',
    'eye',
    'magnifier',
    'camera',
    'speaker',
    'sensor',
    'watch',
    'headset',
    'router',
    'robot',
    'gear',
    'chart',
    'money',
    'card',
    'message',
    'bell',
    'megaphone',
    'pin',
    'heart',
    'pills',
    'shirt',
    'clothes-rail',
    'trolley',
    'car',
    'bus',
    'bicycle',
    'house',
    'building',
    'tree',
    'dog',
    'cat',
  ]),
  ...placed,
})

/** Things with a screen or a sheet: up to four short lines, and perhaps a chart under them. */
export const Screen = z.strictObject({
  kind: z.enum(['laptop', 'monitor', 'phone', 'tablet', 'dashboard', 'poster', 'form', 'calendar', 'letter', 'sign']),
  ...placed,
  shows: z.array(pictureWords(32)).max(4).default([]),
  chart: z.enum(['bars', 'line', 'people']).optional(),
})
export type Screen = z.infer<typeof Screen>

/** Where data is kept or computed, with a name under it. */
export const Machine = z.strictObject({
  kind: z.enum(['cloud', 'server', 'archive', 'database', 'model']),
  ...placed,
  label: pictureWords(28).optional(),
})

export const Prop = z
  .discriminatedUnion('kind', [Thing, Screen, Machine])
  .refine((prop) => [prop.at, prop.on, prop.beside].filter((one) => one !== undefined).length === 1, {
    message: 'needs one of "at" with a slot, "on" with a name or "beside" with a name',
  })
export type Prop = z.infer<typeof Prop>
export type PropKind = Prop['kind']
