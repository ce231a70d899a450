import { expect, test } from 'vitest'
import type { ChoiceSpot, Spot } from '#lib/domain/results.ts'
import { csvText } from './exhibit-files.ts'
import { answersFile, choicesFile, spotsFile } from './spots-file.ts'

const cell = { mean: 4.123456, median: 4, pci2Unbiased: null, agreement: null }
const spot: Spot = {
  storyboard: 'badge',
  item: 'utility',
  verdict: 'groups-differ',
  n: 11,
  shareAdjusted: -0.0123456,
  shareEqualVoice: 0.2,
  shareInterval: [-0.1, 0.3],
  p: 0.0001,
  conflict: { value: 0, group: 'staff' },
  divided: ['staff', 'managers'],
  apart: null,
  cells: [
    { group: 'staff', n: 6, counts: [0, 1, 0, 5, 0], ...cell },
    { group: 'managers', n: null },
  ],
  voices: [],
}
const lines = (text: string) => text.trimEnd().split('\r\n')

test('the file of the split map has every figure in full, also where the page cuts a share at 0', () => {
  const [heads, line] = lines(csvText(spotsFile([spot])))
  expect(heads).toMatch(/^item,storyboard,verdict,n,between_equal_voice,between_pooled,pooled_low,pooled_high,p_/)
  expect(line).toBe('utility,badge,groups-differ,11,0.2,-0.0123456,-0.1,0.3,0.0001,0,,staff managers')
})

test('what does not exist is empty in the file, and never NaN', () => {
  const bare = { ...spot, shareAdjusted: null, shareEqualVoice: null, shareInterval: null, p: null, conflict: null }
  expect(lines(csvText(spotsFile([bare])))[1]).toBe('utility,badge,groups-differ,11,,,,,,,,staff managers')
})

test('the file of the answers counts each point of the scale, and says nothing of a group that is kept back', () => {
  expect(lines(csvText(answersFile([spot], 1, 5)))).toEqual([
    'item,storyboard,group,n,answer_1,answer_2,answer_3,answer_4,answer_5,median,mean',
    'utility,badge,staff,6,0,1,0,5,0,4,4.123456',
    'utility,badge,managers,kept back,,,,,,,',
  ])
})

test('the file of a choice has a column for each answer by its words', () => {
  const cells: ChoiceSpot['cells'] = [
    { group: 'staff', n: 6, counts: [4, 2] },
    { group: 'managers', n: null },
  ]
  const choice = { storyboard: 'badge', item: 'deploy', n: 6, counts: [4, 2], cells }
  expect(lines(csvText(choicesFile([choice], ['No', 'Yes, but slowly'])))).toEqual([
    'item,storyboard,group,n,No,"Yes, but slowly"',
    'deploy,badge,staff,6,4,2',
    'deploy,badge,managers,kept back,,',
  ])
})
