import { expect, test } from 'vitest'
import { sampleStudy } from '../../../../tests/sample-study.ts'
import { advice } from '#lib/domain/advice.ts'
import type { Study } from '#lib/domain/study.ts'
import { smallCrossings } from './small-crossings.ts'

const leads = { code: 'leads', text: 'Do you lead people?', why: 'Leading changes the view.', labels: ['Yes', 'No'] }
const years = { code: 'years', text: 'How long?', why: 'Habits grow.', labels: ['Under 2', '2 to 10', 'Over 10'] }

/** The sample's three groups, each with room for so many. */
const upTo = (quota: number) => sampleStudy().groups.map((group) => ({ ...group, quota }))
const said = (changes: Partial<Study>) => smallCrossings.findings(sampleStudy(changes))

test('a study that asks nothing about the person hears nothing of cells', () => {
  expect(said({})).toEqual([])
  expect(said({ background: [] })).toEqual([])
})

test('where no number is planned, five a group are taken for it', () => {
  expect(said({ background: [leads] })).toEqual([
    {
      path: ['background', 0],
      message:
        'The groups crossed with this make 6 cells: five in each takes 30 people, and no number is planned, and five a group are 15',
    },
  ])
})

test('quotas that give each question five in a cell leave the crossing of all together to be told', () => {
  expect(said({ background: [leads, years], groups: upTo(15) })).toEqual([
    {
      path: ['background'],
      message:
        'The groups crossed with all background questions make 18 cells: five in each takes 90 people, and 45 are planned',
    },
  ])
  expect(said({ background: [leads, years], groups: upTo(30) })).toEqual([])
})

test('one small group is enough, however large the others are', () => {
  const [first, ...others] = upTo(500)
  expect(said({ background: [leads], groups: [{ ...first!, quota: 9 }, ...others] })).toHaveLength(1)
})

test('it can be answered for one question', () => {
  const study = sampleStudy({ background: [leads] as Study['background'] })
  const waived = { ...study, waivers: [{ rule: 'small-crossings', at: 'leads', reason: 'Read on its own.' }] }
  const remarks = (one: Study) => advice(one).filter(({ rule }) => rule === 'small-crossings' || rule === 'idle-waiver')
  expect(remarks(waived)).toMatchObject([{ waived: 'Read on its own.' }])
})
