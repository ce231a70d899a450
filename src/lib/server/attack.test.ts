import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { type Seen, type Told, pinned } from '../../../tests/attacker.ts'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { type Given, disclosure, smallestCell, smallestUnanimous } from './disclosure.ts'
import { type Marks, stepOf, stepped } from './entry.ts'
import { type Released, released } from './released.ts'
import { type SpokenRow, newest, saidIn } from './spoken.ts'

const study = sampleStudy()
const storyboard = 'today'
const groups = ['staff', 'managers']
const items = ['utility', 'intrusiveness']
const points = 3

type Event =
  | { kind: 'come'; group: number; people: { values: (number | null)[]; words: boolean; finishes: boolean }[] }
  | { kind: 'look' | 'close' | 'reopen' | 'publish' }
  | { kind: 'change' | 'withdraw'; who: number; value: number }

const value = fc.integer({ min: 1, max: points })
const group = fc.constantFrom(0, 0, 0, 1)
const person = fc.record({
  values: fc.tuple(value, fc.option(value, { freq: 12 })),
  words: fc.boolean(),
  finishes: fc.constantFrom(true, true, true, true, true, true, true, false),
})
const party = fc.oneof(
  fc.array(person, { minLength: 1, maxLength: 8 }),
  // Some say the same, all of them.
  fc.tuple(person, fc.integer({ min: 4, max: 11 })).map(([one, size]) => Array.from({ length: size }, () => one)),
)
const coming = fc.record({ kind: fc.constant('come' as const), group, people: party })
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 12, arbitrary: coming },
  { weight: 8, arbitrary: fc.constant({ kind: 'look' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('change' as const), who: fc.nat(60), value }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), who: fc.nat(60), value }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'close' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'reopen' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'publish' as const }) },
)
const course = fc.array(event, { minLength: 6, maxLength: 24 })

/** A small study and all that was ever told about one of its versions. */
interface Version {
  rows: SpokenRow[]
  marks: Marks
  through: Set<string>
  came: Map<string, number>
  looks: Look[]
}

interface Look {
  entered: Given[]
  told: Given[]
  shows: Set<string>
  words: { text: string; unnamed: boolean }[]
  marks: Marks
}

const fresh = (): Version => ({
  rows: [],
  marks: { entries: [], sizes: new Map() },
  through: new Set(),
  came: new Map(),
  looks: [],
})

const cellOf = ({ group, item }: Pick<Given, 'group' | 'item'>) => `${group} ${item}`

/** What a look writes down and tells, by the functions behind the page. */
function look(version: Version, closed: boolean): void {
  let known: Released
  do {
    known = released(study, version.rows, version.marks, {
      closed,
      through: (id) => version.through.has(id),
      draw: (n) => n - 1,
    })
    version.marks = written(version.marks, known)
  } while (known.due.length > 0)
  const open = disclosure(study, known.entered, known.outside)
  const told = known.entered.filter(open.tells)
  const textsOf = (some: readonly Given[], unnamed: boolean) =>
    some.flatMap(({ item, reason }) => (item === 'why' ? [{ text: reason!, unnamed }] : []))
  version.looks.push({
    entered: [...known.entered],
    told,
    shows: new Set(
      groups.flatMap((group) =>
        items.filter((item) => open.shows({ storyboard, group, item })).map((item) => cellOf({ group, item })),
      ),
    ),
    words: [...textsOf(told, false), ...textsOf(known.unnamed, true)],
    marks: version.marks,
  })
}

function written({ entries, sizes }: Marks, { due }: Released): Marks {
  const made = stepped(due, { entries, sizes })
  const more = made.map((some) => [stepOf(some[0]!), some.length] as const)
  return { entries: [...entries, ...made.flat()], sizes: new Map([...sizes, ...more]) }
}

function history(events: readonly Event[]): Version[] {
  const versions = [fresh()]
  let closed = false
  let people = 0
  for (const [index, event] of events.entries()) {
    const now = versions.at(-1)!
    const row = (participant: string, group: string, item: string, value: number | null, reason: string | null) => {
      const revision =
        1 + Math.max(0, ...now.rows.filter((one) => one.participant === participant).map((one) => one.revision))
      now.rows.push({ participant, group, storyboard, item, value, skipped: null, reason, revision })
    }
    if (event.kind === 'come' && !closed)
      for (const { values, words, finishes } of event.people) {
        const participant = `p${++people}`
        const group = groups[event.group]!
        now.came.set(participant, index)
        if (finishes) now.through.add(participant)
        values.forEach((value, at) => value === null || row(participant, group, items[at]!, value, null))
        if (words) row(participant, group, 'why', null, `words of ${participant}`)
      }
    const known = [...new Set(now.rows.map(({ participant }) => participant))]
    const who = 'who' in event ? known[event.who % Math.max(1, known.length)] : undefined
    if (event.kind === 'change' && who && !closed)
      row(who, now.rows.find((one) => one.participant === who)!.group, 'utility', event.value, null)
    if (event.kind === 'withdraw' && who) {
      now.rows = now.rows.filter((one) => one.participant !== who)
      now.marks = { ...now.marks, entries: now.marks.entries.filter((one) => one.participant !== who) }
    }
    if (event.kind === 'close') closed = true
    if (event.kind === 'reopen') closed = false
    if (event.kind === 'publish' && !closed) versions.push(fresh())
    // Every version can be looked at, whichever is the current one.
    if (event.kind === 'look' || event.kind === 'close') for (const version of versions) look(version, closed)
  }
  return versions
}

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
      version.looks.push({ entered: given, told, shows: new Set(['staff utility']), words: [], marks: version.marks })
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
