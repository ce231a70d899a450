import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { Interval } from '../../analysis/report-format.ts'

/**
 * The cells of a table that takes long: each is printed as it is done, as one line of JSON; given a file, cells are kept
 * there and not computed again, so that the work may be stopped and go on.
 */
export function cells(file: string | undefined) {
  const kept = new Set<string>()
  if (file && existsSync(file))
    for (const line of readFileSync(file, 'utf8').split('\n')) if (line) kept.add(JSON.parse(line).cell)
  return (name: string, figures: () => Record<string, number>): void => {
    if (kept.has(name)) return
    const line = JSON.stringify({ cell: name, ...figures() })
    console.log(line)
    if (file) appendFileSync(file, line + '\n')
  }
}

/** In how many of a hundred studies something happens. */
export function times(count: number, happens: () => boolean): number {
  let happened = 0
  for (let i = 0; i < count; i++) if (happens()) happened += 1
  return percent(happened, count)
}

export const percent = (some: number, all: number) => Math.round((1e4 * some) / all) / 100

export const covers = (interval: Interval | null, truth: number) =>
  interval !== null && interval[0] <= truth + 1e-12 && interval[1] >= truth - 1e-12

export const hundredth = (value: number) => Math.round(100 * value) / 100

/** Coverage and mean width over the intervals there are, and in how many of a hundred studies there is one. */
export function tallied() {
  let [asked, seen, covered, width] = [0, 0, 0, 0]
  return {
    add: (interval: Interval | null, truth: number) => {
      asked += 1
      if (interval === null) return
      seen += 1
      covered += covers(interval, truth) ? 1 : 0
      width += interval[1] - interval[0]
    },
    told: (name: string) => ({
      ...(seen > 0 && { [name]: percent(covered, seen), [`${name} wide`]: hundredth(width / seen) }),
      [`${name} there`]: percent(seen, asked),
    }),
  }
}
