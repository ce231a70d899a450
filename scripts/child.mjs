import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** Programs under way, so that a signal to the launcher reaches them. */
const children = new Set()

/** Why the launcher is to end, once it was told to. @type {NodeJS.Signals | null} */
let told = null

/** From here on, being told to stop means telling the programs under way, and ending when they have. */
export function passSignalsOn() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => stop(signal))
  // npm passes a SIGTERM to the shell it started us with, and the shell ends without passing it on.
  const parent = process.ppid
  const orphaned = () => process.ppid !== parent && told === null && stop('SIGTERM')
  if (process.env.npm_lifecycle_event) setInterval(orphaned, 250).unref()
}

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  told = signal
  for (const child of children) child.kill(signal)
  if (children.size === 0) process.exit(exitCode(null, signal))
}

/** The shell's convention: 128 and the signal's number. @param {number | null} code @param {NodeJS.Signals | null} signal */
export function exitCode(code, signal) {
  return code ?? 128 + (signal ? constants.signals[signal] : 1)
}

/**
 * Runs a program to its end. `stdio: 'pipe'` gathers what it prints; `onLine` sees each line as it comes.
 * @param {string} command @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdio?: import('node:child_process').StdioOptions, onLine?: (line: string) => void }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function finished(command, args, { onLine, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    children.add(child)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      let rest = ''
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        output += text
        const lines = (rest + text).split(/\r?\n/)
        rest = lines.pop() ?? ''
        if (onLine) lines.forEach(onLine)
      })
      stream?.on('end', () => rest && onLine?.(rest))
    }
    child.on('error', reject)
    child.on('close', (code, signal) => {
      children.delete(child)
      // A child that was stopped because we were told to stop is no failed step to explain.
      if (told && options.stdio === undefined) process.exit(exitCode(null, told))
      resolve({ code: exitCode(code, signal), output })
    })
  })
}

/** A fault that the person at the keyboard can mend: shown without a stack. */
export class Plain extends Error {}
