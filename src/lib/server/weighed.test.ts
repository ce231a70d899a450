import { describe, expect, test } from 'vitest'
import { weighing } from '#analysis/weighing.ts'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { type Given, disclosure, smallestCell } from './disclosure.ts'
import { weighed } from './weighed.ts'
import { weighedItems } from './weighing-asked.ts'
import { weighingTask } from './weighing-task.ts'

const study = sampleStudy()
const boards = study.storyboards.map(({ code }) => code)

interface Party {
  group: string
  size: number
  value?: (person: number, item: string, board: number) => number | null
}

const usual = (person: number, item: string, board: number) => 1 + ((person * 3 + item.length + board * 2) % 7)

const answersOf = (...parties: Party[]): Given[] =>
  parties.flatMap(({ group, size, value = usual }) =>
    Array.from({ length: size }, (_, person) =>
      boards.flatMap((storyboard, board) =>
        weighedItems.flatMap((item) => {
          const given = value(person, item, board)
          return given === null ? [] : [{ participant: `${group}-${person}`, group, storyboard, item, value: given }]
        }),
      ),
    ).flat(),
  )

/** What the results hold of it, without a thread of its own. */
function told(given: Given[]) {
  const open = disclosure(study, given)
  const shown = given.filter(open.tells)
  const { ratings, rows, asked } = weighingTask(study, shown, open)
  return { ...weighed(study, weighing(ratings, { ...asked, resamples: 99 }, rows), shown, open), shown }
}

const alone = { group: 'staff', size: 12 }

describe('what is weighed', () => {
  test('of groups that are shown everywhere is there, and names nobody', () => {
    const { shown: _, ...all } = told(answersOf(alone, { group: 'managers', size: 9 }, { group: 'others', size: 8 }))
    expect(all.shifts).toHaveLength(2 * 3 * 3)
    expect(all.shifts.every(({ keptBack }) => !keptBack)).toBe(true)
    expect(all.importances.map(({ people }) => people)).toEqual([12, 9, 8])
    expect(all.leanings.map(({ n }) => n)).toEqual([12, 9, 8])
    expect(all.fronts.map(({ concepts }) => concepts?.length)).toEqual([3, 3, 3])
    expect(JSON.stringify(all)).not.toMatch(/(staff|managers|others)-\d|NaN/)
  })

  test('leaves out a shift, a front and a leaning in which a kept-back cell would be', () => {
    // Four of the others rated the coach’s first drawing: they and the managers are kept back there.
    const fewAtFirst = (person: number, item: string, board: number) =>
      board === 0 && person > 3 ? null : usual(person, item, board)
    const { shifts, fronts, leanings, importances } = told(
      answersOf(alone, { group: 'managers', size: 6 }, { group: 'others', size: 9, value: fewAtFirst }),
    )
    const back = new Set(shifts.filter(({ keptBack }) => keptBack).map(({ group, concept }) => `${group} ${concept}`))
    expect(back).toEqual(new Set(['managers coach', 'others coach']))
    expect(fronts.map(({ concepts }) => concepts !== null)).toEqual([true, false, false])
    expect(leanings.map(({ n }) => n)).toEqual([12, null, null])
    expect(importances.map(({ storyboards }) => storyboards)).toEqual([5, 4, 4])
  })

  test('does not depend on what is kept back', () => {
    const with4 = (value: number) =>
      told(answersOf(alone, { group: 'managers', size: 6 }, { group: 'others', size: 4, value: () => value }))
    expect(with4(1)).toEqual(with4(7))
  })

  test('has no mean of its own: a shift is what lies between two cells that are shown', () => {
    const some = (person: number, item: string, board: number) =>
      (person * 5 + board) % 9 === 0 ? null : usual(person, item, board)
    const { shifts, shown, fronts } = told(answersOf({ ...alone, value: some }, { group: 'managers', size: 9 }))
    const mean = (storyboard: string, item: string) => {
      const cell = shown.filter((one) => one.group === 'staff' && one.storyboard === storyboard && one.item === item)
      return cell.reduce((sum, { value }) => sum + value!, 0) / cell.length
    }
    for (const one of shifts.filter(({ group }) => group === 'staff'))
      expect('shift' in one && one.shift).toBeCloseTo(
        mean(`${one.concept}_a`, one.item) - mean(`${one.concept}_b`, one.item),
        12,
      )
    const coach = fronts[0]!.concepts!.find(({ concept }) => concept === 'coach')!
    expect(coach.utility).toBeCloseTo((mean('coach_a', 'utility') + mean('coach_b', 'utility')) / 2, 12)
  })

  test('does not count sides where few all take the same, and does where they differ or are many', () => {
    const up = (_: number, item: string, board: number) => (item === 'priority' ? 6 : board % 2 ? 2 : 5)
    const mixed = (person: number, item: string, board: number) =>
      item === 'utility' ? usual(person, item, board) : up(person, item, board)
    const few = told(answersOf({ ...alone, size: 14, value: up }, { group: 'managers', size: 9, value: mixed }))
    const staff = few.shifts.find(({ group, item }) => group === 'staff' && item === 'utility')!
    expect(staff).toMatchObject({ moved: { n: 14, higher: 14, lower: 0 } })
    expect(few.leanings.map(({ n }) => n)).toEqual([14, null, 0])
    const managers = few.shifts.filter(({ group, item }) => group === 'managers' && item === 'utility')
    expect(managers.every((one) => !one.keptBack && one.moved?.n === 9)).toBe(true)
  })
})

test('sides do not tell what somebody said of one drawing who left out the other', () => {
  // Beside the counts, four of five higher and none lower would say that the sixth gave the 1.
  const ratings: [number, number | null][] = [
    [1, null],
    [3, 3],
    [3, 2],
    [3, 2],
    [3, 2],
    [3, 2],
  ]
  const two = (person: number, item: string, board: number) => {
    if (item !== 'utility' || board > 1) return usual(person, item, board)
    return ratings[person]![board]!
  }
  const all = told(answersOf({ group: 'staff', size: 6, value: two }, { group: 'managers', size: 9 }))
  const staff = all.shifts.filter(({ group, concept }) => group === 'staff' && concept === 'coach')
  const moved = staff.map((one) => [one.item, one.keptBack ? 'kept back' : (one.moved?.n ?? null)])
  expect(moved).toEqual([
    ['utility', null],
    ['intrusiveness', 6],
    ['acceptability', 6],
  ])
})

describe('the dots', () => {
  const pairs = (size: number, without: number, step?: number): Given[] =>
    answersOf({ group: 'staff', size })
      .filter(({ storyboard }) => storyboard === 'today')
      .filter(({ participant, item }) => item !== 'intrusiveness' || Number(participant.slice(6)) >= without)
      .map((one) => (step === undefined ? one : { ...one, step, participant: `${step}-${one.participant}` }))
  const count = (given: Given[]) => {
    const { clouds } = told([...given, ...answersOf({ group: 'managers', size: 12 })])
    const cloud = clouds.find(({ group, storyboard }) => group === 'staff' && storyboard === 'today')
    return { cloud, people: (cloud?.dots ?? []).reduce((sum, { people }) => sum + people, 0) }
  }

  test.each([
    [12, 0, 12],
    [12, 1, 6],
    [14, 4, 5],
    [20, 5, 15],
    [11, 2, 0],
  ])('of %i people, %i of whom gave one rating alone, are %i: nobody is found by subtraction', (size, without, drawn) =>
    expect(count(pairs(size, without)).people).toBe(drawn),
  )

  test('of each step are enough by themselves, so that two looks tell no more than one', () => {
    const first = pairs(12, 0, 1)
    expect(count(first).people).toBe(12)
    // In the next ten, one person gave only one of the two: five others stay away with them.
    expect(count([...first, ...pairs(11, 1, 2)]).people).toBe(12 + 5)
    expect(count([...first, ...pairs(10, 1, 2)]).people).toBe(12)
  })

  test('leave at least a cell of people to whoever subtracts them, in either rating', () => {
    for (let size = smallestCell; size < 26; size++)
      for (let without = 0; without < 7 && size - without >= smallestCell; without++) {
        const { cloud, people } = count(pairs(size, without))
        if (!cloud?.dots) continue
        for (const left of [cloud.utility.n - people, cloud.intrusiveness.n - people])
          expect(left === 0 || left >= smallestCell, `${size} ${without}`).toBe(true)
      }
  })

  test('and the ring stand around the middles of the two cells', () => {
    const { cloud } = count(pairs(12, 1))
    expect(cloud!.ellipse!.centre).toEqual([cloud!.intrusiveness.mean, cloud!.utility.mean])
    expect([cloud!.utility.n, cloud!.intrusiveness.n, cloud!.both]).toEqual([12, 11, 11])
  })
})
