import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Database } from './database.ts'
import { compose, fileNames } from './exports.ts'
import { Refusal } from './refusal.ts'
import { type ZipEntry, whole, zip, zipSize } from './zip.ts'

export interface Download {
  name: string
  type: string
  size: number
  body: ReadableStream<Uint8Array>
}

/** The name under which all files come as one archive. */
export const archiveName = 'all.zip'

const types = { csv: 'text/csv; charset=utf-8', json: 'application/json', zip: 'application/zip' }
const prefix = 'faultline-export-'
const longestDownload = 6 * 3_600_000

/** Refuses with 404 what no export has. */
export function offered(file: string): void {
  if (file !== archiveName && !fileNames.includes(file))
    throw new Refusal(404, `An export has no file called “${file.slice(0, 64)}”.`)
}

/**
 * One file of an export, or all in one archive. The files are written out, from one snapshot, before the first byte
 * is sent: a fault on the way is an answer of its own, never a file that looks whole. They are gone from the disk as
 * soon as they are sent or the line breaks.
 */
export async function download(database: Database, slug: string, file: string, under = tmpdir()): Promise<Download> {
  offered(file)
  await sweep(under)
  const folder = await mkdtemp(join(under, prefix))
  const erase = () => rm(folder, { recursive: true, force: true })
  try {
    await compose(database, slug, folder)
    const names = file === archiveName ? fileNames : [file]
    const entries = await Promise.all(names.map((name) => entry(folder, name)))
    const pieces = file === archiveName ? zip(entries) : whole(entries[0]!.path, entries[0]!.size)
    const source = Readable.from(pieces).once('close', () => void erase())
    return {
      name: file === archiveName ? `${slug}.zip` : `${slug}-${file}`,
      type: types[file.split('.').at(-1) as keyof typeof types],
      size: file === archiveName ? zipSize(entries) : entries[0]!.size,
      body: Readable.toWeb(source) as ReadableStream<Uint8Array>,
    }
  } catch (cause) {
    await erase()
    throw cause
  }
}

async function entry(folder: string, name: string): Promise<ZipEntry & { path: string }> {
  const path = join(folder, name)
  return { name, path, size: (await stat(path)).size }
}

/** Erases what a server that ended in the middle of a download left behind. */
async function sweep(under: string): Promise<void> {
  const folders = (await readdir(under)).filter((name) => name.startsWith(prefix)).map((name) => join(under, name))
  for (const folder of folders) {
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Infinity }))
    if (Date.now() - mtimeMs > longestDownload) await rm(folder, { recursive: true, force: true })
  }
}
