import { z } from 'zod'
import { Name, Nudge, pictureWords, Slot } from './place.ts'

/**
 * How a person looks. What is left out follows from the person's name, so that the same person looks the same in
 * every panel without being described again.
 */
export const Look = z.strictObject({
  hair: z.enum(['short', 'bob', 'long', 'bun', 'curls', 'ponytail', 'bald', 'headscarf']).optional(),
  top: z.enum(['plain', 'stripes', 'shirt', 'hoodie', 'jacket', 'apron']).optional(),
  age: z.enum(['child', 'adult', 'older']).optional(),
  build: z.enum(['slim', 'medium', 'broad']).optional(),
  skin: z.enum(['plain', 'shaded']).optional(),
  glasses: z.boolean().optional(),
  beard: z.boolean().optional(),
})
export type Look = z.infer<typeof Look>

/** `at-desk`, `on-sofa` and `sits` bring desk, sofa and chair along; things can then lie `on` the person's desk. */
export const Pose = z.enum(['stands', 'walks', 'sits', 'at-desk', 'on-sofa'])
export type Pose = z.infer<typeof Pose>

export const Gesture = z.enum(['rests', 'types', 'points', 'waves', 'shrugs', 'ponders', 'carries'])
export type Gesture = z.infer<typeof Gesture>

export const Expression = z.enum(['neutral', 'content', 'worried', 'tired', 'puzzled', 'surprised', 'sad', 'stern'])
export type Expression = z.infer<typeof Expression>

export const Held = z.enum(['phone', 'cup', 'paper', 'tablet', 'box'])
export type Held = z.infer<typeof Held>

/** A person in a panel. */
export const Character = z.strictObject({
  who: Name,
  look: Look.optional(),
  pose: Pose.default('stands'),
  gesture: Gesture.default('rests'),
  face: Expression.default('neutral'),
  facing: z.enum(['left', 'right']).default('right'),
  at: Slot,
  nudge: Nudge.optional(),
  holds: Held.optional(),
  says: pictureWords(70).optional(),
  thinks: pictureWords(70).optional(),
})
export type Character = z.infer<typeof Character>
