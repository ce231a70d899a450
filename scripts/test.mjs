// `npm test`: every check and every test, on two lanes, ended by the one line that counts. `npm test -- unit` runs one
// of them; what is no name of a check goes to Vitest (`npm test -- unit -t median`).
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, built } from './build.mjs'
import { finished, passSignalsOn } from './child.mjs'
import { alone } from './lock.mjs'
import { lastLine, single, tallied } from './verdicts.mjs'

/** @typedef {import('./verdicts.mjs').Verdict} Verdict */

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'faultline-reports-'))
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
const env = { ...process.env, CI: 'true', NODE_ENV: 'test', ...plain }
const say = (/** @type {string} */ line) => console.log(line)

/** The checks beside Vitest, as programs of node_modules. @type {Record<string, string[]>} */
const TOOLS = {
  format: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  lint: ['eslint/bin/eslint.js', '--max-warnings', '0', '.'],
  types: ['svelte-check/bin/svelte-check', '--output', 'human', '--fail-on-warnings'],
}
/** Which check runs after which: what needs the built pages comes after the build, and two lanes fill two cores. */
const LANES = [
  ['build', 'scenarios', 'journeys'],
  ['format', 'lint', 'types', 'unit', 'house', 'storage'],
]
const NEEDS_PAGES = ['scenarios', 'journeys']

/** @param {string} name @param {string[]} args */
function program(name, args) {
  const [script = '', ...rest] = args
  const onLine = (/** @type {string} */ line) =>
    line.trim() && !line.startsWith('JSON report written') && say(`[${name}] ${line}`)
  return finished(process.execPath, [join(root, 'node_modules', script), ...rest], { cwd: root, env, onLine })
}

/** @param {string} name @param {string[]} extra @returns {Promise<Verdict>} */
async function project(name, extra) {
  const report = join(reports, `${name}.json`)
  const reporters = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${report}`]
  const { code } = await program(name, ['vitest/vitest.mjs', 'run', '--project', name, ...reporters, ...extra])
  return tallied(name, code, report, root)
}

let pagesReady = built(root)

async function pages() {
  const make = async () => built(root) || (await build(root, process.execPath, say))
  const fault = await alone(join(root, '.node', 'set-up.lock'), say, make).then(
    () => null,
    (error) => error,
  )
  if (fault) say(`[build] ${fault.message}`)
  pagesReady = !fault
  return single('build', fault ? 1 : 0)
}

/** @param {string[]} names @param {string[]} extra @returns {Promise<Verdict[]>} */
async function lane(names, extra) {
  const verdicts = []
  for (const name of names) {
    const began = Date.now()
    say(`[${name}] begins`)
    const verdict = await check(name, extra)
    say(`[${name}] ${lastLine([verdict])} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
    verdicts.push(verdict)
  }
  return verdicts
}

/** @param {string} name @param {string[]} extra */
async function check(name, extra) {
  if (name === 'build') return pages()
  if (name in TOOLS) return single(name, (await program(name, TOOLS[name] ?? [])).code)
  if (NEEDS_PAGES.includes(name) && !pagesReady) return single(`${name}, not run without the pages,`, 1)
  return project(name, extra)
}

async function main() {
  passSignalsOn()
  const known = LANES.flat()
  const asked = process.argv.slice(2).filter((word) => known.includes(word))
  const extra = process.argv.slice(2).filter((word) => !known.includes(word))
  if (asked.some((name) => NEEDS_PAGES.includes(name)) && !pagesReady) asked.push('build')
  const lanes = LANES.map((names) => names.filter((name) => asked.length === 0 || asked.includes(name)))
  // Everything that reads tsconfig.json needs what this writes, and the two lanes must not write it at once.
  await program('sync', ['@sveltejs/kit/svelte-kit.js', 'sync'])
  const verdicts = (await Promise.all(lanes.map((names) => lane(names, extra)))).flat()
  const faults = verdicts.flatMap((verdict) => verdict.faults)
  if (faults.length > 0) say(`\nFailed:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
  say(`\n${lastLine(verdicts)}`)
  process.exitCode = faults.length > 0 ? 1 : 0
}

process.on('exit', () => rmSync(reports, { recursive: true, force: true }))
await main()
