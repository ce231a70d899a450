import { expect, test } from 'vitest'
import { attrition, type AssignedStoryboard } from './attrition.ts'

const pass = (participant: string, group: string, tilts: string[], reached: number): AssignedStoryboard[] =>
  tilts.map((tilt, at) => ({ participant, group, position: at + 1, tilt, reached: at < reached }))

test('who leaves is counted at the last storyboard that they saw', () => {
  const tilts = ['privacy-first', 'performance-first', 'balanced']
  const found = attrition([
    ...pass('stays', 'a', tilts, 3),
    ...pass('leaves', 'a', tilts, 2),
    ...pass('never', 'b', tilts, 0),
  ])
  expect(found.all).toEqual({ of: 3, left: 2 })
  expect([...found.groups]).toEqual([
    ['a', { of: 2, left: 1 }],
    ['b', { of: 1, left: 1 }],
  ])
  expect([...found.positions]).toEqual([
    [1, { of: 2, left: 0 }],
    [2, { of: 2, left: 1 }],
    [3, { of: 1, left: 0 }],
  ])
  expect(found.tilts.get('performance-first')).toEqual({ of: 2, left: 1 })
})

test('the order of the rows changes nothing, and no rows are nobody', () => {
  const rows = pass('p', 'a', ['balanced', 'privacy-first'], 1)
  expect(attrition(rows.toReversed())).toEqual(attrition(rows))
  expect(attrition([]).all).toEqual({ of: 0, left: 0 })
})
