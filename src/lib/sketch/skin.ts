import type { FullLook } from './look.ts'

/** How close the lines are that shade a face and a hand; none without them. */
export const skinHatch: Record<FullLook['skin'], { face?: number; hand?: number }> = {
  plain: {},
  shaded: { face: 12 },
  deep: { face: 8, hand: 6 },
}
