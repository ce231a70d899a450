import { expect, test } from 'vitest'
import type { Rating } from './rating.ts'
import { weighing } from './weighing.ts'

const items = ['utility', 'intrusiveness', 'acceptability', 'priority']
const ratings: Rating[] = ['staff', 'managers'].flatMap((group) =>
  Array.from({ length: 9 }, (_, person) =>
    ['a', 'b'].flatMap((storyboard, board) =>
      items.map((item, at) => ({
        participant: `${group}${person}`,
        group,
        storyboard,
        item,
        value: 1 + ((person * (at + 2) + board * 3 + (group === 'staff' ? 0 : 2)) % 7),
      })),
    ),
  ).flat(),
)
const asked = {
  seed: 1,
  resamples: 199,
  shifts: [{ group: 'staff', concept: 'c', tilts: { performanceFirst: 'a', privacyFirst: 'b' } }],
  importances: [{ group: 'managers', storyboards: ['a', 'b'] }],
  fronts: [{ group: 'staff', concepts: ['a', 'b'].map((code) => ({ concept: code, storyboards: [code] })) }],
}

test('only what is asked is computed, each for its group alone', () => {
  const found = weighing(ratings, asked)
  expect(found.shifts).toMatchObject([{ group: 'staff', items: { utility: { n: 9 } } }])
  expect(found.importances).toMatchObject([{ group: 'managers', people: 9, rows: 18 }])
  const others = ratings.map((one) => (one.group === 'staff' ? one : { ...one, value: 7 }))
  expect(weighing(others, asked)).toMatchObject({ shifts: found.shifts, fronts: found.fronts })
})

test('no figure moves another: asked alone each is the same', () => {
  const found = weighing(ratings, asked)
  const alone = { ...asked, shifts: [], fronts: [] }
  expect(weighing(ratings, alone).importances).toEqual(found.importances)
})
