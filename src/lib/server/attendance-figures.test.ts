import { expect, test } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { attendanceOf, type Attendee } from './attendance-figures.ts'
import type { Given } from './disclosure.ts'

const study = sampleStudy({
  groups: [
    { code: 'staff', name: 'Staff', description: 'Staff.', quota: 20 },
    { code: 'managers', name: 'Managers', description: 'Managers.' },
    { code: 'others', name: 'Others', description: 'Others.', quota: 5 },
  ],
  background: [{ code: 'years', text: 'How long?', why: 'It may matter.', labels: ['Short', 'Long', 'Ever'] }],
})
const order = ['coach_a', 'coach_b', 'climate_a', 'climate_b', 'today']

/** `size` people of a group of whom the first `left` saw only the first `seen` storyboards. */
const party = (group: string, size: number, left = 0, seen = 2): Attendee[] =>
  Array.from({ length: size }, (_, person) => ({
    participant: `${group}-${person}`,
    group,
    order,
    finished: person >= left,
    underWay: false,
    spoke: true,
    released: true,
    joined: `2026-01-01T00:00:${String(person).padStart(2, '0')}`,
    reached: new Set(order.slice(0, seen)),
    seconds: Object.fromEntries(order.slice(0, person < left ? seen - 1 : 5).map((code) => [code, 10 * (person + 1)])),
    background: new Map<string, number | null>([['years', 1 + (person % 2)]]),
  }))

const figures = (people: Attendee[], given: Given[] = []) =>
  attendanceOf(study, people, given, { withdrawn: 0, real: false, open: false })

test('groups are told against what was wanted, by the plan before the quota', () => {
  const planned = { ...study, plan: { target: 15, contrasts: [] } }
  const { groups } = attendanceOf(planned, party('staff', 12), [], { withdrawn: 0, real: false, open: false })
  expect(groups.map(({ wanted }) => wanted)).toEqual([15, 15, 15])
})

test('groups are told against what was wanted, and fewer than five are not told apart', () => {
  const { groups } = figures([...party('staff', 12), ...party('managers', 3)])
  expect(groups).toEqual([
    { group: 'staff', name: 'Staff', people: 12, exact: true, wanted: 20 },
    { group: 'managers', name: 'Managers', people: 'few', exact: true, wanted: null },
    { group: 'others', name: 'Others', people: 0, exact: true, wanted: 5 },
  ])
})

test('who left is counted by group, by the place they saw last and by its tilt', () => {
  const { left, leftByGroup, leftByPlace, leftByTilt } = figures([
    ...party('staff', 20, 6),
    ...party('managers', 15, 5, 3),
  ])
  expect(left).toMatchObject({ count: 11, of: 35 })
  expect(leftByGroup.map(({ group, count, of }) => [group, count, of])).toEqual([
    ['staff', 6, 20],
    ['managers', 5, 15],
  ])
  expect(leftByPlace.map(({ from, to, count }) => [from, to, count])).toEqual([
    [1, 2, 6],
    [3, 3, 5],
    [4, 5, 0],
  ])
  // 35 saw coach_a, all of whom saw coach_b; 29 saw climate_a, 24 climate_b and today.
  expect(leftByTilt.map(({ tilt, count, of }) => [tilt, count, of])).toEqual([
    ['performance-first', 5, 64],
    ['privacy-first', 6, 59],
    ['status-quo', 0, 24],
  ])
})

test('whoever is under way has not left, and whoever came back to finish has not either', () => {
  const people = party('staff', 12, 6).map((one, index) => ({ ...one, underWay: index < 6 }))
  const { left, underWay } = figures(people)
  expect(left.count).toBe(0)
  expect(underWay).toBe(6)
})

test('nothing is told that depends on people of a group of four, or on the group hidden beside it', () => {
  const others = (size: number, left: number) =>
    figures([...party('staff', 20, 6), ...party('managers', 6, 1), ...party('others', size, left)])
  expect(others(4, 4)).toEqual(others(3, 0))
  expect(others(4, 4).over).toEqual(['staff'])
})

test('three who left one group are not found by taking the other from all', () => {
  const { left, leftByGroup } = figures([...party('staff', 20, 6), ...party('managers', 15, 3)])
  expect(left.count).toBe(9)
  expect(leftByGroup.map(({ count }) => count)).toEqual(['hidden', 'few'])
})

test('what people said about themselves is told with what nobody said, and a few keep another company', () => {
  const { background } = figures(party('staff', 13))
  expect(background[0]!.parts).toEqual([
    { label: 'Short', count: 7 },
    { label: 'Long', count: 6 },
    { label: 'Ever', count: 0 },
    { label: 'Prefer not to say', count: 0 },
    { label: 'Not asked yet', count: 0 },
  ])
  const some = party('staff', 13).map((one, index) => (index < 2 ? { ...one, background: new Map() } : one))
  expect(figures(some).background[0]!.parts.map(({ count }) => count)).toEqual([6, 'hidden', 0, 0, 'few'])
})

test('times are quartiles to the next five seconds, without the groups that are too small', () => {
  const [time] = figures([...party('staff', 5), ...party('managers', 6)]).times
  // 10, 10, 20, 20, 30, 30, 40, 40, 50, 50 and 60 seconds.
  expect(time).toEqual({
    storyboard: 'coach_a',
    all: { n: 11, lower: 20, median: 30, upper: 45 },
    groups: [
      { group: 'staff', median: 30 },
      { group: 'managers', median: 35 },
      { group: 'others', median: null },
    ],
  })
})

test('the same answer to everything is counted where three questions share a scale, and nobody is dropped', () => {
  const given = party('staff', 12).flatMap(({ participant, group }, person) =>
    ['utility', 'intrusiveness', 'acceptability'].map((item, index) => {
      return { participant, group, storyboard: 'today', item, value: person < 5 ? 4 : 2 + index }
    }),
  )
  const { alike, alikeByGroup, people } = figures(party('staff', 12), given)
  expect(alike).toMatchObject({ count: 5, of: 12 })
  expect(alikeByGroup).toMatchObject([{ group: 'staff', count: 5, of: 12 }])
  expect(people).toBe(12)
})

test('where people answer, they are counted five at a time as they came, and answers as they are in the results', () => {
  const given = party('staff', 14).flatMap(({ participant, group }) =>
    ['utility', 'intrusiveness', 'acceptability'].map((item) => ({
      participant,
      group,
      storyboard: 'today',
      item,
      value: 4,
    })),
  )
  const people = party('staff', 14, 6).map((one, index) => ({ ...one, released: index >= 8 }))
  const known = attendanceOf(study, people.toReversed(), given, { withdrawn: 7, real: true, open: true })
  expect(known.groups[0]).toMatchObject({ people: 10, exact: false })
  expect(known).toMatchObject({
    people: 10,
    withdrawn: 5,
    left: { count: 'hidden', of: 10 },
    alike: { count: 6, of: 6 },
  })
  // Five and five of the first ten.
  expect(known.background[0]!.parts.map(({ count }) => count)).toEqual([5, 5, 0, 0, 0])
  const after = attendanceOf(study, people, given, { withdrawn: 7, real: true, open: false })
  expect(after.groups[0]).toMatchObject({ people: 14, exact: true })
  expect(after.people).toBe(10)
  const seven = party('staff', 11).map((one, index) => ({
    ...one,
    background: new Map([['years', index < 5 ? 2 : 1]]),
  }))
  const parts = (open: boolean) =>
    attendanceOf(study, [...seven, ...party('managers', 7)], [], { withdrawn: 0, real: true, open }).background[0]!
      .parts
  // Eight and seven of fifteen: five of the first ten staff, and three and two of five managers.
  expect(parts(false).map(({ count }) => count)).toEqual([8, 7, 0, 0, 0])
  expect(parts(true).map(({ count }) => count)).toEqual([5, 5, 0, 0, 0])
})

test('of nobody there is nothing, and no NaN', () => {
  const none = figures([])
  expect(none.over).toEqual([])
  expect(none.left).toEqual({ of: 0, count: 0, interval: null })
  expect(JSON.stringify(none)).not.toMatch(/NaN/)
})
