import { expect, test } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { type Revision, longColumns, longRows } from './long-rows.ts'

const plain = sampleStudy()
const study = sampleStudy({ items: [...plain.items, { code: 'bothers', kind: 'panel', text: 'Which picture?' }] })
const pointed: Revision = {
  participation_id: 'p',
  storyboard: 'coach_a',
  item: 'bothers',
  revision: 1,
  value: null,
  skipped: null,
  reason: null,
  panel: 2,
  response_ms: null,
  answered_at: '2027-01-01T00:00:00.000Z',
  stage: 'before-rationale',
}

/** The row about the picture that bothers, of somebody who went past that storyboard. */
function row(revisions: Revision[], mode = 'screen') {
  const rows = longRows({
    slug: 'sample',
    version: 1,
    study,
    participant: 'p',
    group: 'staff',
    mode,
    order: ['coach_a'],
    revisions,
    showings: [{ participation_id: 'p', storyboard: 'coach_a', shown_at: 'x', passed_at: 'y' }],
  } as unknown as Parameters<typeof longRows>[0]).map((cells) =>
    Object.fromEntries(longColumns.map((column, index) => [column, cells[index]])),
  )
  return rows.find(({ item }) => item === 'bothers')
}

test('a picture that was pointed at stands in its own column, and is an answer without a word', () => {
  expect(row([pointed])).toMatchObject({ panel: 2, value: null, label: null, missing: null, reason: null })
})

test('none of the pictures is declined, and a word beside it is kept', () => {
  const none = { ...pointed, panel: null, skipped: 'declined', reason: 'not here' } as const
  expect(row([none])).toMatchObject({ panel: null, missing: 'declined', reason: 'not here' })
})

test('cards on paper ask for no picture, so nobody declined it there', () => {
  expect([row([])?.['missing'], row([], 'paper')?.['missing']]).toEqual(['declined', 'not-reached'])
})
