import type { Item } from '#lib/domain/item.ts'
import type { Storyboard } from '#lib/domain/storyboard.ts'

/** An item as programs see it. */
export const itemOf = (item: Item) => ({
  code: item.code,
  kind: item.kind,
  polarity: item.kind === 'rating' ? item.polarity : null,
  scale: item.kind === 'rating' ? item.scale : item.kind === 'choice' ? [1, item.labels.length] : null,
  text: item.text,
  labels: item.kind === 'text' ? [] : item.labels,
})

/** A storyboard as a participant's program sees it: nothing about its concept or its tilt. */
export const storyboardOf = ({ code, title, panels }: Storyboard, slug: string, version: number, link?: string) => ({
  code,
  title,
  panels: panels.map(({ text, caption }, index) => ({
    text,
    caption,
    image: `/s/${slug}/panels/${version}/${code}-${index + 1}.svg${link ? `?g=${encodeURIComponent(link)}` : ''}`,
  })),
})
