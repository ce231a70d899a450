import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { type Seen, type Told, pinned } from '../../../tests/attacker.ts'
import {
  type Look,
  type Version,
  cellOf,
  course,
  fresh,
  groups,
  history,
  items,
  points,
  storyboard,
  study,
} from '../../../tests/courses.ts'
import { type Given, disclosure, smallestCell, smallestUnanimous } from './disclosure.ts'
import { newest, saidIn } from './spoken.ts'

const peopleIn = (some: readonly Given[]) => [...new Set(some.map(({ participant }) => participant))]

/** What the looks at one group's item give away. */
function seenIn({ looks, came }: Version, group: string, item: string): Seen {
  const cell = cellOf({ group, item })
  const inCell = (one: Given) => cellOf(one) === cell && one.value !== null
  const alike = new Map<string, string[]>()
  const told = looks.flatMap((look) => {
    const out = new Set(look.told)
    const kept = look.entered.filter((one) => inCell(one) && !out.has(one))
    for (const [step, some] of Map.groupBy(kept, (one) => `${one.step}`))
      if (new Set(some.map((one) => one.value)).size === 1 && some.length < smallestUnanimous)
        alike.set(step, peopleIn(some))
    if (!look.shows.has(cell)) return []
    const here = look.told.filter(inCell)
    const counts = Array.from({ length: points }, (_, point) => here.filter((one) => one.value === point + 1).length)
    return here.length > 0 ? [{ people: peopleIn(here), counts }] : []
  })
  return { told, alike: [...alike.values()], came, known: knowable(told) }
}

const counted = { studies: 0, looks: 0, tables: 0, cells: 0 }

describe('somebody who keeps every look at the results', () => {
  afterAll(() => {
    const { studies, looks, tables, cells } = counted
    console.info(`The attacker saw ${looks} looks at ${studies} studies and tried ${tables} tables for ${cells} cells.`)
  })

  test('learns of no fewer than five people what they said, by no look, version, group or item', () => {
    fc.assert(
      fc.property(course, (events) => {
        for (const version of history(events)) {
          counted.studies++
          counted.looks += version.looks.length
          for (const group of groups)
            for (const item of items) {
              const seen = seenIn(version, group, item)
              const { pins, tried } = pinned(seen, points, smallestCell)
              counted.tables += tried
              counted.cells++
              expect(pins).toEqual([])
              // Some table agrees with all that was told: nothing in it was changed afterwards.
              expect(tried).toBeGreaterThan(0)
            }
        }
      }),
      { numRuns: 400, seed: 1 },
    )
  })

  test('sees no words come, go or change sides whose authors are among fewer than five', () => {
    fc.assert(
      fc.property(course, (events) => {
        for (const { looks } of history(events))
          for (const [index, after] of looks.entries())
            for (const before of looks.slice(0, index))
              for (const unnamed of [true, false]) {
                const texts = (look: Look) =>
                  look.words.filter((one) => one.unnamed === unnamed).map(({ text }) => text)
                const [old, now] = [texts(before), texts(after)]
                const differing = [
                  ...old.filter((text) => !now.includes(text)),
                  ...now.filter((text) => !old.includes(text)),
                ]
                if (differing.length > 0)
                  expect(couldHaveWritten(before, after, differing, unnamed)).toBeGreaterThanOrEqual(smallestCell)
              }
      }),
      { numRuns: 400, seed: 2 },
    )
  })

  test('would learn it if results followed every answer', () => {
    const version = fresh()
    const came = (from: number, to: number, value: (n: number) => number) => {
      for (let n = from; n <= to; n++) {
        version.came.set(`p${n}`, version.looks.length)
        const place = { participant: `p${n}`, group: 'staff', storyboard, skipped: null, reason: null, revision: 1 }
        version.rows.push({ ...place, item: 'utility', value: value(n) })
      }
      const given = saidIn(study, newest(version.rows))
      const open = disclosure(study, given)
      const told = given.filter(open.tells)
      version.looks.push({
        entered: given,
        told,
        shows: new Set(['staff utility']),
        words: [],
        marks: version.marks,
        known: null,
      })
    }
    came(1, 6, (n) => 1 + (n % points))
    came(7, 7, () => 2)
    const { pins } = pinned(seenIn(version, 'staff', 'utility'), points, smallestCell)
    expect(pins).toContainEqual({ people: ['p7'], value: 1, count: 1 })
  })
})

/** Ten who all said the same may be told to have said so, in a figure or between two. */
function knowable(told: readonly Told[]): Set<string> {
  const nobody = { people: [], counts: Array.from({ length: points }, () => 0) }
  return new Set(
    told.flatMap((more) =>
      [nobody, ...told].flatMap((less) => {
        const between = more.people.filter((one) => !less.people.includes(one))
        const within = less.people.every((one) => more.people.includes(one))
        const alike = more.counts.some((n, point) => n - less.counts[point]! === between.length)
        return within && alike && between.length >= smallestUnanimous ? between : []
      }),
    ),
  )
}

/** Everybody who entered, or left, with the authors of these words, but those whose words are known to stand elsewhere. */
function couldHaveWritten(before: Look, after: Look, texts: readonly string[], unnamed: boolean): number {
  const authors = texts.map((text) => text.replace('words of ', ''))
  const all = [...before.marks.entries, ...after.marks.entries]
  const loose = new Set(all.filter(({ block }) => block === 'words').map(({ participant }) => participant))
  const entries = all.filter(({ block, participant }) =>
    unnamed ? block === 'words' : block === 'open' && !loose.has(participant),
  )
  const step = ({ group, step }: { group: string; step: number }) => `${unnamed ? '' : group} ${step}`
  const steps = new Set(entries.filter(({ participant }) => authors.includes(participant)).map(step))
  return new Set(entries.filter((one) => steps.has(step(one))).map(({ participant }) => participant)).size
}
