import type { WeighingAsked } from '#analysis/weighing.ts'
import type { Study } from '#lib/domain/study.ts'
import { shiftedItems } from '#lib/domain/weighed.ts'
import type { Disclosure } from './disclosure.ts'

export const weighedItems = [...shiftedItems, 'priority']

/**
 * Which groups may be weighed in what. Nothing is asked of a group where a cell that would be in it is kept back: a front
 * without a concept or a leaning without a storyboard would be another front, another leaning.
 */
export function weighingAsked(study: Study, open: Disclosure): WeighingAsked {
  const groups = study.groups.map(({ code }) => code)
  const boards = study.storyboards.map(({ code }) => code)
  const shows = (group: string, storyboards: readonly string[], items: readonly string[]) =>
    storyboards.every((storyboard) => items.every((item) => open.shows({ group, storyboard, item })))
  const concepts = study.concepts.map(({ code }) => ({
    concept: code,
    storyboards: study.storyboards.filter(({ concept }) => concept === code).map((one) => one.code),
  }))
  return {
    seed: 1,
    resamples: 2000,
    shifts: groups.flatMap((group) => tiltsOf(study).map((one) => ({ group, ...one }))),
    importances: groups.map((group) => ({
      group,
      storyboards: boards.filter((board) => shows(group, [board], shiftedItems)),
    })),
    fronts: groups.flatMap((group) =>
      shows(group, boards, ['utility', 'intrusiveness']) ? [{ group, concepts }] : [],
    ),
  }
}

/** The two opposed drawings of each concept that has them. */
export const tiltsOf = ({ concepts, storyboards }: Study) =>
  concepts.flatMap(({ code: concept }) => {
    const drawn = (tilt: string) => storyboards.find((one) => one.concept === concept && one.tilt === tilt)?.code
    const [performanceFirst, privacyFirst] = [drawn('performance-first'), drawn('privacy-first')]
    return performanceFirst && privacyFirst ? [{ concept, tilts: { performanceFirst, privacyFirst } }] : []
  })
