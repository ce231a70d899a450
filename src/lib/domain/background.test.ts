import { expect, test } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { backgroundFault } from './background.ts'
import { noneFits, withNoneOfThese } from './group.ts'
import { Study } from './study.ts'
import { inLocale } from './translation.ts'

const leads = { code: 'leads', text: 'Do you lead people?', why: 'Leading changes the view.', labels: ['Yes', 'No'] }

test('an answer is one of the labels, counted from 1, or nothing', () => {
  const study = sampleStudy({ background: [leads] })
  for (const value of [1, 2, null]) expect(backgroundFault(study, { code: 'leads', value })).toBeNull()
  for (const value of [0, 3, -1]) expect(backgroundFault(study, { code: 'leads', value })).toMatch('1 to 2')
  expect(backgroundFault(study, { code: 'age', value: 1 })).toMatch('"age" is not')
  expect(backgroundFault(sampleStudy(), { code: 'leads', value: 1 })).toMatch('is not')
})

test('a question needs the reason why it is asked, two answers at least, and a code of its own', () => {
  expect(() => sampleStudy({ background: [{ ...leads, why: undefined }] })).toThrow('why')
  expect(() => sampleStudy({ background: [{ ...leads, why: ' ' }] })).toThrow('must not be empty')
  expect(() => sampleStudy({ background: [{ ...leads, labels: ['Yes'] }] })).toThrow('labels')
  expect(() => sampleStudy({ background: [leads, leads] })).toThrow('\\"leads\\" is there twice')
  const many = Array.from({ length: 7 }, (_, index) => ({ ...leads, code: `leads_${index}` }))
  expect(() => sampleStudy({ background: many })).toThrow('background')
})

test('a translation may carry questions, and what it leaves out stands in the language of the study', () => {
  const translations = { de: { background: { leads: { text: 'Führen Sie Menschen?', labels: ['Ja', 'Nein'] } } } }
  const study = inLocale(sampleStudy({ background: [leads], translations }), 'de')
  expect(study.background).toEqual([{ ...leads, text: 'Führen Sie Menschen?', labels: ['Ja', 'Nein'] }])
  const faulty = (words: object) => () =>
    sampleStudy({ background: [leads], translations: { de: { background: words } } })
  expect(faulty({ leads: { labels: ['Ja'] } })).toThrow('must be 2, as in the study')
  expect(faulty({ age: { text: 'Wie alt?' } })).toThrow('names nothing in this study')
})

test('no study may have a group by the code of those whom none fits', () => {
  const { groups, ...study } = sampleStudy()
  const read = Study.safeParse({ ...study, groups: [...groups, { code: 'none', name: 'Nobody', description: 'No.' }] })
  expect(read.error?.issues).toMatchObject([{ path: ['groups', 3, 'code'] }])
})

test('those whom no group fits are a group where there are any', () => {
  const study = sampleStudy()
  expect(withNoneOfThese(study, ['staff', 'others'])).toBe(study)
  expect(withNoneOfThese(study, ['staff', noneFits]).groups.map(({ code }) => code)).toEqual([
    ...['staff', 'managers', 'others', noneFits],
  ])
})
