import fc from 'fast-check'
import { type Given, disclosure } from '#lib/server/disclosure.ts'
import { type Marks, stepOf, stepped } from '#lib/server/entry.ts'
import { type Released, released } from '#lib/server/released.ts'
import type { SpokenRow } from '#lib/server/spoken.ts'
import { sampleStudy } from './sample-study.ts'

// Courses that a small study may take: people come, change, leave; somebody looks; it closes, opens again, goes on as a
// next version. With all that each look told.

export const study = sampleStudy()
export const storyboard = 'today'
export const groups = ['staff', 'managers']
export const items = ['utility', 'intrusiveness']
export const points = 3

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
export const course = fc.array(event, { minLength: 6, maxLength: 24 })

/** A small study and all that was ever told about one of its versions. */
export interface Version {
  rows: SpokenRow[]
  marks: Marks
  through: Set<string>
  came: Map<string, number>
  looks: Look[]
}

export interface Look {
  entered: Given[]
  told: Given[]
  shows: Set<string>
  words: { text: string; unnamed: boolean }[]
  marks: Marks
  known: Released | null
}

export const fresh = (): Version => ({
  rows: [],
  marks: { entries: [], sizes: new Map() },
  through: new Set(),
  came: new Map(),
  looks: [],
})

export const cellOf = ({ group, item }: Pick<Given, 'group' | 'item'>) => `${group} ${item}`

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
    known,
  })
}

function written({ entries, sizes }: Marks, { due }: Released): Marks {
  const made = stepped(due, { entries, sizes })
  const more = made.map((some) => [stepOf(some[0]!), some.length] as const)
  return { entries: [...entries, ...made.flat()], sizes: new Map([...sizes, ...more]) }
}

export function history(events: readonly Event[]): Version[] {
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
