import { expect, it } from 'vitest'
import { said, withBoards } from '../../../../tests/advised.ts'

it('a title or a code that hints at the tilt is named', () => {
  expect(said('tilt-hint', withBoards({ coach_a: { title: 'A private coach' } }))).toEqual([
    'storyboards.0.title: “priva” in the title hints at the tilt',
  ])
  expect(said('tilt-hint', withBoards({ coach_a: { code: 'coach_performance' } }))).toEqual([
    'storyboards.0.code: “perform” in the code hints at the tilt',
  ])
  expect(said('tilt-hint', withBoards({ coach_a: { title: '安全的教练' } }))).toHaveLength(1)
})

it('a title that tells what there is to see does not', () => {
  expect(said('tilt-hint', withBoards({ coach_a: { title: 'A coach that asks one question' } }))).toEqual([])
})
