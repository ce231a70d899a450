import type { Storyboard } from '#lib/domain/storyboard.ts'
import type { Study } from '#lib/domain/study.ts'

export interface Opposed {
  first: Storyboard
  second: Storyboard
  /** Of the second, the one to be changed. */
  index: number
}

/** The two opposed drawings of each concept that has both, in the study's order. */
export const opposed = ({ storyboards }: Study): Opposed[] =>
  storyboards.flatMap((second, index) => {
    const first = storyboards.slice(0, index).find((one) => one.concept === second.concept && areOpposed(one, second))
    return first ? [{ first, second, index }] : []
  })

const areOpposed = (a: Storyboard, b: Storyboard) =>
  (a.tilt === 'performance-first' && b.tilt === 'privacy-first') ||
  (a.tilt === 'privacy-first' && b.tilt === 'performance-first')
