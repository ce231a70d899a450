import { createReadStream } from 'node:fs'
import { crc32 } from 'node:zlib'

/** A file that is to go into an archive, from the disk or from memory. */
export type ZipEntry = { name: string; size: number } & ({ path: string } | { bytes: Uint8Array })

/** The largest archive that the plain format can describe. */
const most = 0xffff_ffff
/** 1 January 1980, the first day that the format knows: the files' own times stand in the manifest. */
const date = 0x21

/** How large the archive of these files will be. Names are plain ASCII. */
export const zipSize = (entries: readonly ZipEntry[]) =>
  entries.reduce((sum, { name, size }) => sum + size + 2 * name.length + 30 + 46, 22)

/** Files in one archive, uncompressed, a piece at a time. Throws rather than end early when a file is not its size. */
export async function* zip(entries: readonly ZipEntry[]): AsyncGenerator<Buffer> {
  if (zipSize(entries) > most) throw new RangeError('An archive holds at most 4 GB. Load the files one by one.')
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const { name, size } = entry
    let sum = 0
    for await (const piece of 'path' in entry ? createReadStream(entry.path) : [entry.bytes])
      sum = crc32(piece as Uint8Array, sum)
    // Version 2.0, no flags, stored, then time, date, checksum, both sizes, the name's length and no extra field.
    const common = numbers(
      [20, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [date, 2],
      [sum, 4],
      [size, 4],
      [size, 4],
      [name.length, 2],
      [0, 2],
    )
    const local = Buffer.concat([numbers([0x04034b50, 4]), common, Buffer.from(name)])
    directory.push(numbers([0x02014b50, 4], [20, 2]), common, numbers([0, 6], [0, 4], [offset, 4]), Buffer.from(name))
    yield local
    yield* 'path' in entry ? whole(entry.path, size) : [Buffer.from(entry.bytes)]
    offset += local.length + size
  }
  const listing = Buffer.concat(directory)
  const count = entries.length
  yield listing
  yield numbers([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [listing.length, 4], [offset, 4], [0, 2])
}

/** A file from its beginning to its end; throws when that is not where it was. */
export async function* whole(path: string, size: number): AsyncGenerator<Buffer> {
  let sent = 0
  for await (const piece of createReadStream(path)) {
    sent += (piece as Buffer).length
    yield piece as Buffer
  }
  if (sent !== size) throw new Error(`A file of ${size} bytes ended after ${sent}.`)
}

function numbers(...fields: [value: number, bytes: number][]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [, bytes]) => sum + bytes, 0))
  let at = 0
  for (const [value, bytes] of fields) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}
