import { describe, expect, test } from 'vitest'
import { coverage } from '#lib/domain/findings.ts'
import { contrasted } from '#lib/server/contrasts.ts'
import type { Given } from '#lib/server/disclosure.ts'
import { shownResults } from '#lib/server/shown-results.ts'
import { sufficiency } from '#lib/server/sufficiency.ts'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { file } from './file.ts'
import { reading } from './reading.ts'
import { studySubject } from './study-subject.ts'
import { text } from './text.ts'

const plan = {
  target: 12,
  width: 2,
  smallest: 1,
  contrasts: [{ compares: 'groups', item: 'acceptability', storyboard: 'coach_a', groups: ['staff', 'managers'] }],
}
const study = sampleStudy({ plan })
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
  const results = await shownResults(study, given(turn))
  const known = { version: 3, simulated: false, earlier: null, movement: null, results }
  const planned = { contrasts: contrasted(study, results), sufficiency: sufficiency(study, results, 'acceptability') }
  const whole = reading(studySubject(study, { ...known, ...planned }))
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

  test('marks what was planned, tells its outcome, and whether there are enough people', async () => {
    const { page, text: words } = await told(0)
    const flat = words.replaceAll(/\s+/g, ' ')
    for (const said of [
      'Of 1 contrast planned before launch, 1 is kept back. All else in this report is explored',
      'A difference of 1 point or more was to matter.',
      // The staff at one storyboard have twelve; at four others nobody was asked, and two groups are kept back at one.
      '1 of 13 cells shown has as many people as were wanted.',
    ])
      expect(
        [page, flat].filter((one) => one.includes(said)),
        said,
      ).toHaveLength(2)
    expect(page).toContain('<th scope="row">staff against managers, “Board coach_a”</th><td>Acceptable?</td>')
  })

  test('moves by no letter whatever those say who are kept back', async () => {
    const [one, other] = await Promise.all([told(0), told(3)])
    expect(other).toEqual(one)
    for (const words of [one.page, one.text])
      expect(words).not.toMatch(/(managers|others) \d says|(managers|others)-\d/)
  })
})
