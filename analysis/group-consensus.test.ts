import { expect, test } from 'vitest'
import { groupConsensus, stances } from './group-consensus.ts'

test('above the middle agrees, below it does not, and the middle was only seen', () => {
  expect(stances([1, 0, 0, 2, 0, 3, 1])).toEqual({ agree: 4, disagree: 1, seen: 7 })
  expect(stances([1, 2])).toEqual({ agree: 2, disagree: 1, seen: 3 })
})

test('consensus is the product of the shares that agree, so that one group against it is enough', () => {
  const found = groupConsensus([
    { agree: 8, disagree: 1, seen: 10 },
    { agree: 2, disagree: 7, seen: 10 },
  ])
  expect(found.agree.value).toBeCloseTo(0.75 * 0.25, 12)
  expect(found.agreeMean.value).toBeCloseTo(Math.sqrt(0.75 * 0.25), 12)
  expect(found.groups.map((group) => group!.stands)).toEqual(['agree', 'disagree'])
})

test('a group that nobody of answered has no share, and is none of the groups', () => {
  const asked = { agree: 8, disagree: 1, seen: 10 }
  const nobody = { agree: 0, disagree: 0, seen: 0 }
  expect(groupConsensus([asked, asked, nobody]).agree).toEqual(groupConsensus([asked, asked]).agree)
  expect(groupConsensus([asked, nobody]).groups[1]).toBeNull()
  expect(groupConsensus([asked, nobody]).agree).toEqual({ value: null, reason: 'one-group' })
  expect(groupConsensus([nobody]).agree).toEqual({ value: null, reason: 'empty' })
})

test('groups that all say the same stand for nothing', () => {
  const same = { agree: 10, disagree: 0, seen: 10 }
  expect(groupConsensus([same, same]).groups.map((group) => group!.stands)).toEqual([null, null])
})

test('two groups given as one and the same object are still two groups', () => {
  const same = { agree: 8, disagree: 1, seen: 10 }
  expect(groupConsensus([same, same])).toEqual(groupConsensus([same, { ...same }]))
})
