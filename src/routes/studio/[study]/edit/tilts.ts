import type { Tilt } from '#lib/domain/tilt.ts'

/** The tilts as designers read them. Raters never do. */
export const tiltWords: Record<Tilt, string> = {
  'performance-first': 'performance first',
  'privacy-first': 'privacy first',
  balanced: 'balanced',
  'status-quo': 'status quo',
}
