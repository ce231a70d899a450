import type { Tilt } from '#lib/domain/tilt.ts'

/** The tilts as designers read them. Raters never do. */
export const tiltWords: Record<Tilt, string> = {
  'performance-first': 'Works best',
  'privacy-first': 'Keeps most private',
  balanced: 'In between',
  'status-quo': 'As it is today',
}
