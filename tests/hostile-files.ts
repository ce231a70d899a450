import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A photograph-like picture: colours that run into each other, in one of the kinds that are taken. */
export function photo(kind: 'png' | 'jpeg' | 'webp' | 'avif', width = 300, height = 200) {
  const pixels = Buffer.alloc(width * height * 3)
  for (let i = 0; i < pixels.length; i++)
    pixels[i] = ((i % 251) * 3 + Math.floor(i / (3 * width)) * (1 + (i % 3))) % 256
  return sharp(pixels, { raw: { width, height, channels: 3 } }).toFormat(kind)
}

/** A photograph that tells where and by whom it was taken, lies on its side, and has a script after its end. */
export async function telltaleJpeg(): Promise<Buffer> {
  return photo('jpeg')
    .withExif({
      IFD0: { Copyright: 'A Secret Name' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

/** A PNG of all zeros: a few kilobytes that unpack to any number of pixels. */
export function paddedPng(width: number, height: number, rows = 10): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const chunk = (name: string, data: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(named), 4)
    return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
  }
  const pixels = deflateSync(Buffer.alloc((width + 1) * rows))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export interface PackedFile {
  name: string
  data?: Buffer | string
  /** What the archive says of the file, where that is not true. */
  size?: number
  crc?: number
  flags?: number
  method?: number
  mode?: number
  /** Points to the data of an earlier file instead of having its own. */
  sameAs?: number
  localName?: string
}

/** A zip archive, as honest as it is told to be. */
export function packed(files: readonly PackedFile[], before = Buffer.alloc(0)): Buffer {
  const parts: Buffer[] = [before]
  const directory: Buffer[] = []
  const offsets: number[] = []
  let at = before.length
  for (const file of files) {
    const { name, data = '', flags = 0, method = 8, mode = 0o100644, localName = name } = file
    const plain = Buffer.from(data)
    const content = method === 8 ? deflateRawSync(plain) : plain
    const offset = file.sameAs === undefined ? at : offsets[file.sameAs]!
    offsets.push(offset)
    const common = (nameLength: number) => {
      const fields = Buffer.alloc(26)
      fields.writeUInt16LE(20, 0)
      fields.writeUInt16LE(flags, 2)
      fields.writeUInt16LE(method, 4)
      fields.writeUInt16LE(0x21, 8)
      fields.writeUInt32LE(file.crc ?? crc32(plain), 10)
      fields.writeUInt32LE(content.length, 14)
      fields.writeUInt32LE(file.size ?? plain.length, 18)
      fields.writeUInt16LE(nameLength, 22)
      return fields
    }
    if (file.sameAs === undefined) {
      const local = Buffer.concat([
        Buffer.from('PK\x03\x04'),
        common(localName.length),
        Buffer.from(localName),
        content,
      ])
      parts.push(local)
      at += local.length
    }
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((mode << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common(name.length), tail, Buffer.from(name))
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listing, end])
}

/** An Excalidraw file with these elements. */
export const excalidraw = (elements: object[], files: object = {}) =>
  Buffer.from(JSON.stringify({ type: 'excalidraw', version: 2, elements, appState: {}, files }))

export const element = (type: string, more: object = {}) => ({
  type,
  x: 10,
  y: 20,
  width: 100,
  height: 60,
  angle: 0,
  opacity: 100,
  backgroundColor: 'transparent',
  isDeleted: false,
  ...more,
})
