import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { Plain, finished } from './child.mjs'
import { environment } from './runtime.mjs'

const SOURCES = [
  'src',
  'analysis',
  'static',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
]

/** A digest of all that the build reads; tests beside the sources are no part of it. @param {string} root */
export function sourcesHash(root) {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((name) => files(join(root, name))).sort()) {
    if (/\.test\.ts$/.test(path)) continue
    const bytes = readFileSync(path)
    hash.update(`${relative(root, path).split(sep).join('/')}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex').slice(0, 16)
}

/** @param {string} path @returns {string[]} */
function files(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => files(join(path, name)))
}

/**
 * The folder of the build to serve: each build has its own, so that a server under way keeps its files, and
 * `build/current`, written last, names the one that is whole.
 * @param {string} root
 */
export function currentBuild(root) {
  const pointer = join(root, 'build', 'current')
  return existsSync(pointer) ? join(root, 'build', readFileSync(pointer, 'utf8').trim()) : null
}

/** Whether the current build was made from these sources. @param {string} root */
export function built(root) {
  const hash = sourcesHash(root)
  if (!existsSync(join(root, 'build', hash, 'handler.js'))) return false
  if (currentBuild(root) !== join(root, 'build', hash)) point(root, hash)
  return true
}

/** @param {string} root @param {string} node @param {(line: string) => void} say */
export async function build(root, node, say) {
  say('Building the pages (svelte-kit sync, vite build)')
  const hash = sourcesHash(root)
  const name = `${hash}.unfinished`
  mkdirSync(join(root, 'build'), { recursive: true })
  const env = {
    ...environment(node),
    FAULTLINE_BUILD: join('build', name),
    FAULTLINE_SOURCES: hash,
    NODE_ENV: 'production',
  }
  for (const args of [
    ['@sveltejs/kit/svelte-kit.js', 'sync'],
    ['vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  ]) {
    const [script = '', ...rest] = args
    const { code, output } = await finished(node, [join(root, 'node_modules', script), ...rest], { cwd: root, env })
    if (code !== 0) throw new Plain(`${output.trim()}\nThe build failed: ${script} ended with ${code}, see above.`)
  }
  rmSync(join(root, 'build', hash), { recursive: true, force: true })
  renameSync(join(root, 'build', name), join(root, 'build', hash))
  point(root, hash)
  prune(root, hash)
}

/** @param {string} root @param {string} hash */
function point(root, hash) {
  const pointer = join(root, 'build', 'current')
  writeFileSync(`${pointer}.${process.pid}`, `${hash}\n`)
  renameSync(`${pointer}.${process.pid}`, pointer)
}

/** The two builds before this one stay, for servers that still run on them. @param {string} root @param {string} hash */
function prune(root, hash) {
  const age = (/** @type {string} */ name) => statSync(join(root, 'build', name)).mtimeMs
  const others = readdirSync(join(root, 'build')).filter((name) => name !== hash && !name.startsWith('current'))
  for (const name of others.sort((a, b) => age(b) - age(a)).slice(2)) {
    rmSync(join(root, 'build', name), { recursive: true, force: true })
  }
}
