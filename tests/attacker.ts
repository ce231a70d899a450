/**
 * Somebody who has kept every page of results and knows, worse than is likely, who came between two looks and whose answers
 * are in which figure. What they do not know is what anybody said. They try every table of answers that agrees with all
 * that was published.
 */

/** What one look told about one item in one group: whose answers, and how many gave each. */
export interface Told {
  people: readonly string[]
  counts: readonly number[]
}

export interface Seen {
  told: readonly Told[]
  /** People kept out of the item because they all said the same: that much can be told from their not being there. */
  alike: readonly (readonly string[])[]
  /** Between which looks each person came. */
  came: ReadonlyMap<string, number>
  /** Of whom it may be known: enough people who entered together and all said the same. */
  known: ReadonlySet<string>
}

/** So many of these people, fewer than `fewest`, gave this answer: for sure. */
export interface Pin {
  people: string[]
  value: number
  count: number
}

interface Cohort {
  people: string[]
  /** Indexes of the figures, and of the lists of people who said the same, that they are in. */
  figures: number[]
  alike: number[]
}

/**
 * What is known for sure about fewer than `fewest` people. Tables are tried in ever other orders until one of them gives
 * another number for each few; where none does, all of them are, up to `most`.
 */
export function pinned(seen: Seen, points: number, fewest: number, most = 200_000): { pins: Pin[]; tried: number } {
  const figures = [...new Map(seen.told.map((one) => [one.people.toSorted().join(' '), one])).values()]
  const cohorts = cohortsOf(figures, seen)
  const few = cohorts
    .flatMap((_, a) => [[a], ...cohorts.slice(a + 1).map((__, b) => [a, a + 1 + b])])
    .map((some) => ({ some, people: some.flatMap((index) => cohorts[index]!.people) }))
    .filter(({ people }) => people.length < fewest && !people.some((person) => seen.known.has(person)))
  let open = few.flatMap(({ some, people }) =>
    Array.from({ length: points }, (_, value) => ({ some, people, value, counts: new Set<number>() })),
  )
  const note = (table: number[][]) => {
    for (const { some, value, counts } of open) counts.add(some.reduce((sum, one) => sum + table[one]![value]!, 0))
  }
  let tried = 0
  for (let turn = 0; turn === 0 || (turn < 40 && open.length > 0); turn++)
    for (const table of tables(cohorts, figures, seen.alike.length, points, turn)) {
      tried++
      note(table)
      open = open.filter(({ counts }) => counts.size === 1)
      break
    }
  // That nobody of some said something is no secret: it is told of all of them.
  open = open.filter(({ counts }) => !counts.has(0))
  if (open.length > 0)
    for (const table of tables(cohorts, figures, seen.alike.length, points, 0)) {
      note(table)
      open = open.filter(({ counts }) => counts.size === 1)
      if (open.length === 0 || ++tried > most) break
    }
  const pins = open.map(({ people, value, counts }) => ({ people, value, count: [...counts][0]! }))
  return { pins, tried }
}

/** Every table that agrees with the figures; `turn` is where it begins. */
function* tables(
  cohorts: readonly Cohort[],
  figures: readonly Told[],
  lists: number,
  points: number,
  turn: number,
): Generator<number[][]> {
  const left = figures.map(({ counts }) => [...counts])
  const last = figures.map((_, index) => cohorts.findLastIndex((one) => one.figures.includes(index)))
  const same: (number | null)[] = Array.from({ length: lists }, () => null)
  const table: number[][] = []
  function* from(index: number): Generator<number[][]> {
    const cohort = cohorts[index]
    if (!cohort) return void (yield table)
    const ways = [...spreads(cohort.people.length, points)]
    const start = (turn * (index + 7) * 5) % ways.length
    for (const counts of [...ways.slice(start), ...ways.slice(0, start)]) {
      if (cohort.figures.some((figure) => counts.some((n, value) => n > left[figure]![value]!))) continue
      const common = counts.findIndex((n) => n === cohort.people.length)
      if (cohort.alike.some((one) => common === -1 || (same[one] !== null && same[one] !== common))) continue
      const fresh = cohort.alike.filter((one) => same[one] === null)
      for (const one of fresh) same[one] = common
      for (const figure of cohort.figures) counts.forEach((n, value) => (left[figure]![value]! -= n))
      table[index] = counts
      if (cohort.figures.every((figure) => last[figure] !== index || left[figure]!.every((n) => n === 0)))
        yield* from(index + 1)
      for (const figure of cohort.figures) counts.forEach((n, value) => (left[figure]![value]! += n))
      for (const one of fresh) same[one] = null
    }
  }
  yield* from(0)
}

/** People whom nothing that was published tells apart; those in no figure are left out, as nothing is known of them. */
function cohortsOf(figures: readonly Told[], { alike, came }: Seen): Cohort[] {
  const within = (lists: readonly (readonly string[])[], person: string) =>
    lists.flatMap((people, index) => (people.includes(person) ? [index] : []))
  const people = [...new Set([...figures.flatMap((one) => one.people), ...alike.flat()])]
  const placed = people.map((person) => ({
    person,
    figures: within(
      figures.map((one) => one.people),
      person,
    ),
    alike: within(alike, person),
  }))
  const cohorts = Map.groupBy(placed, (one) => JSON.stringify([one.figures, one.alike, came.get(one.person)]))
  return [...cohorts.values()].map((some) => ({
    people: some.map(({ person }) => person),
    figures: some[0]!.figures,
    alike: some[0]!.alike,
  }))
}

/** Every way to give so many answers on so many points. */
function* spreads(people: number, points: number): Generator<number[]> {
  if (points === 1) return void (yield [people])
  for (let n = 0; n <= people; n++) for (const rest of spreads(people - n, points - 1)) yield [n, ...rest]
}
