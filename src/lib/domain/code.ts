import { z } from 'zod'

/** The short name of a concept, storyboard, item or group. It becomes a column name in every export. */
export const Code = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,31}$/, 'must start with a small letter and hold only a–z, 0–9 and _, 32 characters at most')

/** Addresses under /studio that are no studies. */
const reserved = ['gallery', 'import', 'keys', 'pictures', 'setup', 'sign-in']

/** The name of a study in addresses. */
export const Slug = z
  .string()
  .max(64)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be small letters, digits and single hyphens')
  .refine((slug) => !reserved.includes(slug), 'is an address of the studio itself')

/** A line or a paragraph that somebody will read: never empty, never without end. */
export const words = (most: number) => z.string().trim().min(1, 'must not be empty').max(most)
