import type { Figure } from '#analysis/figure.ts'
import type { Interval } from '#analysis/report-format.ts'
import type { WeighingAsked, WeighingFigures } from '#analysis/weighing.ts'
import type { Study } from '#lib/domain/study.ts'
import { type Weighed, type WeighedShift, shiftedItems } from '#lib/domain/weighed.ts'
import { clouds } from './clouds.ts'
import { type Disclosure, type Given, smallestCell, smallestUnanimous } from './disclosure.ts'

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
  const scale = study.items.flatMap((one) => (one.code === 'priority' && one.kind === 'rating' ? [one.scale] : []))[0]
  return {
    seed: 1,
    resamples: 2000,
    shifts: groups.flatMap((group) => tiltsOf(study).map((one) => ({ group, ...one }))),
    importances: groups.map((group) => ({
      group,
      storyboards: boards.filter((board) => shows(group, [board], shiftedItems)),
    })),
    leanings: groups.flatMap((group) =>
      scale && shows(group, boards, ['priority']) ? [{ group, middle: (scale[0] + scale[1]) / 2 }] : [],
    ),
    fronts: groups.flatMap((group) =>
      shows(group, boards, ['utility', 'intrusiveness']) ? [{ group, concepts }] : [],
    ),
  }
}

const tiltsOf = ({ concepts, storyboards }: Study) =>
  concepts.flatMap(({ code: concept }) => {
    const drawn = (tilt: string) => storyboards.find((one) => one.concept === concept && one.tilt === tilt)?.code
    const [performanceFirst, privacyFirst] = [drawn('performance-first'), drawn('privacy-first')]
    return performanceFirst && privacyFirst ? [{ concept, tilts: { performanceFirst, privacyFirst } }] : []
  })

/** What of these figures may be told. They were computed without anything that is kept back. */
export function weighed(study: Study, figures: WeighingFigures, shown: readonly Given[], open: Disclosure): Weighed {
  const tilts = new Map(tiltsOf(study).map((one) => [one.concept, one.tilts]))
  const cells = Map.groupBy(shown, ({ storyboard, group, item }) => `${storyboard} ${group} ${item}`)
  const side = (storyboard: string, group: string, item: string) => {
    const values = (cells.get(`${storyboard} ${group} ${item}`) ?? []).flatMap(({ value }) => value ?? [])
    return { n: values.length, mean: values.length === 0 ? null : values.reduce((a, b) => a + b) / values.length }
  }
  const groups = study.groups.map(({ code }) => code)
  return {
    shifts: figures.shifts.flatMap(({ group, concept, items }) =>
      shiftedItems.map((item): WeighedShift => {
        const place = { group, concept, item }
        const { performanceFirst, privacyFirst } = tilts.get(concept)!
        if (![performanceFirst, privacyFirst].every((storyboard) => open.shows({ storyboard, group, item })))
          return { ...place, keptBack: true }
        const { n, higher, lower, shift, interval } = items[item]
        const alike = [higher, lower, n - higher - lower].includes(n)
        return {
          ...place,
          keptBack: false,
          performanceFirst: side(performanceFirst, group, item),
          privacyFirst: side(privacyFirst, group, item),
          shift: shift.value,
          interval: hundredths(interval),
          moved: n < smallestCell || (alike && n < smallestUnanimous) ? null : { n, higher, lower },
        }
      }),
    ),
    importances: figures.importances.map((one) => {
      const places = figuresOf(study, one.group, open)
      const told = { group: one.group, ...places }
      if (one.people < smallestCell) return { ...told, people: null }
      return {
        ...told,
        people: one.people,
        rows: one.rows,
        utility: hundredth(one.utility.value),
        intrusiveness: hundredth(one.intrusiveness.value),
        lead: hundredth(one.lead.value),
        rSquared: hundredth(one.rSquared.value),
        intervals: {
          utility: hundredths(one.intervals.utility),
          intrusiveness: hundredths(one.intervals.intrusiveness),
          lead: hundredths(one.intervals.lead),
        },
      }
    }),
    leanings: groups.map((group) => {
      const found = figures.leanings.find((one) => one.group === group)
      if (!found) return { group, n: null }
      const { n, privacy, performance, neither, p, pHolm } = found
      const alike = [privacy, performance, neither].includes(n)
      if (n > 0 && (n < smallestCell || (alike && n < smallestUnanimous))) return { group, n: null }
      return { group, n, privacy, performance, neither, p: p.value, pHolm }
    }),
    fronts: groups.map((group) => ({
      group,
      concepts: figures.fronts.find((one) => one.group === group)?.concepts ?? null,
    })),
    clouds: clouds(study, shown),
  }
}

const figuresOf = ({ storyboards }: Study, group: string, open: Disclosure) => ({
  storyboards: storyboards.filter(({ code }) =>
    shiftedItems.every((item) => open.shows({ storyboard: code, group, item })),
  ).length,
  of: storyboards.length,
})

/** What is drawn by chance or fitted is told in hundredths: finer, it might tell more than of a group. */
const hundredth = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)

const hundredths = ({ value }: Figure<Interval>): Interval | null =>
  value && [hundredth(value[0])!, hundredth(value[1])!]
