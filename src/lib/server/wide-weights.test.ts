import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { Study } from '#lib/domain/study.ts'
import { shiftedItems } from '#lib/domain/weighed.ts'
import { sampleStudy } from '../../../tests/sample-study.ts'
import * as worker from './analysis-worker.ts'
import { type Given, disclosure } from './disclosure.ts'
import { weighed } from './weighed.ts'
import { weighingTask } from './weighing-task.ts'

/*
 * The attacker on weights of a wide group, which rest on everybody. They know all cells and what one person left out at one
 * storyboard, and want what that person said of it otherwise. Coarse scales and few people are worst: few sums are possible.
 */
const whole = sampleStudy()
const labels = ['one', 'two', 'three']
const study: Study = {
  ...whole,
  groups: whole.groups.slice(0, 1),
  storyboards: whole.storyboards.filter(({ code }) => ['coach_a', 'coach_b', 'today'].includes(code)),
  items: whole.items.flatMap((item) =>
    item.kind === 'rating' && !item.closing ? [{ ...item, labels, scale: [1, 3] as [number, number] }] : [],
  ),
}
const boards = study.storyboards.map(({ code }) => code)
const places = boards.flatMap((storyboard) => shiftedItems.map((item) => ({ storyboard, item })))

// Most answers alike, and then most of them high: the fewer answers differ, the fewer sums are possible.
const values = fc.array(fc.constantFrom(1, 2, 2, 3, 3, 3), { minLength: places.length, maxLength: places.length })
const course = fc.record({
  people: fc.array(values, { minLength: 10, maxLength: 14, size: 'max' }),
  without: fc.constantFrom(...shiftedItems),
})

const counted = { answers: 0, tables: 0 }
afterAll(() => {
  console.info(`The attacker tried ${counted.tables} tables for ${counted.answers} answers.`)
})

test('weights of a wide group agree with another answer of whoever left one out', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(course, ({ people, without }) => {
      const given = people.flatMap((own, person): Given[] =>
        places.flatMap(({ storyboard, item }, at) =>
          person === 0 && storyboard === boards[0] && item === without
            ? []
            : [{ participant: `p${person}`, group: 'staff', storyboard, item, value: own[at]!, step: 1 }],
        ),
      )
      for (const item of shiftedItems.filter((one) => one !== without)) expect(isFree(given, item)).toBe(true)
    }),
    { numRuns: 25, seed: 5, endOnFailure: true },
  )
  expect(counted.answers).toBeGreaterThan(25)
})

/** Whether a table with the same cells, in which the first person said something else, has the same weights. */
function isFree(given: readonly Given[], item: string): boolean {
  const at = given.findIndex((one) => one.participant === 'p0' && one.storyboard === boards[0] && one.item === item)
  const cells = [...given.keys()].map((row) =>
    [...given.keys()].filter(
      (other) => given[other]!.storyboard === given[row]!.storyboard && given[other]!.item === given[row]!.item,
    ),
  )
  const told = weights(given)
  const others = cells[at]!.filter((row) => given[row]!.value !== given[at]!.value)
  if (told === null || others.length === 0) return true
  counted.answers++
  // By steps at random, the same ones each time; back to what came nearest when they lead nowhere.
  let seed = 1
  const draw = (n: number) => (seed = (seed * 48271) % 2147483647) % n
  const far = (some: readonly number[]) => some.reduce((sum, one, index) => sum + Math.abs(one - told[index]!), 0)
  const swapped = (rows: readonly Given[], a: number, b: number) =>
    rows.with(a, { ...rows[a]!, value: rows[b]!.value }).with(b, { ...rows[b]!, value: rows[a]!.value })
  for (let start = 0; start < 40; start++) {
    let table = swapped(given, at, others[draw(others.length)]!)
    let best = Infinity
    for (let turn = 0; turn < 100; turn++) {
      const row = draw(given.length)
      const next = turn === 0 ? table : swapped(table, row, cells[row]![draw(cells[row]!.length)]!)
      if (next[at]!.value === given[at]!.value) continue
      counted.tables++
      const found = weights(next)
      if (found === null || far(found) > best) continue
      ;[table, best] = [next, far(found)]
      if (best === 0) return true
    }
  }
  return false
}

/** The weights as they are told; null where they are kept back. */
function weights(given: readonly Given[]): number[] | null {
  const open = disclosure(study, given)
  const task = weighingTask(study, given, open)
  const figures = worker.weighed({ ...task, asked: { ...task.asked, resamples: 0, shifts: [], fronts: [] } })
  const [one] = weighed(study, figures, given, open).importances
  if (!one || one.people === null) return null
  return [one.utility!, one.intrusiveness!, one.lead!, one.rSquared!]
}
