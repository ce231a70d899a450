import { type Item, labelsOf } from '#lib/domain/item.ts'
import type { AskedItem, AskedStoryboard } from '#lib/domain/replies.ts'
import type { Storyboard } from '#lib/domain/storyboard.ts'
import { panelAddress } from '../../s/[study]/panels/address.ts'

/** An item as programs see it. */
export const itemOf = (item: Item): AskedItem => ({
  code: item.code,
  kind: item.kind,
  polarity: item.kind === 'rating' ? item.polarity : null,
  scale: item.kind === 'rating' ? item.scale : item.kind === 'choice' ? [1, item.labels.length] : null,
  text: item.text,
  labels: [...labelsOf(item)],
})

/** A storyboard as a participant's program sees it: nothing about its concept or its tilt. */
export const storyboardOf = (
  storyboard: Storyboard,
  slug: string,
  version: number,
  { link, lang }: { link?: string | undefined; lang?: string | null },
): AskedStoryboard => ({
  code: storyboard.code,
  title: storyboard.title,
  contentNote: storyboard.contentNote ?? null,
  panels: storyboard.panels.map(({ text, caption }, index) => ({
    text,
    caption,
    image: withLink(panelAddress(slug, version, storyboard, index, lang), link),
  })),
})

/** A study that is not open shows its pictures to whoever holds the link. */
const withLink = (address: string, link?: string) =>
  link ? `${address}${address.includes('?') ? '&' : '?'}g=${encodeURIComponent(link)}` : address
