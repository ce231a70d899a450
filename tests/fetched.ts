import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * The node_modules of npm packages that few machines need, fetched into `.node/` on the first use and kept there.
 * @returns the folder, or null with npm's words on the terminal
 */
export function fetched(name: string, packages: string[], { scripts = false } = {}): string | null {
  const folder = join(root, '.node', name)
  const modules = join(folder, 'node_modules')
  const whole = join(folder, packages.join(' ').replaceAll(/[^\w. -]/g, '_'))
  if (existsSync(whole)) return modules
  console.log(`Fetching ${packages.join(' and ')} from the npm registry into .node/${name} (once)`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const flags = ['--no-audit', '--no-fund', '--no-save', ...(scripts ? [] : ['--ignore-scripts'])]
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, ['install', ...flags, ...packages], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (done.status !== 0) return null
  writeFileSync(whole, '')
  return modules
}

/** Installs packages of Debian or Ubuntu, where this is one and we may; whether it worked. */
export function aptInstalled(packages: string[]): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log(`Installing ${packages.join(' and ')} (apt-get)`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  run(['update'])
  return run(['install', '-y', '--no-install-recommends', ...packages]).status === 0
}
