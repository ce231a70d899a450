import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import * as exports from '#lib/server/exports.ts'
import type { Store } from '#lib/server/store.ts'
import type { Io } from './io.ts'
import { onDatabase } from './on-database.ts'
import { readArguments } from './read-arguments.ts'

export const usage = `faultline export STUDY --out DIR [--force]

Writes all files of a study into the folder DIR, from one snapshot, with a manifest of what is in them. Reads the
database that the server uses (DATABASE_URL, or DATA_DIR). A folder with something in it is left alone unless --force
is given, which replaces the files of an earlier export and keeps all others.
`

export async function exportStudy(argv: string[], io: Io): Promise<number> {
  const read = readArguments(argv, io, usage, { out: { type: 'string' }, force: { type: 'boolean' } })
  if (typeof read === 'number') return read
  const [study = '', ...rest] = read.positionals
  const { out = '', force = false } = read.values
  if (study === '' || rest.length > 0 || out === '') {
    io.stderr(usage)
    return 2
  }
  const folder = resolve(io.cwd, out)
  if (!force && (await isTaken(folder))) {
    io.stderr(`${out} is there already and not empty. Name another folder, or replace its export with --force.\n`)
    return 1
  }
  return onDatabase(io, async ({ database }) => {
    const manifest = await writeWhole(database, study, folder)
    for (const { name, rows, bytes } of manifest.files) io.stdout(`${name}  ${rows} rows, ${bytes} bytes\n`)
    io.stdout(`${exports.manifestName}  ${manifest.participations} participations, ${manifest.withdrawn} withdrawn\n`)
    return 0
  })
}

const isTaken = async (path: string) => existsSync(path) && (await readdir(path).catch(() => ['a file'])).length > 0

/** The files take their places once every one of them is whole, the manifest last: without it, they are no set. */
async function writeWhole(database: Store['database'], study: string, folder: string): Promise<exports.Manifest> {
  await mkdir(dirname(folder), { recursive: true })
  const unfinished = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`))
  try {
    const manifest = await exports.compose(database, study, unfinished)
    await mkdir(folder, { recursive: true })
    await rm(join(folder, exports.manifestName), { force: true })
    for (const name of exports.fileNames) await rename(join(unfinished, name), join(folder, name))
    return manifest
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}
