import { Refusal } from './refusal.ts'

export type PictureKind = 'PNG' | 'JPEG' | 'WebP' | 'AVIF' | 'drawing'

const starts = (bytes: Uint8Array, text: string, at = 0) => latin(bytes, at, text.length) === text
const latin = (bytes: Uint8Array, from: number, length: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, from + length)

/** What a file is by its content, however it is called. Refuses what is no picture that is taken, and says why. */
export function pictureKind(bytes: Uint8Array): PictureKind {
  const text = latin(bytes, 0, 4096).replace(/^ï»¿/, '').trimStart()
  if (text.startsWith('{')) return 'drawing'
  if (text.startsWith('<')) throw new Refusal(422, /<svg[\s>/]/i.test(text) ? isSvg : isMarkup)
  const kind = rasterKind(bytes)
  if (!kind) throw new Refusal(422, unknownKind(bytes))
  // A file that is a picture and a page at once waits for a browser that reads it as the page.
  if (markup.test(latin(bytes, 0, bytes.length)))
    throw new Refusal(422, 'This picture has a web page or a script hidden in it. Save it anew from a picture program.')
  return kind
}

function rasterKind(bytes: Uint8Array): PictureKind | null {
  if (starts(bytes, '\x89PNG\r\n\x1a\n')) return 'PNG'
  if (starts(bytes, '\xff\xd8\xff')) return 'JPEG'
  if (starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)) return 'WebP'
  // The brands of an AVIF stand four letters each in its first box.
  return starts(bytes, 'ftyp', 4) && /^(.{4})*avi[fs]/s.test(latin(bytes, 8, 56)) ? 'AVIF' : null
}

const markup = /<(?:script|iframe|html|svg|body|foreignobject)[\s>/]|<!doctype\s+html|<\?php/i

const isSvg =
  'This is an SVG file, whatever its name says. An SVG can carry scripts, so it is not taken: export it as PNG, or draw it in Excalidraw.'
const isMarkup =
  'This is a web page or another text with markup, not a picture. Take PNG, JPEG, WebP, AVIF or an Excalidraw file.'

function unknownKind(bytes: Uint8Array): string {
  const others: [string, string][] = [
    ['GIF8', 'a GIF'],
    ['%PDF', 'a PDF'],
    ['II*\0', 'a TIFF'],
    ['MM\0*', 'a TIFF'],
    ['PK\x03\x04', 'a zip archive'],
    ['\x1f\x8b', 'a compressed file'],
    ['BM', 'a BMP'],
  ]
  const other = starts(bytes, 'ftyp', 4)
    ? 'a film or a HEIC picture'
    : others.find(([start]) => starts(bytes, start))?.[1]
  const what = bytes.length === 0 ? 'This file is empty.' : other ? `This is ${other}.` : 'This is no picture we know.'
  return `${what} Take PNG, JPEG, WebP, AVIF or an Excalidraw file.`
}
