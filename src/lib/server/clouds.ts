import { ellipse } from '#analysis/tradeoff.ts'
import type { Study } from '#lib/domain/study.ts'
import type { WeighedCloud } from '#lib/domain/weighed.ts'
import { type Given, smallestCell } from './disclosure.ts'
import { type Pair, dots, pairsOf } from './dots.ts'
import { type Linked, ratingsOf } from './linked.ts'

/**
 * Each group that is shown at a storyboard, between utility and intrusiveness. The middle is that of the two cells, and the
 * ring has their spreads, so both tell nothing beside them but one correlation: that of the dots, as one of more people
 * would tell of those whom the dots leave out.
 */
export function clouds(study: Study, shown: readonly Given[], linked: Linked): WeighedCloud[] {
  const cells = Map.groupBy(shown, ({ storyboard, group, item }) => `${storyboard} ${group} ${item}`)
  return study.storyboards.flatMap(({ code: storyboard }) =>
    study.groups.flatMap(({ code: group }): WeighedCloud[] => {
      const [utility, intrusiveness] = ['utility', 'intrusiveness'].map((item) =>
        ratingsOf(cells.get(`${storyboard} ${group} ${item}`) ?? []),
      ) as [Map<string, number>, Map<string, number>]
      if (utility.size === 0 || intrusiveness.size === 0) return []
      const both = pairsOf(utility, intrusiveness)
      const places = ['utility', 'intrusiveness'].map((item) => ({ storyboard, item }))
      const told = linked(group, places)
      const drawn = both.filter(({ person }) => told.has(person))
      const [up, across] = [spread([...utility.values()]), spread([...intrusiveness.values()])]
      return [
        {
          storyboard,
          group,
          utility: { n: utility.size, mean: up.mean },
          intrusiveness: { n: intrusiveness.size, mean: across.mean },
          ellipse: ring(drawn, up, across),
          dots: dots(drawn),
          both: both.length,
        },
      ]
    }),
  )
}

function spread(values: readonly number[]) {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, variance: values.length < 2 ? 0 : squares / (values.length - 1) }
}

type Spread = ReturnType<typeof spread>

function ring(pairs: readonly Pair[], up: Spread, across: Spread): WeighedCloud['ellipse'] {
  if (pairs.length < smallestCell) return null
  const [u, i] = [spread(pairs.map((one) => one.utility)), spread(pairs.map((one) => one.intrusiveness))]
  if (u.variance * i.variance === 0) return null
  const shared = pairs.reduce((sum, one) => sum + (one.utility - u.mean) * (one.intrusiveness - i.mean), 0)
  const correlation = shared / (pairs.length - 1) / Math.sqrt(u.variance * i.variance)
  return ellipse(
    [across.mean, up.mean],
    across.variance,
    up.variance,
    correlation * Math.sqrt(across.variance * up.variance),
  ).value
}
