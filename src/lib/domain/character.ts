import { z } from 'zod'
import { Name, Nudge, pictureWords, Slot } from './place.ts'

export const Hair = z.enum([
  'short',
  'bob',
  'long',
  'bun',
  'curls',
  'ponytail',
  'afro',
  'braids',
  'bald',
  'headscarf',
  'turban',
])
export type Hair = z.infer<typeof Hair>

export const Top = z.enum(['plain', 'stripes', 'shirt', 'hoodie', 'jacket', 'apron', 'coat', 'dress'])
export type Top = z.infer<typeof Top>

/** What somebody has on beside their clothes. */
export const Worn = z.enum(['hat', 'cap', 'badge', 'backpack', 'headphones', 'stethoscope', 'mask', 'hearing-aid'])
export type Worn = z.infer<typeof Worn>

/**
 * How a person looks. What is left out follows from the person's name, so that the same person looks the same in
 * every panel without being described again.
 */
export const Look = z.strictObject({
  hair: Hair.optional(),
  top: Top.optional(),
  age: z.enum(['child', 'adult', 'older']).optional(),
  build: z.enum(['slim', 'medium', 'broad']).optional(),
  /** Shown by hatching. */
  skin: z.enum(['plain', 'shaded', 'deep']).optional(),
  glasses: z.boolean().optional(),
  beard: z.boolean().optional(),
  wears: z.array(Worn).max(3).optional(),
})
export type Look = z.infer<typeof Look>

/** Who a story is about, by name: how each looks in every panel that says nothing else. */
export const Cast = z.record(Name, Look)
export type Cast = z.infer<typeof Cast>

/** Desk, sofa, chair, wheelchair, bed and car come along; things can then lie `on` the person's desk. */
export const Pose = z.enum(['stands', 'walks', 'sits', 'at-desk', 'on-sofa', 'in-wheelchair', 'in-bed', 'in-car'])
export type Pose = z.infer<typeof Pose>

export const Gesture = z.enum(['rests', 'types', 'points', 'waves', 'shrugs', 'ponders', 'carries', 'calls'])
export type Gesture = z.infer<typeof Gesture>

export const Expression = z.enum(['neutral', 'content', 'worried', 'tired', 'puzzled', 'surprised', 'sad', 'stern'])
export type Expression = z.infer<typeof Expression>

export const Held = z.enum([
  'phone',
  'cup',
  'paper',
  'tablet',
  'box',
  'bag',
  'book',
  'card',
  'baby',
  'white-cane',
  'walking-stick',
])
export type Held = z.infer<typeof Held>

/** A person in a panel: `at` a slot or `beside` somebody or something. */
export const Character = z
  .strictObject({
    who: Name,
    look: Look.optional(),
    pose: Pose.default('stands'),
    gesture: Gesture.default('rests'),
    face: Expression.default('neutral'),
    facing: z.enum(['left', 'right']).default('right'),
    /** Turns towards somebody or something, wherever that stands; it goes before `facing`. */
    watches: Name.optional(),
    at: Slot.optional(),
    beside: Name.optional(),
    nudge: Nudge.optional(),
    holds: Held.optional(),
    says: pictureWords(70).optional(),
    thinks: pictureWords(70).optional(),
  })
  .refine((one) => (one.at === undefined) !== (one.beside === undefined), {
    message: 'needs either "at" with a slot or "beside" with a name',
  })
export type Character = z.infer<typeof Character>
