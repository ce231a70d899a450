import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const STALE = 60_000

/**
 * Does the work while no other launch on this checkout does its own. The lock is a file that names its holder; it
 * appears whole or not at all (a link), and one whose holder is gone is put aside.
 * @template T
 * @param {string} path @param {(line: string) => void} say @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(path, say, work) {
  mkdirSync(dirname(path), { recursive: true })
  for (let waited = 0; !taken(path); waited++) {
    if (waited === 0) say(`Another launch is setting up (process ${holder(path) ?? '?'}); waiting for it`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  const beat = setInterval(() => utimesSync(path, new Date(), new Date()), 5_000)
  const release = () => rmSync(path, { force: true })
  process.on('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.off('exit', release)
    release()
  }
}

/** @param {string} path */
function taken(path) {
  const own = `${path}.${process.pid}`
  writeFileSync(own, String(process.pid))
  try {
    linkSync(own, path)
    return true
  } catch {
    putAside(path)
    return false
  } finally {
    rmSync(own, { force: true })
  }
}

/** @param {string} path */
function putAside(path) {
  const pid = holder(path)
  if (pid === null || (alive(pid) && Date.now() - statSync(path).mtimeMs < STALE)) return
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
    // Between the look and the rename another launch may have put the lock aside and taken its own: give that back.
    if (readFileSync(aside, 'utf8') !== String(pid)) linkSync(aside, path)
  } catch {
    // Someone else was quicker: look again in a moment.
  }
  rmSync(aside, { force: true })
}

/** @param {string} path */
function holder(path) {
  try {
    return Number(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** @param {number} pid */
function alive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
