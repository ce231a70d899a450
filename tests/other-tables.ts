import { type Given, smallestUnanimous } from '#lib/server/disclosure.ts'
import { cellsOf, core } from '#lib/server/linked.ts'
import { keyOf } from './spanning-courses.ts'

/** What everybody answered, by `keyOf`. */
export type Values = ReadonlyMap<string, number>

/** A few people, a cell that some of them are in, and an answer that some of these gave. */
export interface Few {
  people: readonly string[]
  cell: string
  value: number
}

/**
 * The answers in the figures as somebody sees them who knows which answers of whom entered between which looks (`lookOf`),
 * and nothing of what they are. `values` is what was said in truth.
 */
export function tables(rows: readonly Given[], values: Values, lookOf: (one: Given) => number) {
  const cellOf = ({ storyboard, item }: Given) => `${storyboard} ${item}`
  const classOf = (one: Given) => `${one.group} ${cellOf(one)} ${lookOf(one)}`
  const classes = Map.groupBy(rows, classOf)
  const ofPerson = Map.groupBy(rows, ({ participant }) => participant)
  const gave = (one: Given, some: Values) => some.get(keyOf(one))!
  const swapped = (from: Values, a: Given, b: Given): Values =>
    new Map([...from, [keyOf(a), gave(b, from)], [keyOf(b), gave(a, from)]])

  /** All that both answered, each in the place of the other. */
  function exchanged(from: Values, a: string, b: string): Values {
    const theirs = new Map(ofPerson.get(b)!.map((row) => [classOf(row), row]))
    return ofPerson.get(a)!.reduce((table, row) => {
      const against = theirs.get(classOf(row))
      return against ? swapped(table, row, against) : table
    }, from)
  }

  /**
   * Who is kept back beside a few goes by what was said: what those said who were, in the places of those who are now. Nobody
   * knows who they are, as it goes by names that were drawn by chance.
   */
  function settled(from: Values, of: string): Values {
    const { group, step } = ofPerson.get(of)![0]!
    const back = (some: Values) =>
      keptBack(
        rows
          .filter((one) => one.group === group && one.step === step)
          .map((one) => ({ ...one, value: gave(one, some) })),
      )
    const [before, now] = [back(values), back(from)]
    if (before.length !== now.length) return from
    const into = now.filter((one) => !before.includes(one))
    return before
      .filter((one) => !now.includes(one))
      .reduce((table, one, index) => exchanged(table, one, into[index]!), from)
  }

  return {
    /** People of whom nothing but their names differs: the same cells, in the same steps. */
    cohorts: [
      ...Map.groupBy(ofPerson, ([, some]) =>
        JSON.stringify(some.map((one) => `${classOf(one)} ${one.step}`).toSorted()),
      ).values(),
    ].map((some) => some.map(([person]) => person)),
    /** What some of them gave in each cell. */
    gaveOf: (people: readonly string[]): Few[] => [
      ...new Map(
        people
          .flatMap((person) => ofPerson.get(person)!)
          .map((one) => ({ people, cell: cellOf(one), value: gave(one, values) }))
          .map((few) => [`${few.cell} ${few.value}`, few]),
      ).values(),
    ],
    countOf: ({ people, cell, value }: Few, some: Values) =>
      people.filter((person) => some.get(`${person} ${cell}`) === value).length,
    /** Whether ten who entered together, with these, all said the same: they may be told to have said so. */
    isKnown: ({ people, cell }: Few) =>
      people.every((person) => {
        const at = ofPerson.get(person)!.find((one) => cellOf(one) === cell)
        if (!at) return true
        const step = classes.get(classOf(at))!.filter((one) => one.step === at.step)
        return step.length >= smallestUnanimous && new Set(step.map((one) => gave(one, values))).size === 1
      }),
    /** Tables with the same number of each answer between two looks, in which another number of these people gave it. */
    *others(few: Few): Generator<Values> {
      const own = few.people.flatMap((person) => ofPerson.get(person)!.filter((one) => cellOf(one) === few.cell))
      const is = (one: Given) => gave(one, values) === few.value
      const near = own.flatMap((at) =>
        classes
          .get(classOf(at))!
          .filter((row) => !few.people.includes(row.participant) && is(row) !== is(at))
          .flatMap((row) => [exchanged(values, at.participant, row.participant), swapped(values, at, row)]),
      )
      for (const table of near) yield* [table, settled(table, few.people[0]!)]
      // From there on by a few steps at random, the same ones each time.
      let seed = 1
      const draw = (n: number) => (seed = (seed * 48271) % 2147483647) % n
      const group = rows.filter((one) => one.group === own[0]?.group)
      for (let turn = 0; turn < 200 && near.length > 0; turn++) {
        let table = near[draw(near.length)]!
        for (let more = draw(4); more >= 0; more--) {
          const row = group[draw(group.length)]!
          const alike = classes.get(classOf(row))!
          const other = alike[draw(alike.length)]!
          table = draw(2) ? swapped(table, row, other) : exchanged(table, row.participant, other.participant)
        }
        yield table
      }
    },
  }
}

/** Of one step, who left nothing out and is beside those who did in figures that not all are in. */
function keptBack(step: readonly Given[]): string[] {
  const cells = cellsOf(step)
  const told = core(cells)
  const people = [...new Set(step.map(({ participant }) => participant))]
  return people.filter((one) => !told.has(one) && [...cells.values()].every((cell) => cell.has(one)))
}
