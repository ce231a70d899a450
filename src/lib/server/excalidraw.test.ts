import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { OwnSketch } from '#lib/domain/own-sketch.ts'
import { redrawn } from '#lib/sketch/redrawn.ts'
import { element, excalidraw, photo, telltaleJpeg } from '../../../tests/hostile-files.ts'
import { cleaned, cleanedOnce } from './pictures.ts'
import { Refusal } from './refusal.ts'

const sketchOf = async (file: Buffer) => {
  const { picture, notes } = await cleaned(file)
  return { picture, notes, sketch: OwnSketch.parse(JSON.parse(picture.bytes.toString())) }
}
const dataUrl = (bytes: Buffer, type = 'image/png') => `data:${type};base64,${bytes.toString('base64')}`

describe('an Excalidraw file', () => {
  test('becomes strokes, words and pictures within the panel', async () => {
    const png = await photo('png', 60, 40).toBuffer()
    const { sketch, notes } = await sketchOf(
      excalidraw(
        [
          element('rectangle', { backgroundColor: '#a5d8ff', fillStyle: 'solid' }),
          element('ellipse', { x: 400 }),
          element('diamond', { y: 300, angle: 1 }),
          element('line', {
            points: [
              [0, 0],
              [50, 10],
            ],
          }),
          element('arrow', {
            points: [
              [0, 0],
              [90, 0],
            ],
            endArrowhead: 'arrow',
          }),
          element('freedraw', { points: Array.from({ length: 400 }, (_, i) => [i, 20 * Math.sin(i / 20)]) }),
          element('text', { text: 'one\n\ntwo', fontSize: 20 }),
          element('image', { fileId: 'a', x: 500, y: 500 }),
        ],
        { a: { dataURL: dataUrl(png) } },
      ),
    )
    expect(sketch.marks.map(({ kind }) => kind)).toEqual([...Array(6).fill('stroke'), 'text', 'text', 'image'])
    expect(sketch.marks[0]).toMatchObject({ closed: true, fill: 'hatch' })
    expect(sketch.marks[4]).toMatchObject({ heads: 'end' })
    for (const mark of sketch.marks)
      for (const [x, y] of mark.kind === 'stroke' ? mark.points : [[mark.x, mark.y] as const]) {
        expect(x).toBeGreaterThanOrEqual(30)
        expect(x).toBeLessThanOrEqual(770)
        expect(y).toBeGreaterThanOrEqual(30)
        expect(y).toBeLessThanOrEqual(570)
      }
    expect(notes).toEqual([])
  })

  test('is kept under one name, however often it goes out and comes back', async () => {
    const png = await photo('png', 60, 40).toBuffer()
    const { picture } = await sketchOf(
      excalidraw([element('rectangle'), element('image', { fileId: 'a' })], { a: { dataURL: dataUrl(png) } }),
    )
    expect(picture.name).toMatch(/^[0-9a-f]{64}\.json$/)
    expect(await cleanedOnce(picture.name, picture.bytes)).toEqual(picture)
  })

  test('keeps words as words, and draws them so', async () => {
    const { picture, sketch } = await sketchOf(
      excalidraw([element('text', { text: '</text><script>alert(1)</script>', width: 400 })]),
    )
    expect(sketch.marks).toMatchObject([{ kind: 'text', words: '</text><script>alert(1)</script>' }])
    const svg = redrawn(OwnSketch.parse(JSON.parse(picture.bytes.toString())), 'seed')
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(svg).not.toMatch(/<script/i)
  })

  test('loses deleted and invisible elements, and says which kinds were left out', async () => {
    const { sketch, notes } = await sketchOf(
      excalidraw([
        element('rectangle'),
        element('rectangle', { isDeleted: true, x: 1e9 }),
        element('text', { text: 'hidden', opacity: 0 }),
        element('iframe', { link: 'javascript:x()' }),
        element('embeddable'),
        element('image', { fileId: 'not there' }),
      ]),
    )
    expect(sketch.marks).toHaveLength(1)
    expect(notes.join(' ')).toMatch(/2 elements .*\(iframe, embeddable\) left out.*not finished loading/)
  })

  test('does not carry along what was cut away from a picture in it, also of one that lies on its side', async () => {
    const halves = Buffer.alloc(80 * 40 * 3)
    for (let i = 0; i < halves.length; i += 3) halves[i + (i % 240 < 120 ? 0 : 2)] = 255
    const jpeg = await sharp(halves, { raw: { width: 80, height: 40, channels: 3 } })
      .jpeg({ quality: 100 })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    // Seen upright it is 40 wide and 80 high: red above, blue below; the upper half is what is shown.
    const crop = { x: 0, y: 0, width: 40, height: 40, naturalWidth: 40, naturalHeight: 80 }
    const { sketch } = await sketchOf(
      excalidraw([element('image', { fileId: 'a', crop })], { a: { dataURL: dataUrl(jpeg, 'image/jpeg') } }),
    )
    const [mark] = sketch.marks
    const webp = Buffer.from(mark?.kind === 'image' ? mark.webp : '', 'base64')
    expect(await sharp(webp).metadata()).toMatchObject({ width: 40, height: 40 })
    const [red, , blue] = (await sharp(webp).stats()).channels
    expect(red!.mean).toBeGreaterThan(200)
    expect(blue!.mean).toBeLessThan(40)
  })

  test('takes no metadata along with a picture in it', async () => {
    const { picture } = await sketchOf(
      excalidraw([element('image', { fileId: 'a' })], { a: { dataURL: dataUrl(await telltaleJpeg(), 'image/jpeg') } }),
    )
    const [mark] = OwnSketch.parse(JSON.parse(picture.bytes.toString())).marks
    expect(Buffer.from(mark?.kind === 'image' ? mark.webp : '', 'base64').includes('Secret')).toBe(false)
  })
})

describe('an Excalidraw file is refused', () => {
  const far = {
    points: [
      [0, 0],
      [1e9, 0],
    ],
  }
  const withImage = (dataURL: string) => excalidraw([element('image', { fileId: 'a' })], { a: { dataURL } })
  const page = Buffer.from('<script>alert(1)</script>')
  const refusals: [string, Buffer, RegExp][] = [
    ['with a coordinate of 1e9', excalidraw([element('line', far)]), /elements\[0\]\.points\[1\]\[0\] must be 100000/],
    [
      'with a number that is none',
      Buffer.from(
        excalidraw([element('line', far)])
          .toString()
          .replace('1000000000', '1e999'),
      ),
      /must be a number/,
    ],
    ['with NaN', Buffer.from('{"type":"excalidraw","elements":[{"x":NaN}]}'), /not JSON/],
    [
      'with 100,000 elements',
      excalidraw(Array.from({ length: 100_000 }, () => ({ type: 'rectangle' }))),
      /100000 elements/,
    ],
    ['with 5000 elements', excalidraw(Array.from({ length: 5000 }, () => element('rectangle'))), /5000 elements/],
    ['with a page as a picture', withImage(dataUrl(page, 'text/html')), /It is text\/html/],
    ['with an SVG as a picture', withImage(dataUrl(Buffer.from('<svg/>'), 'image/svg+xml')), /It is image\/svg\+xml/],
    ['with a page that says it is a picture', withImage(dataUrl(page)), /elements\[0\].*web page/],
    ['with a picture elsewhere', withImage('https://elsewhere.example/a.png'), /It is no picture/],
    [
      'with a text without end',
      excalidraw([element('text', { text: 'x'.repeat(5000) })]),
      /longer than 2000 characters/,
    ],
    [
      'with more than our pen can draw',
      excalidraw(Array.from({ length: 900 }, () => element('text', { text: 'a\nb\nc\nd' }))),
      /more lines than one panel can show/,
    ],
    ['with nothing in it', excalidraw([]), /nothing in this drawing/],
    ['that is other JSON', Buffer.from('{"type":"else","elements":[]}'), /type must be excalidraw/],
    ['that is nested without end', Buffer.from(`{"a":${'['.repeat(200_000)}`), /not JSON/],
    [
      'that claims to be our own and is not',
      Buffer.from('{"format":"faultline/sketch@1","marks":[{"kind":"html"}]}'),
      /no sketch/,
    ],
  ]
  test.each(refusals)('%s', async (_, file, reason) => {
    await expect(cleaned(file)).rejects.toMatchObject({ status: 422, message: expect.stringMatching(reason) })
  })
})

test('whatever stands in a file, it becomes a sketch that can be drawn, or is refused', async () => {
  const number = fc.oneof(
    { weight: 40, arbitrary: fc.integer({ min: -2000, max: 2000 }) },
    { weight: 4, arbitrary: fc.double({ min: -1e5, max: 1e5, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(1e9, null, -1e-320) },
  )
  const anyElement = fc.record(
    {
      type: fc.constantFrom('rectangle', 'ellipse', 'diamond', 'line', 'arrow', 'freedraw', 'text', 'image', 'frame'),
      x: number,
      y: number,
      width: number,
      height: number,
      angle: fc.double({ min: -10, max: 10, noNaN: true }),
      points: fc.array(fc.tuple(number, number), { maxLength: 8 }),
      text: fc.string({ unit: 'binary', maxLength: 60 }),
      fontSize: fc.double({ min: 1, max: 2000, noNaN: true }),
      backgroundColor: fc.constantFrom('transparent', '#ffffff', '#101010', 'red', 'url(x)'),
      fillStyle: fc.constantFrom('solid', 'hachure'),
      endArrowhead: fc.constantFrom(null, 'arrow'),
      roundness: fc.constantFrom(null, { type: 2 }),
    },
    { requiredKeys: ['type', 'x', 'y'] },
  )
  let drawn = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anyElement, { maxLength: 4 }), async (elements) => {
      const read = await cleaned(excalidraw(elements)).catch((cause: unknown) => cause)
      if (read instanceof Refusal) return
      const { picture } = read as Awaited<ReturnType<typeof cleaned>>
      const svg = redrawn(OwnSketch.parse(JSON.parse(picture.bytes.toString())), 'seed')
      expect(svg).not.toMatch(/NaN|Infinity|undefined|<script|url\(/)
      expect(svg.replaceAll(/<(\/?)(svg|style|path|text|image)\b[^<>]*>/g, '')).not.toMatch(/[<>]/)
      drawn++
    }),
    { numRuns: 300 },
  )
  expect(drawn).toBeGreaterThan(20)
})

describe('a sketch in our own form', () => {
  const corners = (count: number) => Array.from({ length: count }, (_, i) => [(i % 2) * 800, (i * 600) / count])
  const sketch = (count: number, mark: object) =>
    Buffer.from(
      JSON.stringify({
        format: 'faultline/sketch@1',
        marks: Array.from({ length: count }, () => ({ kind: 'stroke', points: corners(10), ...mark })),
      }),
    )

  test('is refused in plain words when its hatching would take seconds to draw', async () => {
    await expect(cleaned(sketch(1500, { fill: 'hatch', closed: true }))).rejects.toMatchObject({
      status: 422,
      message: expect.stringContaining('Fill fewer shapes'),
    })
  })

  test('may have as much hatching as comes to half a megabyte when it is drawn', async () => {
    const { picture } = await cleaned(sketch(90, { fill: 'hatch', closed: true }))
    const { length } = redrawn(OwnSketch.parse(JSON.parse(picture.bytes.toString())), 1)
    expect(length).toBeGreaterThan(200_000)
    expect(length).toBeLessThan(500_000)
    await expect(cleaned(sketch(120, { fill: 'hatch', closed: true }))).rejects.toMatchObject({ status: 422 })
  })

  test('is kept with as many plain lines as a sketch may have', async () => {
    const { picture } = await cleaned(sketch(1500, { smooth: true, heads: 'both' }))
    expect(picture.name).toMatch(/\.json$/)
  })
})
