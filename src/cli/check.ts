import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { advice } from '#lib/domain/advice.ts'
import type { Study } from '#lib/domain/study.ts'
import { type FileFault, readStudy, studyDirectories } from '#lib/server/study-files.ts'
import { faultLine, shownPath } from './fault-line.ts'
import type { Io } from './io.ts'
import { readArguments, wrongUsage } from './read-arguments.ts'
import { studyPath } from './study-path.ts'

export const usage = `faultline check DIR|FILE

Validates a study: DIR holds its study.yaml, or folders of such, or is its name under storyboards/; FILE is one of its
files, and the whole study is read. Prints every fault on a line of its own, as file:line path: message, and then all
advice that was not answered under "waivers" in study.yaml: file:line path: message (rule; source).
`

/** Exit 0: no fault, whatever the advice. 1: faults. 2: not understood. */
export async function check(argv: string[], io: Io): Promise<number> {
  const read = readArguments(argv, io, usage, {})
  if (typeof read === 'number') return read
  const [asked, ...rest] = read.positionals
  if (asked === undefined) return wrongUsage('Which study? check takes its folder or one of its files.', io, usage)
  if (rest.length > 0) return wrongUsage('check takes one DIR or FILE.', io, usage)
  const directories = await directoriesAt(studyPath(asked, io.cwd))
  if (directories.length === 0) {
    io.stderr(`${asked}: there is no study here, nor under storyboards/; its folder must hold a study.yaml\n`)
    return 1
  }
  let exit = 0
  for (const directory of directories) if (!(await isFine(directory, io))) exit = 1
  return exit
}

async function isFine(directory: string, { stdout, stderr, cwd }: Io): Promise<boolean> {
  const found = await readStudy(directory)
  if ('faults' in found) {
    for (const fault of found.faults) stderr(faultLine(fault, cwd))
    return false
  }
  const remarks = advice(found.study)
  const open = remarks.filter(({ waived }) => waived === undefined)
  const lines = open.map(({ path, message, rule, source }) => found.fault(path, `${message} (${rule}; ${source})`))
  for (const line of lines.sort(byPlace)) stdout(faultLine(line, cwd))
  stdout(`${shownPath(directory, cwd)}: ${verdict(found.study, open.length, remarks.length - open.length)}\n`)
  return true
}

const byPlace = (a: FileFault, b: FileFault) =>
  a.file === b.file ? (a.line ?? 0) - (b.line ?? 0) : a.file < b.file ? -1 : 1

function verdict({ slug, concepts, storyboards }: Study, open: number, answered: number): string {
  const unanswered = `${open} ${open === 1 ? 'piece' : 'pieces'} of advice unanswered`
  return [
    open === 0 ? `${slug} is fine, no advice unanswered` : `${slug} has no fault, and ${unanswered}`,
    answered === 0 ? '' : `, ${answered} answered`,
    `: ${concepts.length} concepts in ${storyboards.length} storyboards`,
  ].join('')
}

async function directoriesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null)
  if (!found) return []
  return studyDirectories(found.isFile() ? dirname(path) : path)
}
