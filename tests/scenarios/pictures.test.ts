import { beforeAll, describe, expect, test } from 'vitest'
import * as setupLinks from '#lib/server/setup-links.ts'
import * as studies from '#lib/server/studies.ts'
import { element, excalidraw, packed, paddedPng, photo, telltaleJpeg } from '../hostile-files.ts'
import { sampleStudy } from '../sample-study.ts'
import { send, served } from './served.ts'

const app = served()
let designer = ''

beforeAll(async () => {
  const { server, store } = app()
  const token = await setupLinks.first(store)
  const account = new URLSearchParams({ token, name: 'D', email: 'd@example.org', password: 'long enough to stand' })
  const response = await send(server.origin, { path: '/studio/setup?/account', body: String(account) })
  designer = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
})

/** Sends a file as the studio's forms do, its name as hostile as its content. */
function upload(path: string, field: string, bytes: Buffer, more: Record<string, string> = {}, cookie = designer) {
  const form = new FormData()
  form.set(field, new File([new Uint8Array(bytes)], 'picture.png', { type: 'image/png' }))
  for (const [name, value] of Object.entries(more)) form.set(name, value)
  const { origin } = app().server
  const headers = { origin, cookie, accept: 'text/html, application/json' }
  return fetch(origin + path, { method: 'POST', redirect: 'manual', headers, body: form })
}
const picture = (bytes: Buffer, cookie?: string) => upload('/studio/pictures', 'picture', bytes, {}, cookie)
const get = (path: string, headers: Record<string, string> = { cookie: designer }) =>
  send(app().server.origin, { path, headers })

const pictures = async () => (await app().store.database.db.selectFrom('pictures').select('name').execute()).length
const slugs = async () => (await studies.all(app().store.database.db)).map(({ slug }) => slug)

describe('a picture sent to the studio', () => {
  test('is kept as plain WebP under its own name, and served as nothing but a picture', async () => {
    const response = await picture(await telltaleJpeg())
    expect(response.status).toBe(200)
    const kept = (await response.json()) as { picture: string }
    expect(kept).toEqual({ picture: expect.stringMatching(/^[0-9a-f]{64}\.webp$/), width: 200, height: 300, notes: [] })
    const shown = await get(`/studio/pictures/${kept.picture}`)
    expect(shown.headers.get('content-type')).toBe('image/webp')
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
    expect(shown.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    const bytes = Buffer.from(await shown.arrayBuffer()).toString('latin1')
    expect(bytes).toMatch(/^RIFF....WEBPVP8 /s)
    expect(bytes).not.toMatch(/Exif|GPS|Secret/)
  })

  test('that is an Excalidraw file is drawn by our pen', async () => {
    const response = await picture(excalidraw([element('text', { text: '<script>x()</script>', width: 300 })]))
    const { picture: name } = (await response.json()) as { picture: string }
    const shown = await get(`/studio/pictures/${name}`)
    expect(shown.headers.get('content-type')).toMatch(/^image\/svg\+xml/)
    expect(await shown.text()).toMatch(/&lt;script&gt;x\(\)/)
  })

  test('is for designers to send and to see', async () => {
    expect((await picture(await telltaleJpeg(), '')).status).toBe(303)
    expect((await get(`/studio/pictures/${'0'.repeat(64)}.webp`, {})).status).toBe(303)
    expect((await get(`/studio/pictures/${'0'.repeat(64)}.webp`)).status).toBe(404)
  })

  const far = element('line', {
    points: [
      [0, 0],
      [1e9, 0],
    ],
  })
  const refusals: [string, () => Promise<Buffer> | Buffer, number, RegExp][] = [
    ['an SVG', () => Buffer.from('<svg xmlns="x" onload="x()"/>'), 422, /SVG can carry scripts.*export it as PNG/],
    ['a page', () => Buffer.from('<html><script>x()</script></html>'), 422, /web page/],
    ['a GIF that is a page', () => Buffer.from('GIF89a/*<script>x()</script>*/'), 422, /GIF/],
    [
      'a JPEG that is a page',
      async () => Buffer.concat([await telltaleJpeg(), Buffer.from('<script>x()</script>')]),
      422,
      /script hidden/,
    ],
    ['2500 megapixels', () => paddedPng(50_000, 50_000), 422, /2,500 megapixels/],
    ['a picture cut short', async () => (await photo('avif').toBuffer()).subarray(0, 600), 422, /damaged or cut short/],
    ['a drawing out of bounds', () => excalidraw([far]), 422, /elements\[0\]\.points/],
    ['100,000 elements', () => excalidraw(Array(100_000).fill({ type: 'line' })), 422, /100000 elements/],
    ['more than 10 MB', () => Buffer.alloc(10.5 * 1024 * 1024), 413, /larger than 10 MB/],
    ['much more than 10 MB', () => Buffer.alloc(30 * 1024 * 1024), 413, /larger than 10 MB/],
    ['nothing', () => Buffer.alloc(0), 422, /Choose a file/],
  ]
  test.each(refusals)('is refused when it is %s, and nothing is kept', async (_, file, status, reason) => {
    const before = await pictures()
    const response = await picture(await file())
    expect(response.status).toBe(status)
    expect(((await response.json()) as { refusal: string }).refusal).toMatch(reason)
    expect(await pictures()).toBe(before)
  })

  test('must come as a form', async () => {
    const response = await send(app().server.origin, {
      path: '/studio/pictures',
      body: { picture: 'x' },
      headers: { cookie: designer },
    })
    expect(response.status).toBe(422)
  })
})

test('the picture of a word is served as nothing but a picture', async () => {
  const shown = await get('/studio/gallery/poses/stands.svg')
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8'])
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
})

describe('a panel with a picture', () => {
  let names: string[] = []
  beforeAll(async () => {
    const { store } = app()
    const sent = [await picture(await photo('jpeg').toBuffer()), await picture(excalidraw([element('ellipse')]))]
    names = await Promise.all(sent.map(async (one) => ((await one.json()) as { picture: string }).picture))
    const study = sampleStudy({ slug: 'illustrated', access: 'open' })
    const panels = names.map((name, i) => ({ picture: name, caption: `Caption ${i}`, text: `Words ${i}.` }))
    const storyboards = study.storyboards.map((one) => ({ ...one, panels }))
    await studies.draft(store, { ...study, storyboards }, 'test')
    await studies.move(store, 'illustrated', 'publish', 'test')
  })

  test('is served from the address of every panel, to be asked for again only when it changed', async () => {
    const photograph = await get('/s/illustrated/panels/1/today-1.webp', {})
    expect([photograph.status, photograph.headers.get('content-type')]).toEqual([200, 'image/webp'])
    expect(photograph.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    const etag = photograph.headers.get('etag') ?? ''
    expect((await get('/s/illustrated/panels/1/today-1.webp', { 'if-none-match': etag })).status).toBe(304)
    const sketch = await get('/s/illustrated/panels/1/today-2.svg', {})
    expect(sketch.headers.get('content-type')).toMatch(/^image\/svg\+xml/)
    expect(await sketch.text()).toContain('<path')
  })

  test('is named to programs by an address that says what it is', async () => {
    const response = await send(app().server.origin, {
      path: '/api/v1/studies/illustrated/participations',
      body: { group: 'staff', consent: { version: 1, accepted: true } },
    })
    const { storyboards } = (await response.json()) as { storyboards: { panels: { image: string }[] }[] }
    const images = storyboards[0]!.panels.map(({ image }) => image)
    expect(images.map((image) => image.split('.').at(-1))).toEqual(['webp', 'svg'])
    for (const image of images) expect((await get(image, {})).status).toBe(200)
  })

  test('is not told to be the picture of a tilt', async () => {
    const text = await (await get('/s/illustrated/panels/1/coach_a-2.svg', {})).text()
    expect(text).not.toMatch(/performance-first|privacy-first/)
  })
})

describe('a study bundle', () => {
  const bring = (bytes: Buffer, more = {}, cookie?: string) => upload('/studio/import', 'bundle', bytes, more, cookie)
  const exported = async (slug: string) => Buffer.from(await (await get(`/studio/${slug}/export/bundle`)).arrayBuffer())

  test('goes out with a name of its own, and comes in as a new draft under another name', async () => {
    const response = await get('/studio/illustrated/export/bundle')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="illustrated.faultline.zip"')
    const bytes = Buffer.from(await response.arrayBuffer())
    const taken = await bring(bytes)
    expect(taken.status).toBe(409)
    expect(await taken.text()).toMatch(/called “illustrated” already[\s\S]*name="slug"/)
    const brought = await bring(bytes, { slug: 'illustrated-too' })
    expect([brought.status, brought.headers.get('location')]).toEqual([303, '/studio/illustrated-too/edit'])
    const { db } = app().store.database
    const [first, second] = await Promise.all(
      ['illustrated', 'illustrated-too'].map((slug) => studies.bySlug(db, slug)),
    )
    expect(second).toMatchObject({ state: 'draft', study: { ...first!.study, slug: 'illustrated-too' } })
  })

  test('is for designers to send and to load', async () => {
    expect((await get('/studio/illustrated/export/bundle', {})).status).toBe(303)
    expect((await bring(await exported('illustrated'), { slug: 'stranger' }, '')).status).toBe(303)
    expect(await slugs()).not.toContain('stranger')
  })

  const refusals: [string, () => Buffer, number, RegExp][] = [
    ['no archive', () => Buffer.from('GIF89a'), 422, /not a zip archive/],
    ['an archive that climbs', () => packed([{ name: '../../x', data: 'x' }]), 422, /leads out of it/],
    ['a link', () => packed([{ name: 'study.yaml', data: '/etc/passwd', mode: 0o120777 }]), 422, /link or a device/],
    ['a bomb', () => packed([{ name: 'pictures/a.png', data: Buffer.alloc(9e6) }]), 422, /100 times/],
    ['a size that lies', () => packed([{ name: 'study.yaml', data: 'a: 1', size: 3000 }]), 422, /not as large/],
    ['an archive without a manifest', () => packed([{ name: 'study.yaml', data: 'a: 1' }]), 422, /no manifest/],
    ['more than 40 MB', () => Buffer.alloc(40.2 * 1024 * 1024), 413, /larger than 40 MB/],
  ]
  test.each(refusals)('is refused when it is %s, and nothing is brought in', async (_, file, status, reason) => {
    const before = await slugs()
    const response = await bring(file())
    const text = await response.text()
    expect(response.status, text.slice(0, 300)).toBe(status)
    expect(text).toMatch(reason)
    expect(await slugs()).toEqual(before)
  })
})

test('a request that is no upload may not be large', async () => {
  const response = await send(app().server.origin, {
    path: '/api/v1/studies/illustrated/participations',
    body: { group: 'x'.repeat(2_000_000) },
  })
  expect(response.status).toBe(413)
})
