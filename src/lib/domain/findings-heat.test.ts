import { expect, test } from 'vitest'
import { conflicting, heatWords } from './findings-heat.ts'

const cell = (group: string, n: number, median: number, pci2Unbiased: number | null) => ({
  group,
  n,
  counts: [],
  mean: median,
  median,
  pci2Unbiased,
  agreement: null,
})
const rows = [
  { name: 'A · Coach', cells: [cell('staff', 12, 2, 0.1), cell('managers', 7, 6, 0.62), { group: 'others', n: null }] },
  {
    name: 'B · Today',
    cells: [cell('staff', 12, 4, 0.3), cell('managers', 7, 4, -0.02), { ...cell('others', 0, 0, null), median: null }],
  },
]
const name = (code: string) => code

test('the storyboard whose middles lie farthest apart is named with its groups, and what is missing is counted', () => {
  expect(heatWords(rows, name)).toEqual([
    'The middle answers of two groups lie farthest apart about “A · Coach”: 2 for staff (12 people), 6 for managers (7 people). Whether that is more than chance, the answers page says.',
    'Kept back: 1 of 6 fields.',
    'Without any answer: 1 of 6 fields.',
  ])
})

test('the group in most conflict is named with its people, and how many fields are marked', () => {
  expect(conflicting(rows, name)[0]).toBe(
    'Most conflict within one group: managers about “A · Coach”, 0.62 on a range from 0 to 1, over 7 people.',
  )
  expect(conflicting(rows, name)[1]).toMatch(/^Above 0\.5: 1 of 4 fields/)
})

test('nobody is said as such', () => {
  const none = [{ name: 'A · Coach', cells: [{ group: 'staff', n: null }] }]
  expect(heatWords(none, name)).toEqual([
    'No group has five people who answered, so no field can be filled yet.',
    'Kept back: 1 of 1 fields.',
  ])
  expect(conflicting(none, name)).toEqual(['There is no group of five whose conflict could be measured yet.'])
})
