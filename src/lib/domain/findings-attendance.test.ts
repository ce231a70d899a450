import { expect, test } from 'vitest'
import type { Attendance } from './attendance.ts'
import {
  alikeWords,
  duration,
  leaving,
  leavingByTilt,
  missingAnswers,
  missingGroups,
  timing,
} from './findings-attendance.ts'

const name = (code: string) => code
const left = (change: Partial<Attendance>) =>
  leaving(
    { left: { of: 40, count: 6, interval: [0.0706, 0.2907] }, leftByGroup: [], underWay: 0, ...change } as Attendance,
    name,
  )

test('groups are named by what is missing of them, and a number that may be four more is not called too few', () => {
  const group = (group: string, people: number | 'few', wanted: number | null, exact = true) => {
    return { group, name: group, people, exact, wanted }
  }
  expect(missingGroups([group('a', 0, 5), group('b', 'few', 5), group('c', 12, 20), group('d', 20, 20)])).toEqual([
    'Nobody has answered yet of: a. Their view is missing.',
    'Fewer than five have answered of: b. Their answers are kept back.',
    'Fewer than wanted: c (12, of 20).',
    'As many as wanted, or more: d.',
  ])
  expect(missingGroups([group('a', 10, 12, false), group('b', 5, 12, false)])).toEqual([
    'Fewer than wanted: b (5 or a few more, of 12).',
  ])
})

test('who left is told with what many more such people might do', () => {
  expect(left({})[0]).toBe(
    'Of 40 people who answered, 6 left before the last storyboard; of many more such people it might be 7 to 29 in a hundred.',
  )
  expect(left({ left: { of: 12, count: 'few', interval: null } })[0]).toBe(
    'Of 12 people who answered, fewer than five left before the last storyboard.',
  )
})

test('groups are said to differ only where their ranges lie apart', () => {
  const part = (group: string, count: number, interval: [number, number]) => ({ group, of: 20, count, interval })
  expect(left({ leftByGroup: [part('a', 5, [0.11, 0.47]), part('b', 8, [0.22, 0.61])] }).at(-1)).toMatch(
    /^From 5 of 20 \(a\) to 8 of 20 \(b\) left\. Their ranges overlap/,
  )
  expect(left({ leftByGroup: [part('a', 0, [0, 0.16]), part('b', 12, [0.39, 0.78])] }).at(-1)).toMatch(
    /^More left in one place than in another: 12 of 20 \(b\), against 0 of 20 \(a\)/,
  )
  expect(left({ leftByGroup: [part('a', 0, [0, 0.16]), part('b', 0, [0, 0.16])] }).at(-1)).toBe(
    'Where it can be shown, as many left in one place as in another: 0 of 20 (a), 0 of 20 (b).',
  )
  expect(leavingByTilt([{ tilt: 'balanced', of: 9, count: 0, interval: null }])).toMatch(/^Nobody left/)
})

test('the same answer to everything may be haste and may be meant', () => {
  expect(alikeWords({ of: 40, count: 5, interval: null })).toMatch(
    /^Of 40 people, 5 gave the same answer .* all of them count/,
  )
  expect(alikeWords(null)).toMatch(/fewer than three questions/)
})

test('a view that nobody brought is named', () => {
  const parts = ['Short', 'Long', 'Prefer not to say', 'Not asked yet'].map((label) => ({ label, count: 7 as const }))
  expect(missingAnswers({ code: 'years', text: 'How long?', parts })).toBe(
    'Each answer to “How long?” was given by somebody.',
  )
  const none = parts.map((part) => (part.label === 'Long' ? { ...part, count: 0 } : part))
  expect(missingAnswers({ code: 'years', text: 'How long?', parts: none })).toMatch(/said “Long”: that view is missing/)
})

test('times are told in minutes and seconds, hedged where most of them overlap', () => {
  expect([5, 60, 90].map(duration)).toEqual(['5 s', '1 min', '1 min 30 s'])
  const time = (storyboard: string, lower: number, median: number, upper: number) => {
    return { storyboard, all: { n: 9, lower, median, upper }, groups: [] }
  }
  expect(timing([time('a', 30, 40, 60), time('b', 45, 90, 120)], name)).toMatch(
    /^Half of the people took 1 min 30 s or longer about “b”, and 40 s or longer about “a”\. Most people’s times overlap/,
  )
  expect(timing([], name)).toMatch(/^No group has five people/)
})
