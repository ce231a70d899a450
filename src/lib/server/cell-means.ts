import type { Study } from '#lib/domain/study.ts'
import type { Given } from './disclosure.ts'

export interface Means {
  of(storyboard: string, group: string, item: string): { n: number; mean: number | null }
  /** Of the means of a concept’s storyboards; null where one of them has none. */
  ofConcept(study: Study, concept: string, group: string): { utility: number | null; intrusiveness: number | null }
}

/** The means of the cells that are shown. */
export function meansOf(shown: readonly Given[]): Means {
  const sums = new Map<string, { n: number; sum: number }>()
  for (const { storyboard, group, item, value } of shown) {
    if (value === null) continue
    const cell = `${storyboard} ${group} ${item}`
    const { n, sum } = sums.get(cell) ?? { n: 0, sum: 0 }
    sums.set(cell, { n: n + 1, sum: sum + value })
  }
  const of: Means['of'] = (storyboard, group, item) => {
    const { n, sum } = sums.get(`${storyboard} ${group} ${item}`) ?? { n: 0, sum: 0 }
    return { n, mean: n === 0 ? null : sum / n }
  }
  return {
    of,
    ofConcept({ storyboards }, concept, group) {
      const boards = storyboards.filter((one) => one.concept === concept)
      const middle = (item: string) => {
        const means = boards.flatMap(({ code }) => of(code, group, item).mean ?? [])
        return means.length < boards.length ? null : means.reduce((a, b) => a + b, 0) / means.length
      }
      return { utility: middle('utility'), intrusiveness: middle('intrusiveness') }
    },
  }
}
