import { crc32 } from 'node:zlib'
import { buffer } from 'node:stream/consumers'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Refusal } from './refusal.ts'

export interface Limits {
  entries: number
  /** Of all files together, unpacked. */
  bytes: number
  /** The most that a file of this name may hold; null for one that has no business here. */
  bytesOf(name: string): number | null
}

/** Smaller than this, a file may be as repetitive as it likes. */
const smallFile = 100_000
const mostRepetitive = 100

/**
 * The files of a zip archive by their names. The archive is not trusted in anything that it says: every size is checked
 * before a byte is unpacked and again after, and what could be read in two ways is refused.
 */
export async function unzipped(bytes: Buffer, limits: Limits): Promise<Map<string, Buffer>> {
  if (bytes.toString('latin1', 0, 4) !== 'PK\x03\x04') throw new Refusal(422, notAZip)
  try {
    const archive = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true })
    const entries = await entriesOf(archive, limits)
    await refuseOverlap(archive, entries)
    const files = new Map<string, Buffer>()
    for (const entry of entries) files.set(entry.fileName, await content(archive, entry))
    return files
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    throw new Refusal(422, sentenceOf(String((cause as Error).message)))
  }
}

const notAZip = 'This is not a zip archive. Choose the .faultline.zip that an export gave you.'

async function entriesOf(archive: ZipFile, limits: Limits): Promise<Entry[]> {
  if (archive.entryCount > limits.entries)
    throw new Refusal(422, `This archive holds ${archive.entryCount} files, where ${limits.entries} are the limit.`)
  const entries: Entry[] = []
  const names = new Set<string>()
  let sum = 0
  for await (const entry of archive.eachEntry()) {
    const { fileName: name, uncompressedSize: size, compressedSize } = entry
    const most = limits.bytesOf(name)
    const shown = `“${name.slice(0, 80)}”`
    if (isFolder(entry) && most === null) throw new Refusal(422, `The folder ${shown} does not belong into a bundle.`)
    refuseOddKind(entry, shown)
    if (most === null) throw new Refusal(422, `The file ${shown} does not belong into a bundle. Take it out.`)
    const same = name.normalize('NFC').toLowerCase()
    if (names.has(same)) throw new Refusal(422, `The archive holds ${shown} twice.`)
    names.add(same)
    sum += size
    if (size > most) throw new Refusal(413, `${shown} is larger than the ${Math.round(most / 1024)} kB it may have.`)
    if (sum > limits.bytes)
      throw new Refusal(413, `The archive unpacks to more than ${Math.round(limits.bytes / 1024 / 1024)} MB.`)
    if (size > smallFile && size > compressedSize * mostRepetitive)
      throw new Refusal(422, `${shown} unpacks to more than ${mostRepetitive} times its size, as no real file does.`)
    if (!isFolder(entry)) entries.push(entry)
  }
  return entries
}

const isFolder = ({ fileName }: Entry) => fileName.endsWith('/')

function refuseOddKind(entry: Entry, shown: string): void {
  if (entry.isEncrypted()) throw new Refusal(422, `${shown} is encrypted. Pack the archive without a password.`)
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw new Refusal(422, `${shown} is packed in a way that is not taken here. Pack the archive as a plain zip.`)
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000
  const expected = isFolder(entry) ? 0o040000 : 0o100000
  if (kind !== 0 && kind !== expected)
    throw new Refusal(422, `${shown} is a link or a device, where a plain file is needed.`)
}

/** Files that share their bytes make a small archive unpack to a huge one. Nothing may lie before the first file either. */
async function refuseOverlap(archive: ZipFile, entries: readonly Entry[]): Promise<void> {
  let end = 0
  for (const entry of entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    const header = await archive.readLocalFileHeaderPromise(entry)
    if (entry.relativeOffsetOfLocalHeader < end) throw new Refusal(422, 'Files in this archive overlap. Pack it anew.')
    if (!header.fileName.equals(entry.fileNameRaw))
      throw new Refusal(422, 'A file in this archive goes by two names. Pack it anew.')
    end = header.fileDataStart + entry.compressedSize
  }
}

async function content(archive: ZipFile, entry: Entry): Promise<Buffer> {
  const bytes = await buffer(await archive.openReadStreamPromise(entry))
  if (crc32(bytes) !== entry.crc32) throw new Refusal(422, `“${entry.fileName}” is damaged: its checksum is another.`)
  return bytes
}

/** What the reader found, for people. */
function sentenceOf(message: string): string {
  if (/relative path|absolute path|invalid characters|backslash/i.test(message))
    return `A file in this archive has a name that leads out of it, or that is no file name everywhere. Pack it anew.`
  if (/too many bytes|not enough bytes|size mismatch|uncompressed/i.test(message))
    return 'A file in this archive is not as large as the archive says. Pack it anew.'
  return 'This archive is damaged, or no zip archive at all. Export it anew.'
}
