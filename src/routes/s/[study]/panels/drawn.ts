import { createHash } from 'node:crypto'
import { OwnSketch } from '#lib/domain/own-sketch.ts'
import type { Study } from '#lib/domain/study.ts'
import type { Db } from '#lib/server/database.ts'
import * as pictures from '#lib/server/pictures.ts'
import { drawing } from '#lib/sketch/drawing.ts'
import { kept } from '#lib/sketch/kept.ts'
import { redrawn } from '#lib/sketch/redrawn.ts'

/** A panel as it goes to a browser: our own drawing, or a picture from elsewhere in our own encoding. */
export interface PanelImage {
  type: 'image/svg+xml; charset=utf-8' | 'image/webp'
  body: string | Uint8Array<ArrayBuffer>
  /** The same for the same picture, whoever asks. */
  etag: string
}

/** Drawings at hand, for as long as the study's version itself is. */
const drawn = new WeakMap<Study, Map<string, PanelImage>>()

/** One panel of a study as a picture, or null when there is no such panel. */
export async function panelImage(db: Db, study: Study, storyboard: string, number: number): Promise<PanelImage | null> {
  const panel = study.storyboards.find((one) => one.code === storyboard)?.panels[number - 1]
  if (!panel) return null
  const key = `${storyboard}-${number}`
  const known = drawn.get(study) ?? new Map<string, PanelImage>()
  drawn.set(study, known)
  const before = known.get(key)
  if (before) return before
  const seed = `${study.slug} ${key}`
  if (panel.scene) {
    const image = svgImage(drawing(panel.scene, { seed, cast: study.cast }))
    known.set(key, image)
    return image
  }
  const image = keptImage(await pictures.byName(db, panel.picture!), seed)
  if (image.type !== 'image/webp') known.set(key, image)
  return image
}

/** A picture from elsewhere: pixels as they are kept, or a sketch drawn by our pen. */
export function keptImage({ name, bytes }: pictures.Picture, seed: string): PanelImage {
  if (name.endsWith('.webp')) return { type: 'image/webp', body: new Uint8Array(bytes), etag: name.slice(0, 16) }
  const draw = () => svgImage(redrawn(OwnSketch.parse(JSON.parse(Buffer.from(bytes).toString())), seed))
  // What makes a sketch large are photographs in it, and these are not drawn but handed on.
  return bytes.length > 500_000 ? draw() : redrawnBefore(`${name} ${seed}`, draw)
}

/** The editor asks for the same sketches again and again. */
const redrawnBefore = kept<PanelImage>(32)

const svgImage = (svg: string): PanelImage => ({
  type: 'image/svg+xml; charset=utf-8',
  body: svg,
  etag: createHash('sha256').update(svg).digest('base64url').slice(0, 16),
})

/** The answer that carries a picture: nothing in it can run or reach anywhere, even when it is opened by itself. */
export const imageResponse = ({ type, body, etag }: PanelImage, cacheControl: string): Response =>
  new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      'x-content-type-options': 'nosniff',
      'cache-control': cacheControl,
      etag: `"${etag}"`,
    },
  })
