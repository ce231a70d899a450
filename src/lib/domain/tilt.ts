import { z } from 'zod'

/** What one drawing of a concept weighs higher. Raters never see it. */
export const Tilt = z.enum(['performance-first', 'privacy-first', 'balanced', 'status-quo'])
export type Tilt = z.infer<typeof Tilt>
