import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Io } from './io.ts'

/** The arguments of a command, or the exit code where they asked for help (0) or are not understood (2). */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  argv: string[],
  { stdout, stderr }: Io,
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
    stdout(usage)
    return 0
  } catch (error) {
    stderr(`${(error as Error).message}\n\n${usage}`)
    return 2
  }
}
