import { createHash } from 'node:crypto'
import { ellipse } from '#analysis/tradeoff.ts'
import type { Study } from '#lib/domain/study.ts'
import type { WeighedCloud } from '#lib/domain/weighed.ts'
import { type Given, smallestCell } from './disclosure.ts'

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
      const pairs = [...utility].flatMap(([person, one]): Pair[] => {
        const other = intrusiveness.get(person)
        return other === undefined ? [] : [{ person, utility: one, intrusiveness: other }]
      })
      const [up, across] = [spread([...utility.values()]), spread([...intrusiveness.values()])]
      return [
        {
          storyboard,
          group,
          utility: { n: utility.size, mean: up.mean },
          intrusiveness: { n: intrusiveness.size, mean: across.mean },
          ellipse: ring(pairs, up, across, pairs.length < Math.max(utility.size, intrusiveness.size)),
          dots: dots(pairs, utility, intrusiveness, storyboard),
          both: pairs.length,
        },
      ]
    }),
  )
}

interface Pair {
  person: string
  utility: number
  intrusiveness: number
}

const ratingsOf = (given: readonly Given[]) =>
  new Map(given.flatMap(({ participant, value }) => (value === null ? [] : [[participant, value] as const])))

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

/**
 * The dots are subtracted from the two cells by whoever likes to: what is left is people who gave only one rating. Where
 * those are some and fewer than a cell, five more are kept back with them, always the same ones of these people.
 */
function dots(
  pairs: readonly Pair[],
  utility: ReadonlyMap<string, number>,
  intrusiveness: ReadonlyMap<string, number>,
  storyboard: string,
): WeighedCloud['dots'] {
  const open = ({ size }: ReadonlyMap<string, number>) => size === pairs.length || size - pairs.length >= smallestCell
  const mixed = pairs.toSorted((a, b) => (drawn(storyboard, a.person) < drawn(storyboard, b.person) ? -1 : 1))
  const told = open(utility) && open(intrusiveness) ? mixed : mixed.slice(smallestCell)
  if (told.length < smallestCell) return null
  const seen = new Set(told.map(({ person }) => person))
  // Where all who are left out said the same, the subtraction would tell what each of them said.
  const leftAlike = [utility, intrusiveness].some((cell) => {
    const left = [...cell].flatMap(([person, value]) => (seen.has(person) ? [] : [value]))
    return left.length > 0 && new Set(left).size === 1
  })
  if (leftAlike) return null
  const places = Map.groupBy(told, (one) => `${one.utility} ${one.intrusiveness}`)
  return [...places.values()]
    .map((some) => ({ utility: some[0]!.utility, intrusiveness: some[0]!.intrusiveness, people: some.length }))
    .sort((a, b) => a.utility - b.utility || a.intrusiveness - b.intrusiveness)
}

const drawn = (storyboard: string, person: string) =>
  createHash('sha256').update(`${storyboard} ${person}`).digest('hex')
