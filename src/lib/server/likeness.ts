import type { Likeness } from '#lib/domain/likeness.ts'
import type { Results } from '#lib/domain/results.ts'

/** How alike people rate an item's storyboards, as the report that programs read tells it; null where it is not rated. */
export function likeness({ reports, groups }: Pick<Results, 'reports' | 'groups'>, item: string): Likeness | null {
  const figures = reports.flatMap(({ items }) => items).find((one) => one.item === item)?.reliability
  if (!figures) return null
  return {
    item,
    all: figures.all,
    groups: groups.flatMap(({ code }) => {
      const own = figures.groups[code]
      return own ? [{ group: code, figures: own }] : []
    }),
  }
}
