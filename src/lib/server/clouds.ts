import { ellipse } from '#analysis/tradeoff.ts'
import type { Study } from '#lib/domain/study.ts'
import type { WeighedCloud } from '#lib/domain/weighed.ts'
import { type Given, smallestCell } from './disclosure.ts'
import { type Pair, dots, pairsOf, ratingsOf, stepsOf } from './dots.ts'

/**
 * Each group that is shown at a storyboard, between utility and intrusiveness. The middle is that of the two cells, and the
 * ring has their spreads, so both tell nothing beside them but one correlation, in hundredths where somebody gave only
 * one of the two.
 */
export function clouds(study: Study, shown: readonly Given[]): WeighedCloud[] {
  const cells = Map.groupBy(shown, ({ storyboard, group, item }) => `${storyboard} ${group} ${item}`)
  return study.storyboards.flatMap(({ code: storyboard }) =>
    study.groups.flatMap(({ code: group }): WeighedCloud[] => {
      const [utility, intrusiveness] = ['utility', 'intrusiveness'].map((item) =>
        ratingsOf(cells.get(`${storyboard} ${group} ${item}`) ?? []),
      ) as [Map<string, number>, Map<string, number>]
      if (utility.size === 0 || intrusiveness.size === 0) return []
      const pairs = pairsOf(utility, intrusiveness)
      const [up, across] = [spread([...utility.values()]), spread([...intrusiveness.values()])]
      return [
        {
          storyboard,
          group,
          utility: { n: utility.size, mean: up.mean },
          intrusiveness: { n: intrusiveness.size, mean: across.mean },
          ellipse: ring(pairs, up, across, pairs.length < Math.max(utility.size, intrusiveness.size)),
          dots: dots(stepsOf(shown.filter((one) => one.storyboard === storyboard && one.group === group)), storyboard),
          both: pairs.length,
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

function ring(pairs: readonly Pair[], up: Spread, across: Spread, coarse: boolean): WeighedCloud['ellipse'] {
  if (pairs.length < smallestCell) return null
  const [u, i] = [spread(pairs.map((one) => one.utility)), spread(pairs.map((one) => one.intrusiveness))]
  if (u.variance * i.variance === 0) return null
  const shared = pairs.reduce((sum, one) => sum + (one.utility - u.mean) * (one.intrusiveness - i.mean), 0)
  const correlation = shared / (pairs.length - 1) / Math.sqrt(u.variance * i.variance)
  const told = coarse ? Math.round(correlation * 100) / 100 : correlation
  return ellipse([across.mean, up.mean], across.variance, up.variance, told * Math.sqrt(across.variance * up.variance))
    .value
}
