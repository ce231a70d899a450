import { z } from 'zod'

/** Where something stands in a panel 800 wide and 600 high. A stroke may reach a little beyond it. */
const Right = z.number().min(-100).max(900)
const Down = z.number().min(-100).max(700)
const Across = z.number().min(0).max(900)

/** One pull of the pen through these points. */
const Pull = z.strictObject({
  kind: z.literal('stroke'),
  points: z
    .array(z.tuple([Right, Down]))
    .min(2)
    .max(1000),
  smooth: z.boolean().default(false),
  closed: z.boolean().default(false),
  fill: z.enum(['none', 'paper', 'hatch', 'ink']).default('none'),
  /** Which ends point like an arrow. */
  heads: z.enum(['none', 'start', 'end', 'both']).default('none'),
})

/** One line of writing: `x` is its middle, `y` its baseline, and it takes no more room than `w`. */
const Writing = z.strictObject({
  kind: z.literal('text'),
  words: z
    .string()
    .min(1)
    .max(300)
    .regex(/^\P{Cc}*$/u, 'must be one line without control characters'),
  x: Right,
  y: Down,
  w: Across,
  size: z.number().min(4).max(200),
})

/** A photograph or scan within the sketch: WebP in base64. */
const Inset = z.strictObject({
  kind: z.literal('image'),
  x: Right,
  y: Down,
  w: Across,
  h: Across,
  webp: z
    .string()
    .max(2_000_000)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, 'must be base64'),
})

/** A sketch from elsewhere, reduced to what our pen can draw: the form that is kept and travels in bundles. */
export const OwnSketch = z.strictObject({
  format: z.literal('faultline/sketch@1'),
  marks: z
    .array(z.discriminatedUnion('kind', [Pull, Writing, Inset]))
    .min(1)
    .max(1500)
    .refine((marks) => marks.filter(({ kind }) => kind === 'image').length <= 12, 'has more than 12 pictures')
    .refine(
      (marks) => marks.reduce((sum, mark) => sum + (mark.kind === 'stroke' ? mark.points.length : 0), 0) <= 15_000,
      'has more than 15,000 points',
    ),
})
export type OwnSketch = z.infer<typeof OwnSketch>
export type SketchMark = OwnSketch['marks'][number]

/** So many lines of hatching are drawn in a moment: some 270 shapes as large as the panel. */
export const mostHatchLines = 20_000

/** About how many lines its hatching takes, 13 apart and rising to the right: each begins at one edge and ends at another. */
export const hatchLines = ({ marks }: OwnSketch): number =>
  marks.reduce((sum, mark) => (mark.kind === 'stroke' && mark.fill === 'hatch' ? sum + crossings(mark) / 2 : sum), 0)

const crossings = ({ points }: Extract<SketchMark, { kind: 'stroke' }>) =>
  points.reduce((sum, [x, y], i) => {
    const [fromX, fromY] = points.at(i - 1)!
    return sum + Math.abs((x - fromX) * 0.5736 + (y - fromY) * 0.8192) / 13
  }, 0)
