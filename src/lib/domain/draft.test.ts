import { expect, test } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { asDraft, misfits } from './draft.ts'

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

test('a pair of numbers is never half there, and a language is one that there can be', () => {
  const items = study.items.map((item) => (item.kind === 'rating' ? { ...item, scale: [{ a: 1 }] } : item))
  expect(misfits({ ...study, items }).length).toBeGreaterThan(0)
  expect(misfits({ ...study, locale: 'en-englishlanguage' })).toMatchObject([{ path: ['locale'] }])
  expect(misfits({ ...study, translations: { 'xx-1': {} } }).length).toBeGreaterThan(0)
})

test('a draft with gaps has the defaults that parsing would give it', () => {
  const { translations: _translations, cast: _cast, ...rest } = study
  const items = study.items.map(({ closing, ...item }) => (closing ? { ...item, closing } : item))
  expect(asDraft({ ...rest, title: '', items })).toEqual({ ...study, title: '' })
})
