import { expect, it } from 'vitest'
import { sampleStudy } from '../../../../tests/sample-study.ts'
import type { Study } from '#lib/domain/study.ts'
import { tiltsTogether } from './tilts-together.ts'

const said = (changes: Partial<Study>) => tiltsTogether.findings(sampleStudy(changes)).map(({ message }) => message)

it('says nothing where people see all storyboards, or one drawing of each concept', () => {
  expect(said({})).toEqual([])
  expect(said({ tilts: 'within' })).toEqual([])
  expect(said({ tilts: 'between', showPerPerson: 2 })).toEqual([])
})

it('says so where too few are seen to keep the drawings of a concept apart', () => {
  expect(said({ tilts: 'within', showPerPerson: 3 })).toEqual([
    'With 3 storyboards a person, drawings of a concept come one right after the other',
  ])
})

it('says so where not everybody sees all drawings of the concepts they see', () => {
  expect(said({ tilts: 'within', showPerPerson: 4 })).toEqual([
    'With 4 storyboards a person, some see one drawing alone of one or two concepts',
  ])
})

it('a study that shows a person more than there is has a fault', () => {
  expect(() => sampleStudy({ tilts: 'between', showPerPerson: 4 })).toThrow('is more than the 3 that a person can see')
})
