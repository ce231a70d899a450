import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratingsOf } from './oracle/inputs.ts'
import type { Rating } from './rating.ts'
import { report, reportOfTallies } from './report.ts'
import { tally } from './tally.ts'

const quick = { resamples: 60, permutations: 99 }
const ds1 = ratingsOf('ds1_main')

const rating = fc.record({
  participant: fc.constantFrom(...'abcdefghijklmnop'),
  storyboard: fc.constantFrom('s', 't', 'u'),
  item: fc.constantFrom('utility', 'intrusiveness', 'acceptability', 'why'),
  value: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 }),
})
/** Up to sixteen people, each of one group. */
const ratings = fc
  .array(rating, { maxLength: 60 })
  .chain((rows) =>
    fc
      .integer({ min: 1, max: 4 })
      .map((groups): Rating[] => rows.map((row) => ({ ...row, group: `g${row.participant.charCodeAt(0) % groups}` }))),
  )

/** Every value of a report with the path to it. */
function walk(value: unknown, path: string, visit: (value: unknown, path: string, parent: object) => void): void {
  if (value === null || typeof value !== 'object') return
  for (const [name, part] of Object.entries(value)) {
    visit(part, `${path}.${name}`, value)
    walk(part, `${path}.${name}`, visit)
  }
}

describe('whatever the ratings, a report', () => {
  test('has no number that is none, and a reason for each null', () => {
    fc.assert(
      fc.property(ratings, fc.constantFrom(1, 3, 5), fc.constantFrom(0, 60), (rows, minCell, draws) => {
        const settings = {
          scale: [1, 5] as [number, number],
          minCell,
          resamples: draws,
          permutations: draws,
          bipolar: ['acceptability'],
        }
        walk(report(rows, settings), '', (value, path, parent) => {
          expect(value, path).not.toBe(undefined)
          if (typeof value === 'number') expect(Number.isFinite(value), path).toBe(true)
          if (value !== null) return
          const name = path.split('.').at(-1)!
          const isHiddenSize = name === 'n' && 'hidden' in parent
          if (!isHiddenSize) expect(typeof (parent as Record<string, unknown>)[`${name}Absent`], path).toBe('string')
        })
      }),
      { numRuns: 60 },
    )
  })

  test('survives JSON as it is', () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        const made = report(rows, { ...quick, scale: [1, 5] })
        expect(JSON.parse(JSON.stringify(made))).toEqual(made)
      }),
      { numRuns: 20 },
    )
  })

  test('does not depend on the order of people', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(rating, { selector: (row) => `${row.participant} ${row.storyboard} ${row.item}` }),
        (rows) => {
          const declared = { storyboards: ['s', 't', 'u'], items: ['utility', 'intrusiveness', 'acceptability', 'why'] }
          const grouped = rows.map((row) => ({ ...row, group: `g${row.participant.charCodeAt(0) % 3}` }))
          const settings = { ...quick, scale: [1, 5] as [number, number], minCell: 1 }
          expect(report(grouped.toReversed(), settings, declared)).toEqual(report(grouped, settings, declared))
        },
      ),
      { numRuns: 20 },
    )
  })

  test('shows no cell of fewer than the smallest, and no figure of one', () => {
    fc.assert(
      fc.property(ratings, (rows) => {
        const { items, tradeoff, suppressed } = report(rows, { ...quick, scale: [1, 5], minCell: 3 })
        for (const { item, storyboards, reliability } of items)
          for (const cell of storyboards) {
            const hidden = Object.entries(cell.groups).filter(([, { n }]) => n === null)
            for (const [group, { n }] of Object.entries(cell.groups)) {
              expect(n === null || n === 0 || n >= 3).toBe(true)
              if (n !== null) continue
              expect(suppressed).toContainEqual(expect.objectContaining({ item, storyboard: cell.storyboard, group }))
              const mentions = [
                cell.pooledOver,
                cell.between.versusRest.map((one) => one.group),
                cell.between.pairs.flatMap(({ a, b }) => [a, b]),
              ]
              expect(mentions.flat()).not.toContain(group)
              expect(cell.minorityVoices.map((voice) => voice.group)).not.toContain(group)
              expect(reliability.groups[group]!.raters).toBeNull()
            }
            if (hidden.length === 1) expect(cell.all.n).toBe(0)
          }
        for (const row of tradeoff ?? []) expect(row.n === null || row.n === 0 || row.n >= 3).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

test('no ratings make an empty report', () => {
  expect(report([])).toMatchObject({
    input: { participants: 0, ratings: 0 },
    items: [],
    tradeoff: null,
    suppressed: [],
  })
})

test('a declared group that nobody is of stays, with nobody in it, and is not hidden', () => {
  const made = report(ds1, quick, { groups: ['nobody', 'end_user', 'engineer', 'legal'] })
  const cell = made.items[0]!.storyboards[0]!.groups['nobody']!
  expect(cell).toMatchObject({ n: 0, mean: null, meanAbsent: 'empty' })
  expect(made.suppressed).toEqual([])
  expect(Object.keys(made.items[0]!.storyboards[0]!.groups)[0]).toBe('nobody')
})

test('the same ratings, settings and seed give the same bytes', () => {
  expect(JSON.stringify(report(ds1, quick))).toBe(JSON.stringify(report(ds1, quick)))
})

test('whoever waits is told of each storyboard and item that is done', () => {
  const shares: number[] = []
  reportOfTallies(tally(ds1, [1, 7]), quick, (share) => shares.push(share))
  expect(shares.length).toBe(18)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
})

test('another seed moves what is drawn, a little, and nothing else', () => {
  const [one, other] = [1, 2].map(
    (seed) => report(ds1, { seed, permutations: 1999, resamples: 60 }).items[0]!.storyboards,
  )
  const moved = one!.map(({ between }, i) => Math.abs(between.disco.p! - other![i]!.between.disco.p!))
  expect(Math.max(...moved)).toBeGreaterThan(0)
  expect(Math.max(...moved)).toBeLessThan(0.06)
  expect(one!.map(({ between }) => between.disco.share)).toEqual(other!.map(({ between }) => between.disco.share))
})

test('the order of storyboards and items changes no figure', () => {
  const figures = (rows: readonly Rating[]) => {
    const { items } = report(rows, quick)
    return new Map(
      items.flatMap(({ item, storyboards }) => storyboards.map((cell) => [`${item} ${cell.storyboard}`, cell])),
    )
  }
  const backwards = figures(ds1.toReversed())
  for (const [name, cell] of figures(ds1)) expect(backwards.get(name)).toEqual(cell)
})

test('other names for people and groups change no figure but what is drawn by name', () => {
  const exact = { ...quick, resamples: 0, permutations: 0 }
  const renamed = ds1.map((row) => ({ ...row, participant: `x${row.participant}`, group: `of ${row.group}` }))
  const cells = (rows: readonly Rating[]) =>
    report(rows, exact).items.flatMap(({ storyboards }) =>
      storyboards.map(({ groups, all, between, verdict }) => [
        Object.values(groups),
        all,
        between.disco,
        between.kruskalWallis,
        between.pairs.map(({ a: _a, b: _b, ...figures }) => figures),
        verdict,
      ]),
    )
  expect(cells(renamed)).toEqual(cells(ds1))
})

test('its arguments stay as they are', () => {
  const frozen = Object.freeze(ds1.map((row) => Object.freeze({ ...row })))
  const settings = Object.freeze({
    ...quick,
    scale: Object.freeze([1, 7]) as unknown as [number, number],
    bipolar: Object.freeze([]) as unknown as string[],
  })
  expect(report(frozen, settings)).toEqual(report(ds1, quick))
})

test('names from the outside are only names', () => {
  const odd = ['__proto__', 'constructor', '"; drop'].flatMap((group, g) =>
    [1, 2, 3].map((value) => ({
      participant: `${g}${value}`,
      group,
      storyboard: 'toString',
      item: '__proto__',
      value,
    })),
  )
  const cell = report(odd, { ...quick, minCell: 1 }).items[0]!.storyboards[0]!
  expect(Object.keys(cell.groups)).toEqual(['"; drop', '__proto__', 'constructor'])
})
