import { expect, it } from 'vitest'
import { panel, said, withBoards } from '../../../../tests/advised.ts'

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')
const codes = ['coach_a', 'coach_b', 'climate_a', 'climate_b', 'today']
const told = (counts: number[], part: 'caption' | 'text' = 'caption') =>
  withBoards(
    Object.fromEntries(codes.map((code, i) => [code, { panels: [panel({ [part]: words(counts[i]!) || '' })] }])),
  )

it('a fifth more or less than the mean is balanced', () => {
  expect(said('word-balance', told([8, 12, 10, 10, 10]))).toEqual([])
})

it('more than that is not, for captions and texts apart', () => {
  const found = ['storyboards.0.panels: The captions have 14 words, where the storyboards have 11 on average']
  expect(said('word-balance', told([14, 10, 10, 10, 10]))).toEqual(found)
  expect(said('word-balance', told([14, 10, 10, 10, 10], 'text'))).toEqual([
    found[0]!.replace('captions', 'text equivalents'),
  ])
})

it('storyboards that are not all written do not count', () => {
  const study = told([4, 10, 10, 10, 10])
  expect(said('word-balance', study)).toHaveLength(1)
  study.storyboards[0]!.panels.push({ ...panel(), caption: '', text: '' })
  expect(said('word-balance', study)).toEqual([])
})
