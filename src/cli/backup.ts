import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { contents, make } from '#lib/server/backups.ts'
import { onDatabaseFile } from './database-file.ts'
import type { Io } from './io.ts'
import { readArguments, wrongUsage } from './read-arguments.ts'

export const usage = `faultline backup FILE [--force]

Writes a copy of the embedded database (DATA_DIR) into FILE, as it is at one moment, while the server runs. A file that
is there already is left alone unless --force is given. The copy holds whatever the database holds: keep it as safe, and
no longer than you need it, since whoever withdraws later is still in it. PostgreSQL: use pg_dump.
`

export async function backup(argv: string[], io: Io): Promise<number> {
  const read = readArguments(argv, io, usage, { force: { type: 'boolean' } })
  if (typeof read === 'number') return read
  const [name, ...rest] = read.positionals
  if (name === undefined || rest.length > 0) return wrongUsage('Name one file to write to.', io, usage)
  const file = resolve(io.cwd, name)
  return onDatabaseFile(io, 'Use pg_dump to copy it.', async (path) => {
    if (!existsSync(path)) {
      io.stderr(`There is no database at ${path}. Start the server once, or set DATA_DIR.\n`)
      return 1
    }
    if (existsSync(file) && (!read.values.force || resolve(path) === file)) {
      io.stderr(`${name} is there already. Name another file, or replace it with --force.\n`)
      return 1
    }
    await make(path, file)
    const { participations, withdrawn } = await contents(file)
    io.stdout(`${name}  ${participations} participations, ${withdrawn} withdrawn\n`)
    return 0
  })
}
