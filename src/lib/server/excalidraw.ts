import { ExcalidrawElement, ExcalidrawFile } from '#lib/domain/excalidraw.ts'
import { faultMessage, type Misfit } from '#lib/domain/fault-message.ts'
import type { OwnSketch } from '#lib/domain/own-sketch.ts'
import { type Loose, fitted, shapeOf, wordsOf } from './excalidraw-shape.ts'
import { type Raster, longestInset, reencoded } from './raster.ts'
import { Refusal } from './refusal.ts'

const most = { elements: 1000, listed: 20_000, points: 100_000, images: 12, keptBytes: 4_000_000 }

const known: ReadonlySet<string> = new Set([
  'rectangle',
  'ellipse',
  'diamond',
  'line',
  'arrow',
  'freedraw',
  'text',
  'image',
])

/** An Excalidraw file reduced to what our pen can draw, fitted into a panel, with notes on what was left out. */
export async function fromExcalidraw(value: unknown): Promise<{ sketch: OwnSketch; notes: string[] }> {
  const drawing = orRefused(ExcalidrawFile.safeParse(value), value)
  if (drawing.elements.length > most.listed) throw tooMany(drawing.elements.length)
  const visible = drawing.elements.flatMap((element, index) => (element.isDeleted ? [] : [{ element, index }]))
  if (visible.length > most.elements) throw tooMany(visible.length)
  const notes = leftOut(visible.flatMap(({ element: { type } }) => (known.has(type) ? [] : [type])))
  const elements = visible
    .filter(({ element }) => known.has(element.type))
    .map(({ element, index }) => ({
      index,
      element: orRefused(ExcalidrawElement.safeParse(element), element, ['elements', index]),
    }))
    .filter(({ element }) => element.opacity > 0)
  const points = elements.reduce((sum, { element }) => sum + ('points' in element ? element.points.length : 0), 0)
  if (points > most.points)
    throw new Refusal(
      422,
      `This drawing has ${points} points, where ${most.points} are the limit. Draw fewer freehand lines.`,
    )
  if (elements.filter(({ element }) => element.type === 'image').length > most.images)
    throw new Refusal(422, `This drawing has more than ${most.images} pictures in it. Take some out.`)
  const loose: Loose[] = []
  for (const { element, index } of elements) {
    if (element.type === 'image') {
      const webp = await insetOf(element, drawing, index)
      if (webp) loose.push({ kind: 'image', ...placeOf(element), webp: webp.bytes.toString('base64') })
      else notes.push('A picture in the drawing has not finished loading and was left out.')
    } else if (element.type === 'text') loose.push(...wordsOf(element))
    else loose.push(...shapeOf(element))
  }
  const sketch = fitted(loose)
  if (JSON.stringify(sketch).length > most.keptBytes)
    throw new Refusal(422, 'The pictures in this drawing take too much room. Make them smaller, or fewer.')
  if (sketch.marks.some((mark) => mark.kind === 'text' && mark.size < 18))
    notes.push('Some words will be too small to read on a phone: write them larger in the drawing.')
  return { sketch, notes }
}

const placeOf = ({ x, y, width, height }: ExcalidrawElement) => ({
  x: Math.min(x, x + width),
  y: Math.min(y, y + height),
  w: Math.abs(width),
  h: Math.abs(height),
})

/** What a drawing shows of an embedded picture, encoded anew; null for one that is not in the file. */
async function insetOf(
  image: ExcalidrawElement & { type: 'image' },
  { files }: ExcalidrawFile,
  index: number,
): Promise<Raster | null> {
  const id = image.fileId ?? ''
  const url = Object.hasOwn(files, id) ? files[id]!.dataURL : undefined
  if (url === undefined) return null
  const where = `elements[${index}]: its picture cannot be taken. `
  const [, type = '', base64 = ''] = /^data:([^;,]{0,100});base64,([A-Za-z0-9+/]+={0,2})$/.exec(url) ?? []
  if (!/^image\/(png|jpeg|webp|avif)$/.test(type)) {
    const shown = /^[\w.+/-]{1,60}$/.test(type) ? `It is ${type}.` : 'It is no picture.'
    throw new Refusal(422, `${where}${shown} Take PNG, JPEG, WebP or AVIF.`)
  }
  try {
    return await reencoded(Buffer.from(base64, 'base64'), longestInset, image.crop ? cutOf(image.crop) : undefined)
  } catch (cause) {
    if (cause instanceof Refusal) throw new Refusal(422, where + cause.message)
    throw cause
  }
}

/** What was cut away in the drawing is not to travel along unseen. */
function cutOf(crop: NonNullable<(ExcalidrawElement & { type: 'image' })['crop']>) {
  const share = (part: number, whole: number) => Math.min(1, part / (whole || 1))
  const [left, top] = [share(crop.x, crop.naturalWidth), share(crop.y, crop.naturalHeight)]
  return {
    left: Math.min(left, 0.99),
    top: Math.min(top, 0.99),
    width: Math.min(share(crop.width, crop.naturalWidth), 1 - Math.min(left, 0.99)),
    height: Math.min(share(crop.height, crop.naturalHeight), 1 - Math.min(top, 0.99)),
  }
}

function leftOut(types: string[]): string[] {
  if (types.length === 0) return []
  const names = [...new Set(types)].filter((type) => /^\w+$/.test(type)).slice(0, 5)
  const of = names.length > 0 ? ` (${names.join(', ')})` : ''
  return [
    `${types.length} ${types.length === 1 ? 'element' : 'elements'} of a kind that our pen does not know${of} left out.`,
  ]
}

const tooMany = (count: number) =>
  new Refusal(422, `This drawing has ${count} elements, where ${most.elements} are the limit. Take a simpler one.`)

type Parsed<T> = { success: true; data: T } | { success: false; error: Misfit }

function orRefused<T>(read: Parsed<T>, value: unknown, path: PropertyKey[] = []): T {
  if (read.success) return read.data
  const issue = read.error.issues[0]!
  const where = [...path, ...issue.path]
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${String(step).slice(0, 40)}`))
    .join('')
  throw new Refusal(422, `This is no Excalidraw file that can be drawn: ${where} ${faultMessage(issue, value)}.`)
}
