import { expect, test } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { Answer, answerFault, clampedMs } from './answer.ts'

const plain = sampleStudy()
const study = sampleStudy({ items: [...plain.items, { code: 'bothers', kind: 'panel', text: 'Which picture?' }] })
const order = study.storyboards.map((storyboard) => storyboard.code)
const fault = (answer: Omit<Answer, 'storyboard'> & { storyboard?: string }) =>
  answerFault(study, order, { storyboard: 'coach_a', ...answer })

test.each([
  { item: 'utility', value: 1 },
  { item: 'utility', value: 7, reason: 'handy' },
  { item: 'utility', value: null, skipped: 'cant-say' as const },
  { item: 'should_exist', value: 4 },
  { item: 'why', value: null, reason: 'because' },
  { item: 'why', value: null, skipped: 'declined' as const },
  { item: 'bothers', value: null, panel: 2 },
  { item: 'bothers', value: null, panel: 1, reason: 'the camera' },
  { item: 'bothers', value: null, skipped: 'declined' as const },
  { item: 'bothers', value: null, skipped: 'declined' as const, reason: 'none of these' },
])('%o is an answer', (answer) => {
  expect(fault(answer)).toBeNull()
})

test.each([
  [{ item: 'utility', value: 0 }, /from 1 to 7/],
  [{ item: 'utility', value: 8 }, /from 1 to 7/],
  [{ item: 'should_exist', value: 5 }, /from 1 to 4/],
  [{ item: 'utility', value: null }, /needs a value/],
  [{ item: 'utility', value: 3, skipped: 'declined' as const }, /either/],
  [{ item: 'why', value: 3 }, /in words/],
  [{ item: 'why', value: null, reason: '  ' }, /needs a text/],
  [{ item: 'why', value: null, skipped: 'cant-say' as const }, /can be declined/],
  [{ item: 'colour', value: 3 }, /not an item/],
  [{ item: 'utility', value: 3, storyboard: 'elsewhere' }, /not among/],
  [{ item: 'utility', value: 3, panel: 3 }, /only 2 panels/],
  [{ item: 'bothers', value: null, panel: 3 }, /only 2 panels/],
  [{ item: 'bothers', value: null, panel: NaN }, /only 2 panels/],
  [{ item: 'bothers', value: null }, /needs the number of a picture/],
  [{ item: 'bothers', value: null, reason: 'the camera' }, /needs the number of a picture/],
  [{ item: 'bothers', value: 2 }, /"panel" hold its number/],
  [{ item: 'bothers', value: null, skipped: 'cant-say' as const }, /can be declined/],
  [{ item: 'bothers', value: null, panel: 1, skipped: 'declined' as const }, /either/],
])('%o is refused', (answer, words) => {
  expect(fault(answer)).toMatch(words)
})

test('an answer with a field that is the server’s alone is refused', () => {
  const sent = { storyboard: 'coach_a', item: 'utility', value: 3, answered_at: '2026-01-01' }
  expect(Answer.safeParse(sent).success).toBe(false)
})

test('a client’s timing is a hint within an hour', () => {
  expect([undefined, NaN, -5, 12.4, 1e12].map(clampedMs)).toEqual([null, null, 0, 12, 3_600_000])
})
