import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { advice } from '#lib/domain/advice.ts'
import { readStudy, studyDirectories } from '#lib/server/study-files.ts'
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
  const { slug, concepts, storyboards } = found.study
  const remarks = advice(found.study)
  const open = remarks.filter(({ waived }) => waived === undefined)
  for (const { path, message, rule, source } of open)
    stdout(faultLine(found.fault(path, `${message} (${rule}; ${source})`), cwd))
  const verdict =
    open.length === 0 ? 'is fine, no advice unanswered' : `has no fault, and ${open.length} pieces of advice unanswered`
  const answered = remarks.length > open.length ? `, ${remarks.length - open.length} answered` : ''
  const counts = `${concepts.length} concepts in ${storyboards.length} storyboards`
  stdout(`${shownPath(directory, cwd)}: ${slug} ${verdict}${answered}: ${counts}\n`)
  return true
}

async function directoriesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null)
  if (!found) return []
  return studyDirectories(found.isFile() ? dirname(path) : path)
}
