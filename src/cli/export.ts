import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as exports from '#lib/server/exports.ts'
import { Refusal } from '#lib/server/refusal.ts'
import { openStore } from '#lib/server/store.ts'

interface Io {
  stdout: (text: string) => void
  stderr: (text: string) => void
  cwd: string
}

export const usage = `faultline export STUDY --out DIR [--force]

Writes all files of a study into the folder DIR, from one snapshot, with a manifest of what is in them. Reads the
database that the server uses (DATABASE_URL, or DATA_DIR). An existing folder with something in it is left alone
unless --force is given, which replaces it.
`

/** Exit 0: written. 1: not possible. 2: not understood. */
export async function exportStudy(argv: string[], { stdout, stderr, cwd }: Io): Promise<number> {
  const args = read(argv)
  if (args?.help) {
    stdout(usage)
    return 0
  }
  if (!args?.study || !args.out) {
    stderr(usage)
    return 2
  }
  const folder = resolve(cwd, args.out)
  if (!args.force && (await isTaken(folder))) {
    stderr(`${args.out} is there already and not empty. Name another folder, or replace it with --force.\n`)
    return 1
  }
  const address = process.env['DATABASE_URL'] || join(process.env['DATA_DIR'] || 'data', 'faultline.db')
  if (!/^postgres(ql)?:/.test(address) && !existsSync(address)) {
    stderr(`There is no database at ${address}. Start the server once, or set DATA_DIR or DATABASE_URL.\n`)
    return 1
  }
  const store = await openStore(address)
  try {
    const manifest = await writeWhole(store.database, args.study, folder)
    for (const { name, rows, bytes } of manifest.files) stdout(`${name}  ${rows} rows, ${bytes} bytes\n`)
    stdout(`${exports.manifestName}  ${manifest.participations} participations, ${manifest.withdrawn} withdrawn\n`)
    return 0
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
    stderr(`${cause.message}\n`)
    return 1
  } finally {
    await store.database.close()
  }
}

/** The folder takes its name once every file in it is whole. */
async function writeWhole(database: Parameters<typeof exports.compose>[0], study: string, folder: string) {
  await mkdir(dirname(folder), { recursive: true })
  const unfinished = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`))
  try {
    const manifest = await exports.compose(database, study, unfinished)
    await rm(folder, { recursive: true, force: true })
    await rename(unfinished, folder)
    return manifest
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true })
    throw cause
  }
}

const isTaken = async (path: string) => existsSync(path) && (await readdir(path).catch(() => ['a file'])).length > 0

function read(argv: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { out: { type: 'string' }, force: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    })
    return positionals.length > 1 ? null : { ...values, study: positionals[0] }
  } catch {
    return null
  }
}
