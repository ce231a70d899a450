import { raterDistances } from '#analysis/rater-distances.ts'
import { reasonDistances } from '#analysis/reason-distances.ts'
import { same, type Comparison, type Single, type Wanted } from './entry.ts'
import { ratings } from './reports.ts'

export const voices: Single = {
  'ds1/acceptability/minority_voice': meanDistances,
  'unit/tfidf_reason_distance': ({ docs, loo_centroid_distance }) =>
    reasonDistances(docs).map((distance, i) => same(`reason ${i}`, distance, loo_centroid_distance[i])),
}

function meanDistances(wanted: Wanted): Comparison[] {
  const rated = ratings.ds1.filter(({ item }) => item === 'acceptability')
  const storyboards = [...new Set(rated.map(({ storyboard }) => storyboard))]
  return Object.entries(wanted as Record<string, Record<string, (string & number)[]>>).flatMap(([group, of]) => {
    const rows = of.rater!.map((participant) =>
      storyboards.map(
        (storyboard) =>
          rated.find((one) => one.participant === participant && one.storyboard === storyboard)?.value ?? null,
      ),
    )
    return raterDistances(rows, [1, 7]).flatMap(({ distance, near, influence }, i) => [
      same(`${group} ${of.rater![i]} distance`, distance.value, of.loo_median_dev![i]!),
      same(`${group} ${of.rater![i]} near`, near.value, of.loo_near_share![i]!),
      same(`${group} ${of.rater![i]} influence`, influence.value, of.alpha_change_if_removed![i]!),
    ])
  })
}
