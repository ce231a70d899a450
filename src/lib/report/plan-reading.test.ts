import { expect, test } from 'vitest'
import type { Contrasted } from '#lib/domain/contrast.ts'
import { planReading } from './plan-reading.ts'

const items = [{ code: 'acceptability', text: 'Acceptable?', lowest: 1, labels: [] }]
const contrast = (estimate: number, interval: [number, number] | null): Contrasted => {
  return { what: 'Staff against managers', item: 'acceptability', keptBack: false, estimate, interval }
}
const enough = ['3 of 4 cells shown have as many people as were wanted.']

test('what was planned is told with its outcome, and all else is called explored', () => {
  const contrasts = [contrast(2, [1.2, 2.8]), contrast(0.1, [-0.5, 0.7])]
  const { sentences, rows } = planReading({ contrasts, smallest: 1, enough }, items)
  expect(sentences).toEqual([
    'Of 2 contrasts planned before launch, 1 shows a difference that matters and 1 shows none that matters. All else in this report is explored: a hint to look again.',
    'A difference of 1 point or more was to matter.',
    'Is it enough? For “Acceptable?”, a cell being one group at one storyboard: 3 of 4 cells shown have as many people as were wanted.',
  ])
  expect(rows.map(({ difference, outcome }) => [difference, outcome])).toEqual([
    ['+2.0 (1.2 to 2.8)', 'a difference that matters'],
    ['+0.1 (−0.5 to 0.7)', 'no difference that matters'],
  ])
})

test('without a plan everything is explored, and says so', () => {
  const { sentences, rows } = planReading({ contrasts: [], smallest: null, enough }, items)
  expect(sentences[0]).toBe(
    'No contrast was planned before launch, so all in this report is explored: a hint to look again.',
  )
  expect(rows).toEqual([])
})

test('more contrasts than a page has room for are counted, and stand elsewhere', () => {
  const contrasts = Array.from({ length: 13 }, () => contrast(2, null))
  const { sentences, rows } = planReading({ contrasts, smallest: null, enough }, items)
  expect(rows).toEqual([])
  expect(sentences.join(' ')).toMatch(
    /^Of 13 contrasts .* 13 have too few people to say.*on the page about the trade-off/,
  )
})
