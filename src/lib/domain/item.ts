import { z } from 'zod'
import { Code, words } from './code.ts'

const common = {
  code: Code,
  text: words(300),
  /** One line of help under the question. */
  hint: words(300).optional(),
  /** Asked once per storyboard in a block after all of them, so that it colours none of the earlier answers. */
  closing: z.boolean().default(false),
}

const point = z.int().min(-100).max(100)

/** A rating on a scale with every point in words. Neighbouring items with `shuffle` come in an order drawn per person. */
export const RatingItem = z
  .strictObject({
    ...common,
    kind: z.literal('rating'),
    polarity: z.enum(['unipolar', 'bipolar']),
    scale: z.tuple([point, point]).default([1, 7]),
    labels: z.array(words(60)),
    shuffle: z.boolean().default(false),
  })
  .refine((item) => item.scale[1] > item.scale[0], { path: ['scale'], message: 'must run from low to high' })
  .refine((item) => item.labels.length === item.scale[1] - item.scale[0] + 1, {
    path: ['labels'],
    message: 'needs one label for each point of the scale',
  })

/** One of a few named answers that do not form a scale, coded 1, 2, 3 … in the order given. */
export const ChoiceItem = z.strictObject({
  ...common,
  kind: z.literal('choice'),
  labels: z.array(words(60)).min(2).max(9),
})

/** Free text. `lines` is how much room is offered, not a limit. */
export const TextItem = z.strictObject({
  ...common,
  kind: z.literal('text'),
  lines: z.int().min(1).max(8).default(3),
})

/** A picture of the storyboard that is pointed at, with a word why; or none of them. */
export const PanelItem = z.strictObject({ ...common, kind: z.literal('panel') })

export const Item = z.discriminatedUnion('kind', [RatingItem, ChoiceItem, TextItem, PanelItem])
export type Item = z.infer<typeof Item>
export type RatingItem = z.infer<typeof RatingItem>

/** What stands at the points of an item, or its answers; nothing for words and for pictures. */
export const labelsOf = (item: Item): readonly string[] => ('labels' in item ? item.labels : [])

/** Whether an item is answered by one of its labels, and can be left with “can’t say”. */
export const isTicked = (item: Item): item is Extract<Item, { labels: string[] }> => 'labels' in item

/** The values an item takes, lowest first; none for words and for pictures. */
export function itemValues(item: Item): number[] {
  const first = item.kind === 'rating' ? item.scale[0] : 1
  return labelsOf(item).map((_, index) => first + index)
}

/** The words of a value, or null where the item has no such value. */
export const itemLabel = (item: Item, value: number): string | null =>
  labelsOf(item)[itemValues(item).indexOf(value)] ?? null
