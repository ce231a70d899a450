import fc from 'fast-check'
import type { Study } from '#lib/domain/study.ts'
import type { Given } from '#lib/server/disclosure.ts'
import { type Marks, stepOf, stepped } from '#lib/server/entry.ts'
import { type Released, released } from '#lib/server/released.ts'
import type { SpokenRow } from '#lib/server/spoken.ts'
import { sampleStudy } from './sample-study.ts'

// Courses of a small study that asks several things of two drawings of one concept: people come and leave something out,
// some come back for the other drawing, some withdraw, somebody looks. With what every look rests on.

const whole = sampleStudy()
const labels = ['one', 'two', 'three']

// Two drawings of a study that could be published as a whole: more of them would ask for no other figure.
export const study: Study = {
  ...whole,
  groups: whole.groups.slice(0, 2),
  concepts: whole.concepts.slice(0, 1),
  storyboards: whole.storyboards.slice(0, 2),
  items: whole.items
    .filter(({ kind }) => kind !== 'text')
    .map((item) => (item.kind === 'rating' ? { ...item, labels, scale: [1, 3] } : item)),
}
export const boards = study.storyboards.map(({ code }) => code)
export const rated = study.items.flatMap(({ code, kind }) => (kind === 'rating' ? [code] : []))
const items = study.items.map(({ code }) => code)
const groups = study.groups.map(({ code }) => code)

interface Person {
  /** One value for each storyboard and item. */
  values: number[]
  /** What is left out: a storyboard, an item of one of them, or nothing. */
  without: { board: number; item: number | null } | null
}

type Event =
  | { kind: 'come'; group: number; people: Person[] }
  | { kind: 'return'; group: number; people: number }
  | { kind: 'withdraw'; who: number }
  | { kind: 'look' | 'close' }

const cells = boards.length * items.length
// Few distinct answers, most of them alike: that is when figures tell the most.
const value = fc.constantFrom(1, 2, 2, 3, 3, 3, 3)
const left = { board: fc.nat(boards.length - 1), item: fc.option(fc.nat(items.length - 1), { freq: 3 }) }
const person: fc.Arbitrary<Person> = fc.record({
  values: fc.array(value, { minLength: cells, maxLength: cells }),
  without: fc.tuple(fc.nat(6), fc.record(left)).map(([one, without]) => (one === 0 ? without : null)),
})
const come = fc.record({
  kind: fc.constant('come' as const),
  group: fc.constantFrom(0, 0, 0, 1),
  people: fc.array(person, { minLength: 4, maxLength: 14, size: 'max' }),
})
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 5, arbitrary: come },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('return' as const),
      group: fc.nat(1),
      people: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), who: fc.nat(60) }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'look' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'close' as const }) },
)
export const course = fc.array(event, { minLength: 2, maxLength: 9 })

/** What every look rests on, and between which events each person came. */
export interface Course {
  looks: Released[]
  came: Map<string, number>
}

export function spanned(events: readonly Event[]): Course {
  const looks: Released[] = []
  const came = new Map<string, number>()
  const left = new Map<string, { group: string; rows: SpokenRow[] }>()
  let rows: SpokenRow[] = []
  let marks: Marks = { entries: [], sizes: new Map() }
  let closed = false
  const look = () => {
    for (;;) {
      const known = released(study, rows, marks, { closed, through: () => true, draw: (n) => n - 1 })
      if (known.due.length === 0) return void (isNew(known, looks.at(-1)) && looks.push(known))
      const made = stepped(known.due, marks)
      const sizes = made.map((some) => [stepOf(some[0]!), some.length] as const)
      marks = { entries: [...marks.entries, ...made.flat()], sizes: new Map([...marks.sizes, ...sizes]) }
    }
  }
  for (const [index, one] of events.entries()) {
    if (one.kind === 'come' && !closed)
      for (const { values, without } of one.people) {
        const [participant, group] = [`p${came.size + 1}`, groups[one.group]!]
        came.set(participant, index)
        const said = boards.flatMap((storyboard, board) =>
          items.map((item, at): SpokenRow & { out: boolean } => ({
            ...{ participant, group, storyboard, item, skipped: null, reason: null, revision: 1 },
            value: values[board * items.length + at]!,
            out: without?.board === board && (without.item === null || without.item === at),
          })),
        )
        rows.push(...said.filter(({ out }) => !out).map(({ out: _, ...row }) => row))
        if (without?.item === null)
          left.set(participant, { group, rows: said.filter(({ out }) => out).map(({ out: _, ...row }) => row) })
      }
    if (one.kind === 'return' && !closed)
      for (const [participant, late] of [...left]
        .filter(([, { group }]) => group === groups[one.group])
        .slice(0, one.people)) {
        left.delete(participant)
        rows = [...rows, ...late.rows.map((row) => ({ ...row, revision: 2 }))]
      }
    // Somebody looks before a person withdraws, and after.
    if (one.kind === 'withdraw') {
      look()
      const here = [...new Set(rows.map(({ participant }) => participant))]
      const who = here[one.who % Math.max(1, here.length)]
      rows = rows.filter(({ participant }) => participant !== who)
      marks = { ...marks, entries: marks.entries.filter(({ participant }) => participant !== who) }
      left.delete(who ?? '')
    }
    if (one.kind === 'close') closed = true
    if (one.kind !== 'come' && one.kind !== 'return') look()
  }
  return { looks, came }
}

/** Whether a look rests on something else than the one before it. */
const isNew = (now: Released, before: Released | undefined) =>
  [now.entered, now.outside].map(keysOf).join(' ') !==
  [before?.entered ?? [], before?.outside ?? []].map(keysOf).join(' ')

const keysOf = (some: readonly Given[]) => some.map(keyOf).join(',')

export const keyOf = ({ participant, storyboard, item }: Pick<Given, 'participant' | 'storyboard' | 'item'>) =>
  `${participant} ${storyboard} ${item}`
