import { expect, test } from 'vitest'
import { report } from './report.ts'

/** People of a group who rate these items alike; each call brings its own people. */
const raters = (group: string, people: number, ...items: string[]) =>
  Array.from({ length: people }, (_, i) => `${group} ${items.join(' ')} ${i}`).flatMap((participant) =>
    items.map((item) => ({ participant, group, storyboard: 's', item, value: 4 })),
  )

test('a row is hidden where one of its items hides the group, though the row alone would be shown', () => {
  const ratings = [
    ...raters('a', 5, 'utility', 'intrusiveness'),
    ...raters('a', 5, 'utility'),
    ...raters('b', 3, 'utility', 'intrusiveness'),
    ...raters('c', 6, 'utility', 'intrusiveness'),
  ]
  const { items, tradeoff } = report(ratings, { minCell: 5, resamples: 20, permutations: 19 })
  // Of utility's 10, 3 and 6 the six go with the three; of the 5, 3 and 6 who rated both, the five would.
  const utility = items.find(({ item }) => item === 'utility')!.storyboards[0]!
  expect(utility.groups).toMatchObject({ a: { n: 10 }, b: { hidden: 'small' }, c: { hidden: 'complement' } })
  expect(tradeoff).toEqual([
    { storyboard: 's', group: 'a', n: null, hidden: 'complement' },
    { storyboard: 's', group: 'b', n: null, hidden: 'small' },
    { storyboard: 's', group: 'c', n: null, hidden: 'complement' },
  ])
})
