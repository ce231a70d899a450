import { z } from 'zod'

const Coordinate = z.number().min(-100_000).max(100_000)
const Size = z.number().min(0).max(100_000)
const base = {
  x: Coordinate,
  y: Coordinate,
  width: Coordinate.default(0),
  height: Coordinate.default(0),
  angle: z.number().min(-100).max(100).default(0),
  opacity: z.number().min(0).max(100).default(100),
  backgroundColor: z.string().max(40).default('transparent'),
  fillStyle: z.string().max(40).default('hachure'),
}
const Head = z.string().max(40).nullish()
const way = {
  ...base,
  points: z
    .array(z.tuple([Coordinate, Coordinate]))
    .min(1)
    .max(10_000),
  roundness: z.unknown().optional(),
  startArrowhead: Head,
  endArrowhead: Head,
}

/** What is read of an element. Fields that are not named here do not change what our pen would draw: they are passed over. */
export const ExcalidrawElement = z.discriminatedUnion('type', [
  z.object({ ...base, type: z.enum(['rectangle', 'ellipse', 'diamond']) }),
  z.object({ ...way, type: z.enum(['line', 'arrow']) }),
  z.object({ ...way, type: z.literal('freedraw') }),
  z.object({
    ...base,
    type: z.literal('text'),
    text: z.string().max(2000),
    fontSize: z.number().min(1).max(2000).default(20),
    lineHeight: z.number().min(0.5).max(4).default(1.25),
    textAlign: z.string().max(20).default('left'),
  }),
  z.object({
    ...base,
    type: z.literal('image'),
    fileId: z.string().max(200).nullish(),
    crop: z.object({ x: Size, y: Size, width: Size, height: Size, naturalWidth: Size, naturalHeight: Size }).nullish(),
  }),
])
export type ExcalidrawElement = z.infer<typeof ExcalidrawElement>

/** A whole file. Each element is read by itself, once it is known to be one of those that are drawn. */
export const ExcalidrawFile = z.object({
  type: z.literal('excalidraw', 'must be excalidraw'),
  elements: z.array(z.looseObject({ type: z.string().max(40), isDeleted: z.boolean().optional() })),
  files: z.record(z.string(), z.object({ dataURL: z.string() })).default({}),
})
export type ExcalidrawFile = z.infer<typeof ExcalidrawFile>
