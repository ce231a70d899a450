import fc from 'fast-check'
import { expect } from 'vitest'
import { report } from '#analysis/report.ts'
import type { analysed } from '#lib/server/analyses.ts'
import * as worker from '#lib/server/analysis-worker.ts'
import { attendanceOf } from '#lib/server/attendance-figures.ts'
import { type Given, disclosure, smallestCell } from '#lib/server/disclosure.ts'
import type { Released } from '#lib/server/released.ts'
import { shownResults } from '#lib/server/shown-results.ts'
import { weighed } from '#lib/server/weighed.ts'
import { weighingTask } from '#lib/server/weighing-task.ts'
import { type Few, type Values, tables } from './other-tables.ts'
import { type Course, boards, course, keyOf, rated, spanned, study } from './spanning-courses.ts'

/*
 * The attacker on figures that span storyboards and questions. They have every look at the results, all of each: sides of
 * shifts, importance, leanings, fronts, rings, dots, concordance, alpha, the report that programs read, choices, voices, and who
 * answers everything alike. They know, worse than is likely, which people entered or left between which looks and what each of
 * them left out. What they do not know is what anybody said.
 *
 * A few are one to four people whom that tells from all others of their step: they left something out that others did not,
 * or came back for it. It is a breach when every table of answers that agrees with the counts and with all of these figures
 * has the same number of the few giving an answer, though tables that agree with the counts alone do not. What is told of
 * five and more is none: a step is enough people by itself. Tables are looked for near the truth, and then step by step
 * towards what is told; a breach may be a table that was not found, a found one is proof that there is none.
 *
 * Ranges and shares of draws are left out: they go by an order of names that nobody knows, and by chance.
 */
const withoutDraws: typeof analysed = ({ tasks, weighing, cells }) =>
  Promise.resolve({
    reports: tasks.map(({ ratings, settings, declared }) =>
      report(ratings, { ...settings, resamples: 0, permutations: 0 }, declared),
    ),
    weighing: worker.weighed({ ...weighing, asked: { ...weighing.asked, resamples: 0 } }),
    readings: worker.read(cells),
  })

const counted = { courses: 0, looks: 0, shrunk: 0, few: 0, hard: 0, tables: 0 }

/**
 * Plays the attacker in so many studies, and tells what it had to do; fails at the first breach. For an answer that seems to
 * be told, tables are looked for from so many places (`starts`), at half a minute each where there is none.
 */
export async function attacked(studies: number, seed: number, starts: number): Promise<typeof counted> {
  await fc.assert(
    fc.asyncProperty(course, async (events) => {
      expect(await breach(spanned(events), starts)).toBeNull()
    }),
    { numRuns: studies, seed, endOnFailure: true },
  )
  const { courses, looks, shrunk, few, hard, tables } = counted
  console.info(
    `The attacker saw ${looks} looks at ${courses} studies, ${shrunk} after somebody had left, and tried ${tables} tables for ${few} answers of a few, ${hard} by nearing.`,
  )
  return counted
}

/** The first few of whom nothing else could be so. */
async function breach({ looks, came }: Course, starts: number): Promise<Few | null> {
  counted.courses++
  counted.looks += looks.length
  counted.shrunk += looks.filter((one, at) => at > 0 && one.broken && !looks[at - 1]!.broken).length
  const seenAt = Map.groupBy(
    looks.flatMap((known, at) => known.entered.map((one) => ({ one, at }))),
    ({ one }) => keyOf(one),
  )
  const all = looks.flatMap((known) => [...known.entered, ...known.outside])
  const values = new Map(all.map((one) => [keyOf(one), one.value!]))
  const rows = [...seenAt.values()].map((some) => some[0]!.one).filter(({ item }) => rated.includes(item))
  const looksOf = (one: Given) =>
    seenAt
      .get(keyOf(one))!
      .map(({ at }) => at)
      .join()
  const { cohorts, gaveOf, countOf, isKnown, others, nearing } = tables(rows, values, looksOf)
  const seen = looks.map((known) => soonTold(known, values, came)).map(({ counts, figures }) => ({ counts, figures }))
  const whole = await Promise.all(looks.map((known) => told(known, values, came)))
  const far = (table: Values) =>
    looks.reduce((sum, known, at) => {
      const now = soonTold(known, table, came)
      return sum + (now.counts === seen[at]!.counts ? apart(seen[at]!.figures, now.figures) : 99)
    }, 0)
  const agrees = async (table: Values) => {
    for (const [at, known] of looks.entries()) if (apart(whole[at]!, await told(known, table, came)) > 0) return false
    return true
  }
  for (const few of cohorts.filter(({ length }) => length < smallestCell).flatMap(gaveOf)) {
    if (isKnown(few)) continue
    counted.few++
    let [open, free] = [false, false]
    for (const table of others(few)) {
      if (countOf(few, table) === countOf(few, values)) continue
      const now = looks.map((known) => soonTold(known, table, came))
      if (now.some(({ counts }, at) => counts !== seen[at]!.counts)) continue
      counted.tables++
      open = true
      free = now.every(({ figures }, at) => apart(seen[at]!.figures, figures) === 0) && (await agrees(table))
      if (free) break
    }
    if (open && !free) counted.hard++
    if (open && !free)
      for (const table of nearing(few, far, starts)) {
        counted.tables++
        free = await agrees(table)
        if (free) break
      }
    if (open && !free) return few
  }
  return null
}

const saying = (some: readonly Given[], values: Values) =>
  some.map((one) => ({ ...one, value: values.get(keyOf(one))! }))

/** The counts that a look tells, and what soon leaves out what cannot agree: what is weighed, and who answers alike. */
function soonTold(
  known: Released,
  values: Values,
  came: Course['came'],
): { counts: string; readonly figures: Map<string, string> } {
  const entered = saying(known.entered, values)
  const outside = saying(known.outside, values)
  const open = disclosure(study, entered, outside)
  const shown = entered.filter(open.tells)
  const cells = Map.groupBy(shown, ({ group, storyboard, item, value }) => [group, storyboard, item, value].join(' '))
  return {
    counts: [...cells]
      .map(([cell, some]) => `${cell}: ${some.length}`)
      .toSorted()
      .join(),
    get figures() {
      const task = weighingTask(study, shown, open)
      const figures = worker.weighed({ ...task, asked: { ...task.asked, resamples: 0 } })
      return leaves([weighed(study, figures, shown, open), alikeIn(entered, outside, came)])
    },
  }
}

/** All that a look tells. */
async function told(known: Released, values: Values, came: Course['came']): Promise<Map<string, string>> {
  const [entered, outside] = [saying(known.entered, values), saying(known.outside, values)]
  const results = await shownResults(study, entered, [], { ...known, outside }, withoutDraws)
  return leaves([results, alikeIn(entered, outside, came)])
}

/** How many answer everything alike. */
function alikeIn(entered: readonly Given[], outside: readonly Given[], came: Course['came']) {
  const released = new Set(entered.map(({ participant }) => participant))
  const groups = new Map([...entered, ...outside].map(({ participant, group }) => [participant, group]))
  const people = [...groups].map(([participant, group]) => ({
    ...{ participant, group, order: boards, finished: true, underWay: false, spoke: true },
    ...{ released: released.has(participant), joined: String(came.get(participant)).padStart(4, '0') },
    ...{ reached: new Set(boards), seconds: {}, background: new Map<string, number | null>() },
  }))
  const { alike, alikeByGroup } = attendanceOf(study, people, entered, { withdrawn: 0, real: true, open: true })
  return [alike, alikeByGroup]
}

/** Each figure by the way to it. A sum over people in another order may end in another last digit. */
function leaves(of: unknown, into = new Map<string, string>(), path = ''): Map<string, string> {
  if (of !== null && typeof of === 'object')
    for (const [name, one] of Object.entries(of)) leaves(one, into, `${path} ${name}`)
  else into.set(path, String(typeof of === 'number' ? Math.round(of * 1e9) : of))
  return into
}

/** How much two looks tell differently: 0 for nothing, up to 1 for each figure. */
function apart(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): number {
  let sum = [...b.keys()].filter((name) => !a.has(name)).length
  for (const [name, one] of a) {
    const other = b.get(name)
    if (other === one) continue
    const far = Math.abs(Number(one) - Number(other)) / 2e9
    sum += far < 1 ? 0.1 + 0.9 * far : 1
  }
  return sum
}
