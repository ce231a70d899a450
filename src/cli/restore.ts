import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { contents, restore as restored } from '#lib/server/backups.ts'
import { onDatabaseFile } from './database-file.ts'
import type { Io } from './io.ts'
import { readArguments, wrongUsage } from './read-arguments.ts'

export const usage = `faultline restore FILE [--force]

Puts the copy in FILE, made by "faultline backup", in the place of the embedded database (DATA_DIR), and brings it up to
date. A database that is there already is left alone unless --force is given; then it is gone. Never while a server runs
on it, not even with --force. PostgreSQL: use pg_restore or psql.
`

export async function restore(argv: string[], io: Io): Promise<number> {
  const read = readArguments(argv, io, usage, { force: { type: 'boolean' } })
  if (typeof read === 'number') return read
  const [name, ...rest] = read.positionals
  if (name === undefined || rest.length > 0) return wrongUsage('Name the one file to restore.', io, usage)
  const file = resolve(io.cwd, name)
  return onDatabaseFile(io, 'Use pg_restore or psql to fill it.', async (path) => {
    if (!existsSync(file)) {
      io.stderr(`There is no file ${name}.\n`)
      return 1
    }
    if (resolve(path) === file || (existsSync(path) && !read.values.force)) {
      io.stderr(`There is a database at ${path} already. To put ${name} in its place for good, add --force.\n`)
      return 1
    }
    await restored(file, path)
    const { participations, withdrawn } = await contents(path)
    io.stdout(`${path}  ${participations} participations, ${withdrawn} withdrawn\n`)
    io.stdout('Whoever withdrew after this copy was made is in it again, and can withdraw again.\n')
    return 0
  })
}
