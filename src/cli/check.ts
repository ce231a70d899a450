import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readStudy, studyDirectories } from '#lib/server/study-files.ts'
import { faultLine, shownPath } from './fault-line.ts'
import type { Io } from './io.ts'

export const usage = `faultline check DIR|FILE

Validates a study: DIR holds its study.yaml, or folders of such; FILE is one of its files. Prints every fault on a line
of its own, as file:line path: message.
`

/** Exit 0: fine. 1: faults. 2: not understood. */
export async function check(argv: string[], { stdout, stderr, cwd }: Io): Promise<number> {
  const args = read(argv)
  if (args?.help) {
    stdout(usage)
    return 0
  }
  if (!args?.path) {
    stderr(usage)
    return 2
  }
  const directories = await directoriesAt(resolve(cwd, args.path))
  if (directories.length === 0) {
    stderr(`${args.path}: there is no study here; its folder must hold a study.yaml\n`)
    return 1
  }
  let exit = 0
  for (const directory of directories) {
    const found = await readStudy(directory)
    if ('study' in found) {
      const { slug, concepts, storyboards } = found.study
      stdout(
        `${shownPath(directory, cwd)}: ${slug} is fine, ${concepts.length} concepts in ${storyboards.length} storyboards\n`,
      )
    } else {
      exit = 1
      for (const fault of found.faults) stderr(faultLine(fault, cwd))
    }
  }
  return exit
}

async function directoriesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null)
  if (!found) return []
  return studyDirectories(found.isFile() ? dirname(path) : path)
}

function read(argv: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' } },
    })
    return positionals.length > 1 ? null : { ...values, path: positionals[0] }
  } catch {
    return null
  }
}
