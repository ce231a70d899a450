import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Io } from './io.ts'

/** The arguments of a command, or the exit code where they asked for help (0) or are not understood (2). */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  argv: string[],
  io: Io,
  usage: string,
  options: T,
) {
  try {
    const read = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    })
    if (!(read.values as { help?: boolean }).help) return read
    io.stdout(usage)
    return 0
  } catch (error) {
    return wrongUsage((error as Error).message, io, usage)
  }
}

/** Says in a sentence what is missing or wrong, then how the command is used, and answers with the exit code for it. */
export function wrongUsage(sentence: string, { stderr }: Io, usage: string): 2 {
  stderr(`${sentence}\n\n${usage}`)
  return 2
}
