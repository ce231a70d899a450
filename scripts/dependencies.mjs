import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Plain, finished } from './child.mjs'
import { environment, npm } from './runtime.mjs'

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.faultline-lock')

/** @param {string} root */
function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex')
}

/** Whether node_modules is what package-lock.json asks for. @param {string} root */
export function installedDependencies(root) {
  const stamp = stampFile(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash(root)) return true
  if (!agrees(root)) return false
  writeFileSync(stamp, lockHash(root))
  return true
}

/**
 * npm leaves its own account of what it put into node_modules: when someone ran `npm install` by hand, that is enough.
 * @param {string} root
 */
function agrees(root) {
  const account = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(account)) return false
  const present = JSON.parse(readFileSync(account, 'utf8')).packages
  const asked = Object.entries(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages)
  return asked.every(
    ([path, wanted]) =>
      path === '' || (path in present ? present[path].integrity === wanted.integrity : wanted.optional),
  )
}

/** @param {string} root @param {string} node @param {(line: string) => void} say */
export async function installDependencies(root, node, say) {
  say('Installing the packages named in package-lock.json (npm ci)')
  rmSync(stampFile(root), { force: true })
  const [command, ...args] = npm(node)
  const asked = [...args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const done = await finished(command, asked, { cwd: root, env: environment(node) }).catch((error) => ({
    code: 1,
    output: String(error),
  }))
  if (done.code !== 0) {
    throw new Plain(
      `${done.output.trim()}\nThe packages could not be installed; npm says why above. Is the npm registry reachable?`,
    )
  }
  writeFileSync(stampFile(root), lockHash(root))
}
