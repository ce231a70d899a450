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

export const Item = z.discriminatedUnion('kind', [RatingItem, ChoiceItem, TextItem])
export type Item = z.infer<typeof Item>
export type RatingItem = z.infer<typeof RatingItem>

/** The values an item takes, lowest first; none for text. */
export function itemValues(item: Item): number[] {
  if (item.kind === 'text') return []
  const first = item.kind === 'rating' ? item.scale[0] : 1
  return item.labels.map((_, index) => first + index)
}

/** The words of a value, or null where the item has no such value. */
export function itemLabel(item: Item, value: number): string | null {
  const index = itemValues(item).indexOf(value)
  return item.kind === 'text' || index < 0 ? null : (item.labels[index] ?? null)
}
