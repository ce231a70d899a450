import { expect, test } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import type { Given } from './disclosure.ts'
import { linkedIn, wideIn } from './linked.ts'

const study = sampleStudy()
const usual = (person: number, item: string) => 1 + ((person + item.length) % 7)

interface Party {
  size: number
  step?: number
  /** So many of them leave out intrusiveness. */
  without?: number
  value?: (person: number, item: string) => number
}

const party = ({ size, step = 1, without = 0, value = usual }: Party): Given[] =>
  Array.from({ length: size }, (_, person) =>
    ['utility', 'intrusiveness', 'acceptability']
      .filter((item) => item !== 'intrusiveness' || person >= without)
      .map((item) => {
        const participant = `${step}-${person}`
        return { participant, group: 'staff', storyboard: 'today', item, value: value(person, item), step }
      }),
  ).flat()

const told = (given: Given[], ...items: string[]) =>
  linkedIn(study, given)(
    'staff',
    items.map((item) => ({ storyboard: 'today', item })),
  )

test('all who gave the answers of a figure are in it, where the same people are in all of its cells', () => {
  expect(told(party({ size: 6 }), 'utility', 'intrusiveness').size).toBe(6)
  expect(told(party({ size: 6, without: 1 }), 'utility', 'acceptability').size).toBe(6)
})

test('beside a few who left something out five more are kept back, and all where too few remain', () => {
  expect(told(party({ size: 6, without: 1 }), 'utility', 'intrusiveness').size).toBe(0)
  expect(told(party({ size: 12, without: 1 }), 'utility', 'intrusiveness').size).toBe(6)
  expect(told(party({ size: 12, without: 5 }), 'utility', 'intrusiveness').size).toBe(7)
})

test('the same five are kept back from every figure, so that two figures tell no more than one', () => {
  const given = party({ size: 14, without: 2 })
  const one = told(given, 'utility', 'intrusiveness')
  expect(told(given, 'intrusiveness', 'acceptability')).toEqual(one)
  expect(told(given, 'utility', 'intrusiveness', 'acceptability')).toEqual(one)
})

test('each step is enough by itself', () => {
  const first = party({ size: 12 })
  expect(told([...first, ...party({ size: 10, step: 2, without: 1 })], 'utility', 'intrusiveness').size).toBe(12)
  expect(told([...first, ...party({ size: 11, step: 2, without: 1 })], 'utility', 'intrusiveness').size).toBe(12 + 5)
})

test('who are kept back did not all say the same, as long as others did not', () => {
  for (const other of [11, 12, 13]) {
    const given = party({ size: 14, without: 1, value: (person) => (person === other ? 2 : 6) })
    const people = told(given, 'utility', 'intrusiveness')
    const left = given.filter(({ item, participant }) => item === 'utility' && !people.has(participant))
    expect(new Set(left.map(({ value }) => value)).size, `${other}`).toBe(2)
  }
})

test('somebody who came back for more answers is no one of either step’s whole people', () => {
  const [one, ...others] = party({ size: 11 })
  const late = { ...one!, item: 'intrusiveness', step: 2, late: true }
  const rest = others.filter((given) => given.participant !== one!.participant || given.item !== 'intrusiveness')
  const people = told([one!, ...rest, late, ...party({ size: 10, step: 2 })], 'utility', 'intrusiveness')
  expect(people.has(one!.participant)).toBe(false)
})

test('in a wide group a gap elsewhere keeps nobody back, and one in the figure’s own cells five more', () => {
  const boards = ['today', 'coach_a', 'coach_b']
  const wide = (size: number, gap: string) =>
    boards.flatMap((storyboard) =>
      party({ size, without: storyboard === gap ? 1 : 0 }).map((one) => ({ ...one, storyboard })),
    )
  expect(told(wide(12, 'coach_a'), 'utility', 'intrusiveness').size).toBe(12)
  expect(told(wide(12, 'today'), 'utility', 'intrusiveness').size).toBe(6)
  const [ten, nine] = [10, 9].map((size) => wideIn(study, wide(size, 'today'))('staff'))
  expect([ten, nine]).toEqual([true, false])
})
