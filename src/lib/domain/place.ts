import { z } from 'zod'
import { Code } from './code.ts'

/** Five places side by side along the floor of a panel. */
export const Slot = z.enum(['far-left', 'left', 'centre', 'right', 'far-right'])
export type Slot = z.infer<typeof Slot>

/** A small shift from the place, in hundredths of the panel's width: [right, down]. */
export const Nudge = z.tuple([z.number().min(-50).max(50), z.number().min(-50).max(50)])

/** What a thing is called by others in the same scene. */
export const Name = Code

/** Words inside a picture. They stand large, so there is room for few. */
export const pictureWords = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(most)
    .regex(/^\P{Cc}*$/u, 'must be one line without control characters')
