import { expect, test } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { type Given, disclosure } from './disclosure.ts'
import { panelMarks } from './panel-marks.ts'

const study = sampleStudy({
  items: [
    { code: 'utility', kind: 'rating', polarity: 'unipolar', text: 'Useful?', scale: [1, 3], labels: ['a', 'b', 'c'] },
    { code: 'bothers', kind: 'panel', text: 'Which picture bothers you?' },
  ],
})

/** `size` people of a group who rate, and of whom each points at the picture given for them. */
const party = (group: string, size: number, panels: (number | undefined)[], step?: number): Given[] =>
  Array.from({ length: size }, (_, person) => {
    const place = { participant: `${group}-${step}-${person}`, group, storyboard: 'today', ...(step ? { step } : {}) }
    const panel = panels[person]
    return [
      { ...place, item: 'utility', value: 1 + (person % 3) },
      ...(panel ? [{ ...place, item: 'bothers', value: null, panel, reason: `why ${person} of ${group}` }] : []),
    ]
  }).flat()

const marksOf = (given: Given[]) =>
  panelMarks(study, given, disclosure(study, given)).find(({ storyboard }) => storyboard === 'today')!

test('of all who said anything about a storyboard it is counted who pointed at which picture', () => {
  const { cells, words } = marksOf([...party('staff', 7, [1, 2, 2]), ...party('managers', 6, [1])])
  expect(cells).toEqual([
    { group: 'staff', n: 7, counts: [1, 2] },
    { group: 'managers', n: 6, counts: [1, 0] },
    { group: 'others', n: 0, counts: [0, 0] },
  ])
  expect(words).toContainEqual({ group: 'staff', panel: 2, text: 'why 1 of staff' })
})

test('a group of four is kept back with another beside it, and so are the words', () => {
  const { cells, words } = marksOf([
    ...party('staff', 12, [1]),
    ...party('managers', 6, [2, 2]),
    ...party('others', 4, [1, 2]),
  ])
  expect(cells.map(({ n }) => n)).toEqual([12, null, null])
  expect(words.map(({ group }) => group)).toEqual(['staff'])
})

test('fewer than ten who all point at one picture are left out, and ten are shown', () => {
  const same = (size: number) => marksOf(party('staff', size, Array<number>(size).fill(2))).cells[0]
  expect(same(9)).toEqual({ group: 'staff', n: null })
  expect(same(10)).toEqual({ group: 'staff', n: 10, counts: [0, 10] })
})

test('of two steps that one is left out in which all pointed at the same', () => {
  const { cells, words } = marksOf([...party('staff', 5, [1, 2], 1), ...party('staff', 5, [2, 2, 2, 2, 2], 2)])
  expect(cells[0]).toEqual({ group: 'staff', n: 5, counts: [1, 1] })
  expect(words).toHaveLength(2)
})
