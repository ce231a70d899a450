import { expect, test } from 'vitest'
import type { Rating } from '#analysis/rating.ts'
import { uniform } from '#analysis/uniform.ts'
import { weighing } from '#analysis/weighing.ts'
import { analysed } from './analyses.ts'

test('what is weighed group by group, in threads, is what is weighed at once, in the order that was asked for', async () => {
  const next = uniform(7, 'answers')
  const ratings: Rating[] = ['a', 'b', 'c'].flatMap((group) =>
    Array.from({ length: 9 }, (_, person) => `${group}${person}`).flatMap((participant) =>
      ['x1', 'x2', 'y1'].flatMap((storyboard) =>
        ['utility', 'intrusiveness', 'acceptability'].map((item) => {
          return { participant, group, storyboard, item, value: 1 + Math.floor(next() * 7) }
        }),
      ),
    ),
  )
  const storyboards = ['x1', 'x2', 'y1']
  const tilts = { performanceFirst: 'x1', privacyFirst: 'x2' }
  const concepts = [
    { concept: 'x', storyboards: ['x1', 'x2'] },
    { concept: 'y', storyboards: ['y1'] },
  ]
  const asked = {
    ...{ seed: 1, resamples: 199 },
    // Not in the order of the groups, and one concept after the other.
    shifts: ['x', 'z'].flatMap((concept) => ['b', 'a', 'c'].map((group) => ({ group, concept, tilts }))),
    importances: ['c', 'a'].map((group) => ({ group, storyboards })),
    fronts: ['a', 'c'].map((group) => ({ group, concepts })),
  }
  const weighed = await analysed({ tasks: [], weighing: { ratings, rows: ratings, asked }, cells: [] })
  expect(weighed.weighing).toEqual(weighing(ratings, asked))
  expect(weighed.weighing.shifts.map(({ group, concept }) => concept + group).join(' ')).toBe('xb xa xc zb za zc')
})
