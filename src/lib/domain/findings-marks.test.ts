import { expect, test } from 'vitest'
import { markFinding, markedPictures } from './findings-marks.ts'
import type { PanelMarks } from './results.ts'

const marks: PanelMarks = {
  storyboard: 'today',
  item: 'bothers',
  cells: [
    { group: 'staff', n: 12, counts: [1, 4, 0] },
    { group: 'managers', n: 8, counts: [3, 0, 0] },
    { group: 'others', n: null },
  ],
  words: [],
}

test('marks are added over the groups that are shown, and told of one of them', () => {
  expect(markedPictures(marks, 3, null)).toEqual([
    { count: 4, of: 20 },
    { count: 4, of: 20 },
    { count: 0, of: 20 },
  ])
  expect(markedPictures(marks, 3, 'managers')[0]).toEqual({ count: 3, of: 8 })
  expect(markedPictures(marks, 3, 'others')[0]).toEqual({ count: 0, of: 0 })
})

test('the sentence says k of n, where equals share it, and who is kept back', () => {
  expect(markFinding(marks, 3, (code) => code)).toBe(
    'Of 20 people who said anything about this storyboard, 8 pointed at a picture, most often at pictures 1 and 2: 4 of 20 each. Kept back: others.',
  )
})

test('nobody and no marks are said as such', () => {
  const none = { ...marks, cells: [{ group: 'staff', n: 9, counts: [0, 0, 0] }] }
  expect(markFinding(none, 3, (code) => code)).toBe('Of 9 people, nobody pointed at a picture.')
  expect(markFinding({ ...marks, cells: [{ group: 'staff', n: null }] }, 3, (code) => code)).toBe(
    'No group has five people who said anything about this storyboard. Kept back: staff.',
  )
})
