import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { report } from '#analysis/report.ts'
import { type Few, type Values, tables } from '../../../tests/other-tables.ts'
import { type Course, boards, course, keyOf, rated, spanned, study } from '../../../tests/spanning-courses.ts'
import type { analysed } from './analyses.ts'
import * as worker from './analysis-worker.ts'
import { attendanceOf } from './attendance-figures.ts'
import { type Given, disclosure, smallestCell } from './disclosure.ts'
import type { Released } from './released.ts'
import { shownResults } from './shown-results.ts'
import { weighed } from './weighed.ts'
import { weighingTask } from './weighing-task.ts'

/*
 * The attacker on figures that span storyboards and questions. They have every look at the results, all of each: sides of
 * shifts, importance, leanings, fronts, rings, dots, concordance, alpha, the report that programs read, choices, voices, and who
 * answers everything alike. They know, worse than is likely, which people entered between which looks and what each of them
 * left out. What they do not know is what anybody said.
 *
 * A few are one to four people whom that tells from all others of their step: they left something out that others did not,
 * or came back for it. It is a breach when every table of answers that agrees with the counts and with all of these figures
 * has the same number of the few giving an answer, though tables that agree with the counts alone do not. What is told of
 * five and more is none: a step is enough people by itself. Tables are looked for near the truth, so that a
 * breach may be a table that was not found; a found one is proof that there is none.
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

const counted = { courses: 0, looks: 0, few: 0, tables: 0 }

afterAll(() => {
  const { courses, looks, few, tables } = counted
  console.info(
    `The attacker saw ${looks} looks at ${courses} studies and tried ${tables} tables for ${few} answers of a few.`,
  )
})

test(
  'nobody tells from figures over storyboards and questions what fewer than five people said',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(course, async (events) => {
        expect(await breaches(spanned(events))).toEqual([])
      }),
      { numRuns: 15, seed: 7, endOnFailure: true },
    )
    expect(counted.few).toBeGreaterThan(60)
  },
)

/** The few of whom nothing else could be so. */
async function breaches({ looks, came }: Course): Promise<Few[]> {
  counted.courses++
  counted.looks += looks.length
  const entered = new Map<string, number>()
  for (const [at, known] of looks.entries())
    for (const one of known.entered) if (!entered.has(keyOf(one))) entered.set(keyOf(one), at)
  const all = looks.flatMap((known) => [...known.entered, ...known.outside])
  const values = new Map(all.map((one) => [keyOf(one), one.value!]))
  const rows = (looks.at(-1)?.entered ?? []).filter(({ item }) => rated.includes(item))
  const { cohorts, gaveOf, countOf, isKnown, others } = tables(rows, values, (one) => entered.get(keyOf(one))!)
  const seen = looks.map((known) => soonTold(known, values))
  const whole: string[] = []
  for (const known of looks) whole.push(await told(known, values, came))
  const found: Few[] = []
  for (const few of cohorts.filter(({ length }) => length < smallestCell).flatMap(gaveOf)) {
    if (isKnown(few)) continue
    counted.few++
    let [open, free] = [false, false]
    for (const table of others(few)) {
      if (countOf(few, table) === countOf(few, values)) continue
      const now = looks.map((known) => soonTold(known, table))
      if (now.some(({ counts }, at) => counts !== seen[at]!.counts)) continue
      counted.tables++
      open = true
      if (now.some((one, at) => one.weighed !== seen[at]!.weighed)) continue
      free = true
      for (const [at, known] of looks.entries()) free &&= (await told(known, table, came)) === whole[at]
      if (free) break
    }
    if (open && !free) found.push(few)
  }
  return found
}

const saying = (some: readonly Given[], values: Values) =>
  some.map((one) => ({ ...one, value: values.get(keyOf(one))! }))

/** The counts that a look tells, and what is weighed: by themselves they leave out soon what cannot agree. */
function soonTold(known: Released, values: Values): { counts: string; readonly weighed: string } {
  const entered = saying(known.entered, values)
  const open = disclosure(study, entered, saying(known.outside, values))
  const shown = entered.filter(open.tells)
  const cells = Map.groupBy(shown, ({ group, storyboard, item, value }) => [group, storyboard, item, value].join(' '))
  return {
    counts: [...cells]
      .map(([cell, some]) => `${cell}: ${some.length}`)
      .toSorted()
      .join(),
    get weighed() {
      const task = weighingTask(study, shown, open)
      const figures = worker.weighed({ ...task, asked: { ...task.asked, resamples: 0 } })
      return written(weighed(study, figures, shown, open))
    },
  }
}

/** All that a look tells. */
async function told(known: Released, values: Values, came: Course['came']): Promise<string> {
  const [entered, outside] = [saying(known.entered, values), saying(known.outside, values)]
  const released = new Set(entered.map(({ participant }) => participant))
  const groups = new Map([...entered, ...outside].map(({ participant, group }) => [participant, group]))
  const people = [...groups].map(([participant, group]) => ({
    ...{ participant, group, order: boards, finished: true, underWay: false, spoke: true },
    ...{ released: released.has(participant), joined: String(came.get(participant)).padStart(4, '0') },
    ...{ reached: new Set(boards), seconds: {}, background: new Map<string, number | null>() },
  }))
  const circumstances = { withdrawn: 0, real: true, open: true }
  const { alike, alikeByGroup } = attendanceOf(study, people, entered, circumstances)
  return written([await shownResults(study, entered, [], { ...known, outside }, withoutDraws), alike, alikeByGroup])
}

// A sum over people in another order may end in another last digit.
const written = (figures: unknown) =>
  JSON.stringify(figures, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 1e9) : value))
