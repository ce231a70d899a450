import type sharp from 'sharp'
import type { Sharp } from 'sharp'
import { type PictureKind, pictureKind } from './picture-kind.ts'
import { Refusal } from './refusal.ts'

/** A picture as it is kept: WebP that holds nothing but its pixels. */
export interface Raster {
  bytes: Buffer
  width: number
  height: number
}

/** The longer side of what is kept: sharp on a large screen, light on a phone. */
export const longestSide = 1600
/** The same for a picture within a sketch, which is at most as wide as its panel. */
export const longestInset = 1000
/** More than any phone's camera takes; what unpacks to more is refused by its header alone. */
const mostPixels = 64_000_000

/** What is to be seen of a picture, in shares of its width and height. */
export interface Cut {
  left: number
  top: number
  width: number
  height: number
}

/** A picture from elsewhere, decoded and encoded anew: upright, no larger than `longest`, without a word of metadata. */
export const reencoded = (bytes: Uint8Array, longest = longestSide, cut?: Cut): Promise<Raster> =>
  inTurn(async () => {
    const sharp = await library()
    await measured(bytes)
    const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
      .timeout({ seconds: 30 })
      .autoOrient()
    const { data, info } = await (cut ? await cutOut(upright, cut) : upright)
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82, smartSubsample: true })
      .toBuffer({ resolveWithObject: true })
      .catch(broken)
    return { bytes: data, width: info.width, height: info.height }
  })

/** What is cut out is cut out of the picture as it is seen: turned first, which takes a step of its own. */
async function cutOut(upright: Sharp, cut: Cut): Promise<Sharp> {
  const sharp = await library()
  const { data, info } = await upright
    .resize({ width: 4000, height: 4000, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(broken)
  const { width, height, channels } = info
  return sharp(data, { raw: { width, height, channels } }).extract({
    left: Math.floor(cut.left * width),
    top: Math.floor(cut.top * height),
    width: Math.max(1, Math.floor(cut.width * width)),
    height: Math.max(1, Math.floor(cut.height * height)),
  })
}

/**
 * A picture that says to be one of ours, as in a bundle. Every encoding loses a little, and would give it another name:
 * so it stays as it is where it is plain WebP of the right size and decodes to its last pixel; any other is encoded anew.
 */
export async function reencodedOnce(bytes: Uint8Array, longest = longestSide): Promise<Raster> {
  const { width, height } = await inTurn(() => measured(bytes))
  if (!isPlainWebp(bytes) || Math.max(width, height) > longest) return reencoded(bytes, longest)
  await inTurn(async () => {
    const sharp = await library()
    await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'warning' }).stats().catch(broken)
  })
  return { bytes: Buffer.from(bytes), width, height }
}

/** The size of a picture when it is upright. Reads no more than the header. */
async function measured(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  const sharp = await library()
  const kind = pictureKind(bytes)
  const { width, height } = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => broken(kind))
  if (width * height > mostPixels) {
    const million = (pixels: number) => Math.round(pixels / 1e6).toLocaleString('en')
    throw new Refusal(
      422,
      `This picture has ${million(width * height)} megapixels; the limit is ${million(mostPixels)}. Make it smaller first.`,
    )
  }
  return { width, height }
}

const broken = (kind: PictureKind | Error): never => {
  const what = typeof kind === 'string' ? `${kind} picture` : 'picture'
  throw new Refusal(422, `This ${what} is damaged or cut short. Open it in a picture program and save it anew.`)
}

/** A lone `VP8 ` or `VP8L` chunk, or one with its alpha: no metadata, no animation, and nothing after the end. */
function isPlainWebp(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length < 20 || file.readUInt32LE(4) + 8 !== file.length) return false
  const chunks: string[] = []
  for (let at = 12; at < file.length;) {
    if (at + 8 > file.length) return false
    const size = file.readUInt32LE(at + 4)
    chunks.push(file.toString('latin1', at, at + 4))
    at += 8 + size + (size % 2)
    if (at > file.length) return false
  }
  return ['VP8 ', 'VP8L', 'VP8X ALPH VP8 ', 'VP8X VP8L'].includes(chunks.join(' '))
}

let loaded: Promise<typeof sharp> | undefined

/** Loaded for the first picture, so that a start does not wait for it; only these four loaders may ever run. */
const library = (): Promise<typeof sharp> =>
  (loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false)
    sharp.concurrency(1)
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp', 'Heif'].map((kind) => `VipsForeignLoad${kind}`) })
    return sharp
  }))

let last: Promise<unknown> = Promise.resolve()

/** One picture at a time: decoding takes memory, and uploads may come all at once. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work)
  last = turn.catch(() => undefined)
  return turn
}
