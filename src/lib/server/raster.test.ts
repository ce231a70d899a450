import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { paddedPng, photo, telltaleJpeg } from '../../../tests/hostile-files.ts'
import { reencoded, reencodedOnce } from './raster.ts'

/** The four-letter names of a WebP's chunks. */
function chunks(webp: Buffer): string[] {
  const names: string[] = []
  for (let at = 12; at < webp.length;) {
    names.push(webp.toString('latin1', at, at + 4))
    const size = webp.readUInt32LE(at + 4)
    at += 8 + size + (size % 2)
  }
  return names
}

describe('a picture from elsewhere', () => {
  test.each(['png', 'jpeg', 'webp', 'avif'] as const)('that is %s becomes WebP and nothing else', async (kind) => {
    const { bytes, width, height } = await reencoded(await photo(kind).toBuffer())
    expect([width, height]).toEqual([300, 200])
    expect(chunks(bytes)).toEqual(['VP8 '])
  })

  test('loses place, name and profile, and stands upright', async () => {
    const jpeg = await telltaleJpeg()
    expect(jpeg.includes('A Secret Name')).toBe(true)
    const { bytes, width, height } = await reencoded(jpeg)
    expect([width, height]).toEqual([200, 300])
    expect(chunks(bytes)).toEqual(['VP8 '])
    expect(bytes.includes('Secret')).toBe(false)
    const { exif, icc, xmp, orientation } = await sharp(bytes).metadata()
    expect({ exif, icc, xmp, orientation }).toEqual({})
  })

  test('loses what somebody wrote behind its end', async () => {
    const jpeg = Buffer.concat([await photo('jpeg').toBuffer(), Buffer.from('and now for something else')])
    expect((await reencoded(jpeg)).bytes.includes('something else')).toBe(false)
  })

  test('is at most 1600 pixels long', async () => {
    const { width, height } = await reencoded(await photo('jpeg', 2400, 1200).toBuffer())
    expect([width, height]).toEqual([1600, 800])
  })

  test('that moves is kept as its first frame', async () => {
    const frames = Buffer.alloc(40 * 60 * 3).fill(200, 0, 40 * 30 * 3)
    const moving = await sharp(frames, { raw: { width: 40, height: 60, channels: 3, pageHeight: 30 } })
      .webp({ delay: [100, 100], loop: 0 })
      .toBuffer()
    expect((await sharp(moving).metadata()).pages).toBe(2)
    const { bytes, height } = await reencoded(moving)
    expect(height).toBe(30)
    expect(chunks(bytes)).toEqual(['VP8 '])
  })
})

describe('a file is refused with the reason', () => {
  const refusals: [string, () => Promise<Buffer> | Buffer, RegExp][] = [
    ['100 megapixels', () => paddedPng(10_000, 10_000), /100 megapixels; the limit is 64/],
    ['50000 × 50000 pixels', () => paddedPng(50_000, 50_000), /2,500 megapixels/],
    ['a PNG that ends early', () => paddedPng(400, 400), /damaged or cut short/],
    [
      'an SVG, whatever its name',
      () => Buffer.from('<?xml version="1.0"?>\n<svg xmlns="x"/>'),
      /SVG can carry scripts/,
    ],
    ['an SVG behind a byte order mark', () => Buffer.from('\ufeff <svg onload="x()"/>'), /SVG can carry scripts/],
    ['a web page', () => Buffer.from('<!doctype html><script>x()</script>'), /web page/],
    ['a GIF that is a page too', () => Buffer.from('GIF89a/*<script>x()</script>*/'), /This is a GIF/],
    [
      'a JPEG with a script behind it',
      async () => Buffer.concat([await photo('jpeg').toBuffer(), Buffer.from('<script>alert(1)</script>')]),
      /web page or a script hidden/,
    ],
    [
      'a PNG with a page in a comment',
      async () =>
        photo('png')
          .withExif({ IFD0: { ImageDescription: '<!DOCTYPE html><body onload=x()>' } })
          .toBuffer(),
      /web page or a script hidden/,
    ],
    ['a PDF', () => Buffer.from('%PDF-1.7 …'), /This is a PDF/],
    ['nothing', () => Buffer.alloc(0), /empty/],
    ['noise', () => Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 91 + 7) % 256)), /no picture we know/],
    [
      'a name of a kind and no picture',
      () => Buffer.from('\x89PNG\r\n\x1a\n and then words', 'latin1'),
      /PNG picture is damaged/,
    ],
  ]
  test.each(refusals)('%s', async (_, file, reason) => {
    await expect(reencoded(await file())).rejects.toMatchObject({ status: 422, message: expect.stringMatching(reason) })
  })

  test.each(['png', 'jpeg', 'webp', 'avif'] as const)('a %s that was cut short', async (kind) => {
    const whole = await photo(kind).toBuffer()
    for (const share of [0.3, 0.6, 0.95])
      await expect(reencoded(whole.subarray(0, whole.length * share))).rejects.toMatchObject({ status: 422 })
  })
})

describe('a picture that comes back', () => {
  test('stays as it is, so that no encoding is lost and its name stays', async () => {
    for (const background of [{ r: 9, g: 99, b: 200, alpha: 0.3 }, '#2244cc']) {
      const png = await sharp({ create: { width: 60, height: 40, channels: 4, background } })
        .png()
        .toBuffer()
      const { bytes } = await reencoded(png)
      expect((await reencodedOnce(bytes)).bytes.equals(bytes)).toBe(true)
    }
  })

  test('with anything added to it is encoded anew', async () => {
    const telling = await photo('webp')
      .withExif({ IFD0: { Copyright: 'A Secret Name' } })
      .toBuffer()
    expect(telling.includes('Secret')).toBe(true)
    expect((await reencodedOnce(telling)).bytes.includes('Secret')).toBe(false)
    const { bytes } = await reencoded(await photo('webp').toBuffer())
    const longer = Buffer.concat([bytes, Buffer.from('more')])
    expect((await reencodedOnce(longer)).bytes.includes('more')).toBe(false)
  })

  test('and does not decode to its end is refused', async () => {
    const { bytes } = await reencoded(await photo('webp', 600, 400).toBuffer())
    const cut = Buffer.from(bytes.subarray(0, 2000))
    cut.writeUInt32LE(cut.length - 8, 4)
    cut.writeUInt32LE(cut.length - 20, 16)
    await expect(reencodedOnce(cut)).rejects.toMatchObject({ status: 422 })
  })
})
