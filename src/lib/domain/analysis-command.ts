import type { RatingItem } from './item.ts'
import type { Study } from './study.ts'

/**
 * What to type to repeat the analysis of a study on its exported ratings: one command for each scale in use. Choices
 * are no ratings, and are not in it.
 */
export function analysisCommands({ items }: Pick<Study, 'items'>, file: string): string[] {
  const rated = items.filter((item): item is RatingItem => item.kind === 'rating')
  return [...Map.groupBy(rated, ({ scale }) => scale.join('..')).entries()].map(([scale, some]) => {
    const bipolar = some.filter(({ polarity }) => polarity === 'bipolar')
    return [
      `npm run --silent faultline -- analyze ${file} --items ${codes(some)}`,
      ...(bipolar.length > 0 ? [`--bipolar ${codes(bipolar)}`] : []),
      ...(scale === '1..7' ? [] : [`--scale ${scale}`]),
    ].join(' ')
  })
}

const codes = (items: readonly RatingItem[]) => items.map(({ code }) => code).join(',')
