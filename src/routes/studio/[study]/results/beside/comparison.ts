import type { Results, ShownReport } from '#lib/domain/results.ts'
import { type Pair, pooled, sideOf } from '#lib/domain/side-by-side.ts'
import type { Study } from '#lib/domain/study.ts'

export type Aspect = 'groups' | 'concepts' | 'versions'

interface Known {
  record: { study: Study }
  results: Results
}

/** What stands beside what: of two groups each storyboard; of two concepts or versions each group. */
export function comparison(by: Aspect, item: string, sides: readonly Known[], left: string, right: string): Pair[] {
  const [one, other] = [sides[0]!, sides[1]!]
  if (by === 'groups') return betweenGroups(one, item, left, right)
  return by === 'concepts' ? betweenConcepts(one, item, left, right) : betweenVersions(one, other, item)
}

const cellsAt = ({ results }: Known, item: string, storyboard: string) =>
  results.spots.find((spot) => spot.item === item && spot.storyboard === storyboard)?.cells ?? []

function betweenGroups(known: Known, item: string, left: string, right: string): Pair[] {
  return known.record.study.storyboards.map(({ code, title }) => {
    const cell = (group: string) => sideOf(cellsAt(known, item, code).find((one) => one.group === group))
    return {
      key: code,
      name: title,
      left: cell(left),
      right: cell(right),
      delta: deltaOf(known.results.reports, item, code, left, right),
    }
  })
}

/** The analysis has each pair of groups once, by the alphabet. */
function deltaOf(reports: readonly ShownReport[], item: string, storyboard: string, left: string, right: string) {
  const figures = reports
    .flatMap(({ items }) => items)
    .find((one) => one.item === item)
    ?.storyboards.find((one) => one.storyboard === storyboard)
  const found = figures?.between.pairs.find(({ a, b }) => [a, b].includes(left) && [a, b].includes(right))
  if (!found || found.delta === null || left === right) return null
  const turn = found.a === left ? 1 : -1
  const [low, high] = found.deltaInterval ?? [0, 0]
  const interval: [number, number] = turn > 0 ? [low, high] : [-high, -low]
  return { value: turn * found.delta, interval: found.deltaInterval && interval }
}

/** Drawings of the same tilt stand beside one another; the answers of all groups that are shown, and of each. */
function betweenConcepts(known: Known, item: string, left: string, right: string): Pair[] {
  const { storyboards, groups } = known.record.study
  const of = (concept: string) => storyboards.filter((one) => one.concept === concept)
  const pairs = of(left).flatMap((one) => {
    const same = of(right).filter(({ tilt }) => tilt === one.tilt)
    return (same.length > 0 ? same : of(right)).map((other) => [one, other] as const)
  })
  return pairs.flatMap(([one, other]) => {
    const [here, there] = [cellsAt(known, item, one.code), cellsAt(known, item, other.code)]
    const key = `${one.code} ${other.code}`
    const name = `${one.title} / ${other.title}`
    return [
      { key, name: `${name} · all groups shown`, left: pooled(here), right: pooled(there) },
      ...groups.map(({ code, name: group }) => {
        const cell = (cells: typeof here) => sideOf(cells.find(({ group }) => group === code))
        return { key: `${key} ${code}`, name: `${name} · ${group}`, left: cell(here), right: cell(there), part: true }
      }),
    ]
  })
}

/** Storyboards that both versions have, over the groups shown in each. */
function betweenVersions(one: Known, other: Known, item: string): Pair[] {
  return other.record.study.storyboards
    .filter(({ code }) => one.record.study.storyboards.some((board) => board.code === code))
    .map(({ code, title }) => ({
      key: code,
      name: title,
      left: pooled(cellsAt(one, item, code)),
      right: pooled(cellsAt(other, item, code)),
    }))
}
