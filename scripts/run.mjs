#!/usr/bin/env node
// The launcher behind `npm start`, `npm test` and the other scripts of package.json. It uses nothing but Node 20 itself:
// it brings the runtime, the packages and the build up to date, each only when needed, and then runs the command.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, built } from './build.mjs'
import { Plain, finished, passSignalsOn } from './child.mjs'
import { installDependencies, installedDependencies } from './dependencies.mjs'
import { alone } from './lock.mjs'
import { environment, fetchRuntime, runtime } from './runtime.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What each command runs, and whether it serves the built pages. @type {Record<string, { run: string[], pages?: true, quiet?: true }>} */
const COMMANDS = {
  start: { run: ['scripts/serve.mjs'], pages: true },
  test: { run: ['scripts/test.mjs'] },
  dev: {
    run: [
      'node_modules/vite/bin/vite.js',
      'dev',
      '--host',
      process.env.HOST ?? '127.0.0.1',
      '--port',
      process.env.PORT ?? '3000',
    ],
  },
  soak: { run: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'soak'], pages: true },
  bench: { run: ['--disable-warning=ExperimentalWarning', 'tests/bench/run.ts'] },
  format: { run: ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', '.'] },
  faultline: { run: ['--disable-warning=ExperimentalWarning', 'src/cli/main.ts'], quiet: true },
}

/** What a command line prints belongs to its reader: there, set-up speaks on stderr. @param {boolean | undefined} quiet */
const teller = (quiet) => (/** @type {string} */ line) => (quiet ? console.error : console.log)(`faultline: ${line}`)

/** @param {{ pages?: true, quiet?: true }} command */
async function ready({ pages, quiet }) {
  const say = teller(quiet)
  const nothingToDo = () => {
    const node = runtime(root)
    return node && installedDependencies(root) && (!pages || built(root)) ? node : null
  }
  return nothingToDo() ?? alone(join(root, '.node', 'set-up.lock'), say, () => setUp(pages, say))
}

/** @param {true | undefined} pages @param {(line: string) => void} say */
async function setUp(pages, say) {
  const began = Date.now()
  const node = runtime(root) ?? (await fetchRuntime(root, say))
  if (!installedDependencies(root)) await installDependencies(root, node, say)
  if (pages && !built(root)) await build(root, node, say)
  say(`Set up in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  return node
}

async function main() {
  passSignalsOn()
  const [name = '', ...args] = process.argv.slice(2)
  const command = COMMANDS[name]
  if (!command) throw new Plain(`Usage: npm run <${Object.keys(COMMANDS).join(' | ')}>`)
  const node = await ready(command)
  const env = { INIT_CWD: process.cwd(), ...environment(node) }
  // The channel lets a server notice that its launcher is gone, however it ended.
  const stdio = name === 'start' ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit'
  const { code } = await finished(node, [...command.run, ...args], {
    cwd: root,
    env,
    stdio: /** @type {import('node:child_process').StdioOptions} */ (stdio),
  })
  process.exitCode = code
}

main().catch((error) => {
  console.error(error instanceof Plain ? `faultline: ${error.message}` : error)
  process.exitCode = 1
})
