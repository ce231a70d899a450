/**
 * How often the analysis errs where the truth is known: `npm run bench -- calibration [FILE]`. Studies are drawn from invented
 * populations on seven points, with seeds; the tables stand in analysis/README.md. It takes long: cells are kept in FILE.
 */
import { cliffsDelta } from '../../analysis/cliffs-delta.ts'
import { pooled } from '../../analysis/counts.ts'
import { meanInterval } from '../../analysis/mean-interval.ts'
import { groupPermutation } from '../../analysis/permutation.ts'
import type { Distance } from '../../analysis/pci2.ts'
import { reportOfTallies } from '../../analysis/report.ts'
import { uniform } from '../../analysis/uniform.ts'
import { isDivided } from '../../analysis/verdict.ts'
import { cells, covers, percent, times } from './cells.ts'
import { drawn, populations, truths, type Population } from './populations.ts'

const seed = 1
const sizes = [6, 12, 30, 100]
const groupCounts = [2, 3, 4, 5, 6]
const names = Object.keys(populations) as Population[]
const cell = cells(process.argv[3])

const meanOf = (shares: readonly number[]) => shares.reduce((sum, share, k) => sum + share * (k + 1), 0)

const deltaOf = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, here, j) => sum + b.reduce((of, there, k) => of + here * there * Math.sign(j - k), 0), 0)

function falsePositives(population: Population, people: number, groups: number) {
  const next = uniform(seed, 'null', population, `${people}`, `${groups}`)
  const dealing = uniform(seed, 'dealing', population, `${people}`, `${groups}`)
  const shares = populations[population]
  const studies = 10_000
  let [p, pMid] = [0, 0]
  for (let i = 0; i < studies; i++) {
    const counts = Array.from({ length: groups }, () => drawn(next, shares, people))
    const { disco, discoMid } = groupPermutation(counts, 999, dealing)
    if (disco.value !== null && disco.value < 0.05) p += 1
    if (discoMid.value !== null && discoMid.value < 0.05) pMid += 1
  }
  return { rate: percent(p, studies), mid: percent(pMid, studies) }
}

function deltaCoverage(a: Population, b: Population, people: number, groups: number) {
  const next = uniform(seed, 'delta', a, b, `${people}`, `${groups}`)
  const truth = deltaOf(populations[a], populations[b])
  return times(10_000, () => {
    const rest = Array.from({ length: groups - 1 }, () => drawn(next, populations[b], people))
    return covers(cliffsDelta(drawn(next, populations[a], people), pooled(rest, 7)).deltaInterval.value, truth)
  })
}

function meanCoverage(population: Population, people: number) {
  const next = uniform(seed, 'mean', population, `${people}`)
  const shares = populations[population]
  return times(10_000, () => covers(meanInterval(drawn(next, shares, people), 1).value, meanOf(shares)))
}

function calledDivided(population: Population, people: number, distance: Distance) {
  const next = uniform(seed, 'divided', population, `${people}`)
  return times(10_000, () => isDivided(drawn(next, populations[population], people), distance))
}

function verdicts(truth: string, people: number, groups: number) {
  const next = uniform(seed, 'verdict', truth, `${people}`, `${groups}`)
  const of = truths[truth]!(groups).map((name) => populations[name])
  const found: Record<string, number> = {}
  const studies = 500
  for (let i = 0; i < studies; i++) {
    const { items } = reportOfTallies(oneCell(of.map((shares) => drawn(next, shares, people))), {
      permutations: 499,
      resamples: 499,
      seed: i,
    })
    const { verdict } = items[0]!.storyboards[0]!
    found[verdict] = (found[verdict] ?? 0) + 1
  }
  return Object.fromEntries(Object.entries(found).map(([name, count]) => [name, (100 * count) / studies]))
}

function oneCell(counts: number[][]) {
  const none = { raters: 0, sums: [], ties: 0 }
  return {
    groups: counts.map((_, g) => `g${g}`),
    input: { participants: 0, ratings: 0, missing: 0, replaced: 0, noGroup: 0, groups: {} },
    items: [
      {
        item: 'i',
        raters: counts.map(() => 0),
        ranks: counts.map(() => ({ own: none, common: none })),
        storyboards: [{ storyboard: 's', counts, minorityVoices: [] }],
      },
    ],
    tradeoff: null,
  }
}

for (const population of names)
  for (const people of sizes)
    cell(`mean interval, ${population}, ${people}`, () => ({ covered: meanCoverage(population, people) }))
for (const population of ['wide', 'triangle', 'middling'] as const)
  for (const people of sizes)
    for (const distance of ['D3', 'D2'] as const)
      cell(`${population} called divided, ${people}, ${distance}`, () => ({
        rate: calledDivided(population, people, distance),
      }))
for (const people of sizes)
  for (const groups of groupCounts) {
    for (const [a, b] of [
      ['middling', 'middling'],
      ['leaning', 'middling'],
      ['low', 'leaning'],
      ['low', 'high'],
      ['split', 'middling'],
    ] as const)
      cell(`delta interval, ${a} against ${b}, ${people}, ${groups}`, () => ({
        covered: deltaCoverage(a, b, people, groups),
      }))
    for (const population of ['middling', 'high'] as const)
      cell(`disco.p < .05, ${population}, ${people}, ${groups}`, () => falsePositives(population, people, groups))
  }
for (const truth of Object.keys(truths))
  for (const groups of [2, 3, 6])
    for (const people of sizes) cell(`${truth}, ${people}, ${groups}`, () => verdicts(truth, people, groups))
