import { expect, test } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { misfits } from './draft.ts'

const study = sampleStudy()

test('a draft may be unfinished: empty texts, empty lists, concepts without storyboards', () => {
  expect(misfits({ ...study, title: '', groups: [], storyboards: [], concepts: [] })).toEqual([])
  const [first, ...rest] = study.storyboards
  expect(misfits({ ...study, storyboards: [{ ...first, panels: [], flows: [], title: ' ' }, ...rest] })).toEqual([])
})

test('a draft of the wrong shape is not kept, and each misfit says where', () => {
  expect(misfits({ ...study, minutes: 'ten', colour: 'red' })).toEqual([
    { path: ['minutes'], message: 'must be a number' },
    { path: [], message: 'has a field that is not known here: colour' },
  ])
  expect(misfits({ ...study, title: 'x'.repeat(101) })[0]).toMatchObject({ path: ['title'] })
  expect(misfits(null)).toHaveLength(1)
})
