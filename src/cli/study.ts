import { existsSync } from 'node:fs'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { Plan } from '#lib/domain/simulation.ts'
import { Move } from '#lib/domain/state.ts'
import { bundle, largestBundle, readBundle } from '#lib/server/bundles.ts'
import { bring } from '#lib/server/imports.ts'
import { Refusal } from '#lib/server/refusal.ts'
import { copySlug, simulate } from '#lib/server/simulations.ts'
import type { Store } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { type FileFault, readStudy } from '#lib/server/study-files.ts'
import { faultLine } from './fault-line.ts'
import type { Io } from './io.ts'
import { onDatabase } from './on-database.ts'
import { readArguments } from './read-arguments.ts'

export const usage = `faultline study list
faultline study import DIR|FILE.zip       brings in the study in a folder or a bundle, as a draft
faultline study export STUDY --out FILE.zip [--force]
                                          a bundle: the study with its pictures, to be imported elsewhere
faultline study publish|pause|resume|close|reopen|archive STUDY
faultline study delete STUDY --yes        with all that was given to it, for ever
faultline study simulate STUDY --per-group N --seed S --pattern consensus|groups-differ|divided|mixed
                                          a closed copy with simulated answers, marked as such everywhere

STUDY is the study's name in addresses. Works on the database that the server uses (DATABASE_URL, or DATA_DIR), whether
it runs or not.
`

const options = {
  yes: { type: 'boolean' },
  out: { type: 'string' },
  force: { type: 'boolean' },
  'per-group': { type: 'string' },
  seed: { type: 'string' },
  pattern: { type: 'string' },
} as const

/** Whose name stands in a study's log for what is done from here. */
const actor = 'the command line'

interface Values {
  yes?: boolean | undefined
  out?: string | undefined
  force?: boolean | undefined
  'per-group'?: string | undefined
  seed?: string | undefined
  pattern?: string | undefined
}

export async function study(argv: string[], io: Io): Promise<number> {
  const read = readArguments(argv, io, usage, options)
  if (typeof read === 'number') return read
  const [action = '', what = '', ...rest] = read.positionals
  const work = workOf(action, what, read.values, io)
  if (!work || rest.length > 0 || (action === 'list') !== (what === '')) {
    io.stderr(usage)
    return 2
  }
  return onDatabase(io, work)
}

/** What an action does to the database; null for one that is not understood. */
function workOf(action: string, what: string, values: Values, io: Io): ((store: Store) => Promise<number>) | null {
  const move = Move.safeParse(action)
  if (move.success) return (store) => moved(store, what, move.data, io)
  if (action === 'list') return (store) => listed(store, io)
  if (action === 'import') return (store) => imported(store, what, io)
  if (action === 'export' && values.out) {
    const { out, force = false } = values
    return (store) => exported(store, what, out, force, io)
  }
  if (action === 'delete') return (store) => deleted(store, what, values.yes === true, io)
  const { 'per-group': perGroup, seed, pattern } = values
  const plan = Plan.safeParse({ perGroup: Number(perGroup), seed: Number(seed ?? Number.NaN), pattern })
  if (action === 'simulate' && plan.success) return (store) => simulated(store, what, plan.data, io)
  return null
}

async function listed({ database: { db } }: Store, { stdout }: Io): Promise<number> {
  const all = await studies.all(db)
  for (const { slug, state, version, simulated, study } of all)
    stdout(`${slug}  ${state}  version ${version}  ${simulated ? 'simulated answers  ' : ''}${study.title}\n`)
  if (all.length === 0) stdout('There is no study yet.\n')
  return 0
}

async function imported(store: Store, from: string, { stdout, stderr, cwd }: Io): Promise<number> {
  const path = resolve(cwd, from)
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  )
  if (size !== null && size > largestBundle) throw new Refusal(413, `${from} is larger than a bundle may be.`)
  const read = size === null ? await readStudy(path) : await readBundle(await readFile(path))
  if ('faults' in read) {
    for (const fault of read.faults) stderr(size === null ? faultLine(fault, cwd) : `${from}: ${bundleLine(fault)}`)
    return 1
  }
  const slug = await bring(store, read, { actor })
  const { state } = await studies.bySlug(store.database.db, slug)
  stdout(
    state === 'draft'
      ? `${slug} is a draft now. Publish it in the studio or with: study publish ${slug}\n`
      : `${slug} is ${state}: the new text becomes its next version when it is resumed after a pause.\n`,
  )
  return 0
}

/** A fault in a bundle, whose files stand in no folder. */
const bundleLine = ({ file, line, path, message }: FileFault) => `${file}:${line ?? ''} ${path}: ${message}\n`

async function exported(store: Store, slug: string, out: string, force: boolean, { stdout, stderr, cwd }: Io) {
  const path = resolve(cwd, out)
  if (!force && existsSync(path)) {
    stderr(`${out} is there already. Name another file, or replace it with --force.\n`)
    return 1
  }
  const { db } = store.database
  const { body, size } = await bundle(db, await studies.bySlug(db, slug))
  // Whole under another name first: a file by this name is never half a bundle.
  await writeFile(`${path}.unfinished`, body)
  await rename(`${path}.unfinished`, path)
  stdout(`${out}: ${size} bytes. Bring it in elsewhere with: study import ${basename(out)}\n`)
  return 0
}

async function moved(store: Store, slug: string, move: Move, { stdout }: Io): Promise<number> {
  const state = await studies.move(store, slug, move, actor)
  stdout(`${slug} is ${state} now.\n`)
  return 0
}

async function deleted(store: Store, slug: string, sure: boolean, { stdout }: Io): Promise<number> {
  const { study } = await studies.bySlug(store.database.db, slug)
  if (!sure)
    throw new Refusal(409, `This deletes “${study.title}” and all that was given to it, for ever. If so, add --yes.`)
  await studies.remove(store, slug)
  stdout(`${slug} is deleted.\n`)
  return 0
}

async function simulated(store: Store, slug: string, plan: Plan, { stdout }: Io): Promise<number> {
  const { db } = store.database
  const copy = await copySlug(db, slug)
  await simulate(store, await studies.bySlug(db, slug), copy, plan, actor)
  stdout(`${copy} has simulated answers of ${plan.perGroup} people per group. Its results: /studio/${copy}/results\n`)
  return 0
}
