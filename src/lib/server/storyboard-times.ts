import { hiddenGroups } from '#analysis/suppression.ts'
import type { StoryboardTime } from '#lib/domain/attendance.ts'
import type { Study } from '#lib/domain/study.ts'
import { smallestCell } from './disclosure.ts'

interface Timed {
  group: string
  seconds: Record<string, number>
}

/**
 * How long people looked at each storyboard and answered about it, from page to page: the middle and the middle half, to
 * the next five seconds, so that nobody's own time is told. A page that lay open all night moves none of these.
 */
export const storyboardTimes = ({ storyboards, groups }: Study, people: readonly Timed[]): StoryboardTime[] =>
  storyboards.map(({ code }) => {
    const times = groups.map((group) =>
      people.flatMap((one) => (one.group === group.code && code in one.seconds ? [one.seconds[code]!] : [])),
    )
    const hidden = hiddenGroups(
      times.map(({ length }) => length),
      smallestCell,
    )
    const shown = times.filter((_, index) => !hidden[index]).flat()
    return {
      storyboard: code,
      all: shown.length === 0 ? null : { n: shown.length, ...quartiles(shown) },
      groups: groups.map((group, index) => ({
        group: group.code,
        median: hidden[index] || times[index]!.length === 0 ? null : rounded(quantile(times[index]!, 1 / 2)),
      })),
    }
  })

const quartiles = (values: readonly number[]) => ({
  lower: rounded(quantile(values, 1 / 4)),
  median: rounded(quantile(values, 1 / 2)),
  upper: rounded(quantile(values, 3 / 4)),
})

/** R's type 7. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!]
  return low + (high - low) * (place - Math.floor(place))
}

const rounded = (seconds: number) => Math.max(5, Math.round(seconds / 5) * 5)
