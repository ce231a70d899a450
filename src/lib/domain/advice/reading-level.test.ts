import { describe, expect, it } from 'vitest'
import { panel, said, withBoards } from '../../../../tests/advised.ts'
import { sampleStudy } from '../../../../tests/sample-study.ts'
import { readingGrade } from './reading-level.ts'
import { syllables } from './syllables.ts'

describe('syllables', () => {
  it.each([
    ['the', 1],
    ['phone', 1],
    ['asked', 1],
    ['wanted', 2],
    ['makes', 1],
    ['voices', 2],
    ['table', 2],
    ['people', 2],
    ['manager', 3],
    ['employee', 3],
    ['estimate', 3],
    ['data', 2],
    ['diary', 3],
    ['being', 2],
    ['created', 3],
    ['yesterday', 3],
    ['information', 4],
    ['university', 5],
  ])('%s has %i', (word, count) => {
    expect(syllables(word)).toBe(count)
  })
})

describe('the reading grade', () => {
  it('is 0.39 words a sentence and 11.8 syllables a word, less 15.59', () => {
    const text = 'The cat sat on the mat. The dog ran to the man. The man saw the cat. It was a day in May.'
    expect(readingGrade([text])).toBeCloseTo(0.39 * (23 / 4) + 11.8 * (23 / 23) - 15.59, 10)
  })

  it('is not told from a few words', () => {
    expect(readingGrade(['Interdisciplinary institutionalisation.'])).toBeNull()
  })
})

describe('advice on the reading level', () => {
  const hard =
    'Organisational communication metadata undergo continuous probabilistic evaluation, determining individualised psychological vulnerability indicators.'
  const board = (caption: string, locale = 'en') =>
    withBoards({ coach_a: { panels: [panel({ caption }), panel({ caption })] } }, sampleStudy({ locale }))

  it('is given where captions are above year nine', () => {
    expect(said('reading-level', board(hard))[0]).toMatch(
      /^storyboards.0.panels: The captions read like school year \d\d;/,
    )
    expect(said('reading-level', board('The app reads each mail and tells the boss who is tired today.'))).toEqual([])
  })

  it('is given on the questions together', () => {
    const study = sampleStudy()
    study.items[1]!.hint = hard
    study.items[2]!.hint = hard
    expect(said('reading-level', study)).toEqual([expect.stringMatching(/^items: The questions read like/)])
  })

  it('is given in English alone', () => {
    expect(said('reading-level', board(hard, 'de'))).toEqual([])
  })
})
