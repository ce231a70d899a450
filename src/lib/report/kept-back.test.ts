import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rating } from '#analysis/rating.ts'
import { report } from '#analysis/report.ts'
import { fileSubject } from './file-subject.ts'
import { file } from './file.ts'
import { reading } from './reading.ts'
import { text } from './text.ts'

const groups = ['staff', 'managers', 'legal', 'others']
const items = ['acceptability', 'utility', 'intrusiveness', 'priority']

const value = fc.integer({ min: 1, max: 7 })
/** For each group how many people, and what each of them answers, twice: once as it is, once otherwise. */
const party = fc.array(fc.tuple(value, value), { minLength: 0, maxLength: 9 })

const ratingsOf = (parties: [number, number][][], hidden: ReadonlySet<string>): Rating[] =>
  parties.flatMap((people, at) =>
    people.flatMap(([one, other], person) =>
      items.map((item, shift) => {
        const group = groups[at]!
        const given = hidden.has(group) ? other : one
        const place = { participant: `${group}${person}`, group, storyboard: 'coach', item }
        return { ...place, value: ((given + shift - 1) % 7) + 1, reason: `words beside ${given} of ${group}` }
      }),
    ),
  )

test('whatever the people of the groups kept back answer and say, text and page stay the same to the last letter', () => {
  let met = 0
  const settings = { resamples: 20, permutations: 19, bipolar: ['acceptability', 'priority'] }
  fc.assert(
    fc.property(fc.tuple(party, party, party, party), (parties) => {
      const made = report(ratingsOf(parties, new Set()), settings)
      const hidden = new Set(made.suppressed.map(({ group }) => group))
      const other = report(ratingsOf(parties, hidden), settings)
      if (hidden.size > 0) met += 1
      const [told, otherwise] = [made, other].map((one) => reading(fileSubject('small.csv', one)))
      expect(text(otherwise!)).toBe(text(told!))
      expect(file(otherwise!, true)).toBe(file(told!, true))
      for (const { group, why } of made.suppressed)
        if (why === 'small') expect(text(told!).replaceAll(/\s+/g, ' ')).toContain(`${group} (fewer than 5)`)
      for (const group of hidden) expect(file(told!, true)).not.toMatch(new RegExp(`words beside . of ${group}`))
    }),
    { numRuns: 60, seed: 5 },
  )
  expect(met).toBeGreaterThan(20)
})
