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
 * The answers in the figures as somebody sees them who knows in which looks whose answers stood (`looksOf`), and
 * nothing of what they are. `values` is what was said in truth.
 */
export function tables(rows: readonly Given[], values: Values, looksOf: (one: Given) => string) {
  const cellOf = ({ storyboard, item }: Given) => `${storyboard} ${item}`
  const classOf = (one: Given) => `${one.group} ${cellOf(one)} ${looksOf(one)}`
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
    const own = ofPerson.get(of)!
    const steps = new Set(own.map(({ step }) => step))
    return [...steps].reduce((table, step) => settledIn(table, step, own[0]!.group), from)
  }

  function settledIn(from: Values, step: Given['step'], group: string): Values {
    const those = rows.filter((one) => one.group === group && one.step === step)
    const back = (some: Values) => keptBack(those.map((one) => ({ ...one, value: gave(one, some) })))
    const [before, now] = [back(values), back(from)]
    if (before.length !== now.length) return from
    const into = now.filter((one) => !before.includes(one))
    return before
      .filter((one) => !now.includes(one))
      .reduce((table, one, index) => exchanged(table, one, into[index]!), from)
  }

  const countOf = ({ people, cell, value }: Few, some: Values) =>
    people.filter((person) => some.get(`${person} ${cell}`) === value).length

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
    countOf,
    /** Whether ten who entered together, with these, all said the same: they may be told to have said so. */
    isKnown: ({ people, cell }: Few) =>
      people.every((person) => {
        const at = ofPerson.get(person)!.find((one) => cellOf(one) === cell)
        if (!at) return true
        const step = classes.get(classOf(at))!.filter((one) => one.step === at.step)
        return step.length >= smallestUnanimous && new Set(step.map((one) => gave(one, values))).size === 1
      }),
    /** Tables with the same number of each answer between two looks, in which another number of these people may have given it. */
    *others(few: Few): Generator<Values> {
      const near = nextTo(few)
      for (const table of near) yield* [table, settled(table, few.people[0]!)]
      // From there on by a few steps at random, the same ones each time.
      const draw = drawing()
      const moved = moving(few, draw)
      for (let turn = 0; turn < 200 && near.length > 0; turn++) {
        let table = near[draw(near.length)]!
        for (let more = draw(4); more >= 0; more--) table = moved(table)
        yield table
      }
    },
    /** The same, each a step away from the one before it that came nearest: `far` is 0 where nothing told differs. */
    *nearing(few: Few, far: (table: Values) => number, starts: number): Generator<Values> {
      const near = nextTo(few)
      const draw = drawing()
      const moved = moving(few, draw)
      for (let start = 0; start < starts && near.length > 0; start++) {
        let table = near[draw(near.length)]!
        let least = far(table)
        for (let turn = 0; turn < turns; turn++) {
          if (least === 0) yield table
          let next = moved(table)
          if (draw(3) === 0) next = moved(next)
          if (countOf(few, next) === countOf(few, values)) continue
          const now = far(next)
          // Worse ones as well, the less the longer it takes, lest it stay where no single step leads on.
          const warmth = 0.005 + 0.1 * (1 - turn / turns) ** 2
          if (now <= least || draw(1e6) < 1e6 * Math.exp((least - now) / warmth)) [table, least] = [next, now]
        }
      }
    },
  }

  /** The answer of one of the few given by somebody else, who gave theirs. */
  function nextTo(few: Few): Values[] {
    const own = few.people.flatMap((person) => ofPerson.get(person)!.filter((one) => cellOf(one) === few.cell))
    const is = (one: Given) => gave(one, values) === few.value
    return own.flatMap((at) =>
      classes
        .get(classOf(at))!
        .filter((row) => !few.people.includes(row.participant) && is(row) !== is(at))
        .flatMap((row) => [exchanged(values, at.participant, row.participant), swapped(values, at, row)]),
    )
  }

  /** One step at random within their group. */
  function moving(few: Few, draw: (n: number) => number) {
    const group = rows.filter((one) => one.group === ofPerson.get(few.people[0]!)![0]!.group)
    return (table: Values): Values => {
      const row = group[draw(group.length)]!
      const alike = classes.get(classOf(row))!
      const other = alike[draw(alike.length)]!
      return draw(2) ? swapped(table, row, other) : exchanged(table, row.participant, other.participant)
    }
  }
}

/** How many steps one search takes. */
const turns = 6000

/** Whole numbers below n, the same ones each time. */
function drawing() {
  let seed = 1
  return (n: number) => (seed = (seed * 48271) % 2147483647) % n
}

/** Of one step, who left nothing out and is beside those who did in figures that not all are in. */
function keptBack(step: readonly Given[]): string[] {
  const cells = cellsOf(step)
  const told = core(cells)
  const people = [...new Set(step.map(({ participant }) => participant))]
  return people.filter((one) => !told.has(one) && [...cells.values()].every((cell) => cell.has(one)))
}
