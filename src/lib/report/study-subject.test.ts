import { describe, expect, test } from 'vitest'
import { coverage } from '#lib/domain/findings.ts'
import type { Given } from '#lib/server/disclosure.ts'
import { resultsOf } from '#lib/server/results.ts'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { file } from './file.ts'
import { reading } from './reading.ts'
import { studySubject } from './study-subject.ts'
import { text } from './text.ts'

const study = sampleStudy()
const sizes = { staff: 12, managers: 6, others: 3 }

/** Answers to one storyboard; `turn` moves what the managers and the others say, who are kept back. */
const given = (turn: number): Given[] =>
  Object.entries(sizes).flatMap(([group, size]) =>
    Array.from({ length: size }, (_, person) => {
      const place = { participant: `${group}-${person}`, group, storyboard: 'coach_a' }
      const moved = group === 'staff' ? 0 : turn
      const reason = `${group} ${person} says ${(person + moved) % 7}`
      const rated = ['utility', 'intrusiveness', 'acceptability', 'priority'].map((item) => ({
        ...place,
        item,
        value: 1 + ((person + moved + item.length) % 7),
        reason,
      }))
      const refused = { ...place, item: 'should_exist', value: 1 + ((person + moved) % 4) }
      return [...rated, refused, { ...place, item: 'why', value: null, reason }]
    }).flat(),
  )

async function told(turn: number) {
  const results = await resultsOf(study, given(turn))
  const known = { version: 3, simulated: false, earlier: null, movement: null, results }
  const whole = reading(studySubject(study, known))
  const missing = coverage(results.groups, results.spots, 3)
  return { page: file(whole, true), text: text(whole), missing }
}

describe('the report of a study', () => {
  test('names its version, what was set, and who is missing, by their names', async () => {
    const { page, text: words, missing } = await told(0)
    for (const said of ['sample, version 3', 'Seed: 1', 'Smallest group shown: 5']) expect(page).toContain(said)
    expect(missing).toHaveLength(3)
    for (const said of missing)
      expect(
        [page, words.replaceAll(/\s+/g, ' ')].filter((one) => one.includes(said)),
        said,
      ).toHaveLength(2)
    expect(page).toContain('“No” to “Should it exist?”: 3 of 12 (staff 3 of 12)')
    expect(page).toContain('staff 0 says 0')
  })

  test('moves by no letter whatever those say who are kept back', async () => {
    const [one, other] = await Promise.all([told(0), told(3)])
    expect(other).toEqual(one)
    for (const words of [one.page, one.text])
      expect(words).not.toMatch(/(managers|others) \d says|(managers|others)-\d/)
  })
})
