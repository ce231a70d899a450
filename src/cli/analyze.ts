import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultSettings, report, type Report, type ReportSettings } from '#analysis/report.ts'
import { completeSettings } from '#analysis/settings.ts'
import { columnPattern } from '#lib/domain/column-pattern.ts'
import { InputFault } from '#lib/domain/input-fault.ts'
import type { Columns } from '#lib/domain/rating-columns.ts'
import { ratingsOf } from '#lib/domain/ratings-csv.ts'
import { fileSubject } from '#lib/report/file-subject.ts'
import { file } from '#lib/report/file.ts'
import { reading } from '#lib/report/reading.ts'
import { text as inText } from '#lib/report/text.ts'

export const usage = `Usage: faultline analyze FILE [options]

Analyses a CSV of ratings without server or database and writes JSON (faultline/analysis@1),
text for a terminal, or one HTML file for a mail or a notebook.

A long file has one row for each rating, with the columns
  --participant COL  --group COL  --storyboard COL  --item COL  --value COL  [--reason COL]
                     by default called participant, group, storyboard, item, value and reason
  --items A,B,…      only these items
A wide file has instead
  --items A,B,…      one column for each item, and a column for the storyboard; or
  --storyboard-columns COL,COL,… | /PATTERN/
                     one column for each storyboard, of one item; the pattern's first capture names the storyboard
  --item-name NAME   what that item is called (rating)

  --scale MIN..MAX   the points of the scale (1..7)
  --bipolar A,B,…    items that go from against to for (none)
  --min-cell K       groups of fewer people are hidden; 1 hides none (5)
  --seed S           a whole number; another one gives other random draws (1)
  --resamples N      draws for intervals (2000)
  --permutations N   draws for p values (4999)
  --format json|text|html
                     every figure for programs, or what they say: in eighty columns without colour, or as a page with
                     its pictures that prints well and asks for nothing from elsewhere (json)
  --out FILE         where to write; without it the report goes to standard output
  --encoding LABEL   when the file is neither UTF-8 nor UTF-16 with a byte order mark: windows-1252, macintosh, …
  --help

Comma, semicolon or tab separate cells; which of them is found out. Blank, NA, N/A and null are missing. A row without a
group is left out and counted. Exit 0: done; 1: the input is at fault, one line for each fault; 2: wrong usage.
`

export interface Terminal {
  stdout: (text: string) => void
  stderr: (text: string) => void
  cwd: string
}

class UsageFault extends Error {}

/** Exit 0 done, 1 the input is at fault, 2 wrong usage. Nothing is written unless the exit is 0. */
export async function analyze(argv: string[], io: Terminal): Promise<number> {
  try {
    const task = taskOf(argv)
    if (task === 'help') io.stdout(usage)
    else await run(task, io)
    return 0
  } catch (cause) {
    if (cause instanceof UsageFault) io.stderr(`${cause.message}\nfaultline analyze --help says more.\n`)
    else if (cause instanceof InputFault) io.stderr(`${cause.message}\n`)
    else throw cause
    return cause instanceof UsageFault ? 2 : 1
  }
}

/** How an analysis is written. What people read of it names no participant; the JSON does. */
const formats = {
  json: (_: string, made: Report) => JSON.stringify(made, null, 2) + '\n',
  text: (name: string, made: Report) => inText(reading(fileSubject(name, made))),
  html: (name: string, made: Report) => file(reading(fileSubject(name, made)), true),
}

interface Task {
  file: string
  format: keyof typeof formats
  out?: string | undefined
  encoding?: string | undefined
  settings: ReportSettings
  columns: (header: readonly string[]) => Columns
}

async function run(task: Task, { stdout, cwd }: Terminal): Promise<void> {
  const bytes = await readFile(resolve(cwd, task.file)).catch((cause: NodeJS.ErrnoException) => {
    throw new InputFault([`${task.file}: ${cause.code === 'ENOENT' ? 'no such file' : cause.message}`])
  })
  const { ratings, noGroup } = ratingsOf(bytes, task.file, task.columns, task.settings.scale, task.encoding)
  const unknown = task.settings.bipolar.filter((item) => !ratings.some((rating) => rating.item === item))
  if (unknown.length > 0) throw new InputFault([`${task.file}: no item "${unknown[0]}", which --bipolar names`])
  const made = report(ratings, task.settings, { noGroup })
  const told = formats[task.format](basename(task.file), made)
  if (task.out === undefined) stdout(told)
  else await writeWhole(resolve(cwd, task.out), task.out, told)
}

/** A reader never meets half a report, and a failed run leaves the old one. */
async function writeWhole(path: string, name: string, text: string): Promise<void> {
  const unfinished = `${path}.${randomUUID()}.tmp`
  try {
    await writeFile(unfinished, text)
    await rename(unfinished, path)
  } catch (cause) {
    await rm(unfinished, { force: true })
    throw new InputFault([`${name}: cannot be written (${(cause as Error).message})`])
  }
}

function taskOf(argv: string[]): Task | 'help' {
  const { values: flags, positionals } = parsed(argv)
  if (flags.help) return 'help'
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new UsageFault('analyze takes one FILE')
  return {
    file,
    format: formatOf(flags.format ?? 'json'),
    out: flags.out,
    encoding: flags.encoding === undefined ? undefined : encodingOf(flags.encoding),
    settings: settingsOf(flags),
    columns: columnsOf(flags),
  }
}

const text = { type: 'string' } as const
const options = {
  participant: text,
  group: text,
  storyboard: text,
  item: text,
  value: text,
  reason: text,
  items: text,
  'storyboard-columns': text,
  'item-name': text,
  scale: text,
  bipolar: text,
  'min-cell': text,
  seed: text,
  resamples: text,
  permutations: text,
  format: text,
  out: text,
  encoding: text,
  help: { type: 'boolean', short: 'h' },
} as const

type Flags = { [K in keyof typeof options]?: (typeof options)[K]['type'] extends 'boolean' ? boolean : string }

function parsed(argv: string[]): { values: Flags; positionals: string[] } {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true })
  } catch (cause) {
    throw new UsageFault((cause as Error).message)
  }
}

function settingsOf(flags: Flags): ReportSettings {
  const scale = /^(-?\d+)\.\.(-?\d+)$/.exec(flags.scale ?? '1..7')
  if (!scale) throw new UsageFault(`--scale ${flags.scale}: the legal form is MIN..MAX, as in 1..7`)
  const whole = (name: 'min-cell' | 'seed' | 'resamples' | 'permutations', otherwise: number) => {
    const given = flags[name]
    if (given !== undefined && !/^\d+$/.test(given))
      throw new UsageFault(`--${name} ${given}: not a whole number from 0`)
    return given === undefined ? otherwise : Number(given)
  }
  try {
    return completeSettings({
      scale: [Number(scale[1]), Number(scale[2])],
      bipolar: listOf(flags.bipolar) ?? [],
      minCell: whole('min-cell', defaultSettings.minCell),
      seed: whole('seed', defaultSettings.seed),
      resamples: whole('resamples', defaultSettings.resamples),
      permutations: whole('permutations', defaultSettings.permutations),
    })
  } catch (cause) {
    throw cause instanceof RangeError ? new UsageFault(`--${cause.message.replace('minCell', 'min-cell')}`) : cause
  }
}

/** Which form the file has follows from the flags and, where `--items` can mean two things, from its header. */
function columnsOf(flags: Flags): (header: readonly string[]) => Columns {
  const {
    participant = 'participant',
    group = 'group',
    storyboard = 'storyboard',
    item = 'item',
    value = 'value',
  } = flags
  const people = { participant, group }
  const items = listOf(flags.items)
  const boards = flags['storyboard-columns']
  const long = (['item', 'value', 'reason'] as const).find((name) => flags[name] !== undefined)
  if (boards !== undefined) {
    const other = items ? 'items' : (long ?? (flags.storyboard === undefined ? undefined : 'storyboard'))
    if (other) throw new UsageFault(`--storyboard-columns and --${other} belong to different forms of file`)
    const itemName = flags['item-name'] ?? 'rating'
    const storyboards = patternOf(boards)
    return () => ({ ...people, form: 'storyboards', storyboards, itemName })
  }
  if (flags['item-name'] !== undefined) throw new UsageFault('--item-name goes with --storyboard-columns')
  return (header) => {
    const isLong = items === undefined || long !== undefined || (header.includes(item) && header.includes(value))
    if (!isLong) return { ...people, form: 'items', storyboard, items }
    const reason = flags.reason ?? (header.includes('reason') ? 'reason' : undefined)
    const optional = { ...(reason === undefined ? {} : { reason }), ...(items ? { items } : {}) }
    return { ...people, form: 'long', storyboard, item, value, ...optional }
  }
}

function formatOf(given: string): Task['format'] {
  if (Object.hasOwn(formats, given)) return given as Task['format']
  throw new UsageFault(`--format ${given}: the legal values are ${Object.keys(formats).join(', ')}`)
}

function patternOf(boards: string): readonly string[] | RegExp {
  try {
    return columnPattern(boards) ?? listOf(boards) ?? []
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    throw new UsageFault(`--storyboard-columns ${boards}: ${cause.message}`)
  }
}

function listOf(given: string | undefined): string[] | undefined {
  const list = given?.split(',').map((one) => one.trim())
  if (list?.includes('')) throw new UsageFault(`"${given}": the legal form is a list of names with commas between them`)
  return list
}

function encodingOf(label: string): string {
  try {
    return new TextDecoder(label).encoding
  } catch {
    throw new UsageFault(`--encoding ${label}: not known; legal values are the labels of the WHATWG encoding standard`)
  }
}
