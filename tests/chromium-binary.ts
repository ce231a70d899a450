import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { aptInstalled, fetched } from './fetched.ts'

const SPARTICUZ = '@sparticuz/chromium@153.0.0'
/** The same engine without a browser around it: pages behave alike, and the journeys take a third less of the processor. */
const SHELL = 'chromium-headless-shell'
const DEBIAN = [SHELL, 'chromium'].map((name) => `/usr/bin/${name}`)

/** Where Chromium is: the one named, the machine's, Playwright's; else one is fetched, by the first way that works. */
export async function chromiumBinary(): Promise<string> {
  const named = process.env.CHROMIUM
  if (named && !existsSync(named)) throw new Error(`CHROMIUM names ${named}, and there is no such file.`)
  const found = named ?? present() ?? installed() ?? (await unpacked()) ?? downloaded()
  if (found) return found
  throw new Error(
    'The journeys need Chromium. None is on this machine (looked for in CHROMIUM, /usr/bin/chromium-headless-shell, ' +
      '/usr/bin/chromium and the folder of Playwright), and none could be had by apt-get, from the npm package ' +
      '@sparticuz/chromium or by `npx playwright install chromium`. Install it and name it: ' +
      'CHROMIUM=/path/to/chromium npm test',
  )
}

function present(): string | null {
  return [...DEBIAN, chromium.executablePath()].find((path) => existsSync(path)) ?? null
}

/** Debian's Chromium comes without fonts, and text without a font takes no room at all. */
function installed(): string | null {
  const one = [SHELL, 'chromium'].find((name) => aptInstalled([name, 'fonts-dejavu-core']))
  return one ? present() : null
}

async function unpacked(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const modules = fetched('chromium', [SPARTICUZ])
  if (!modules) return null
  const { default: sparticuz } = await import(pathToFileURL(join(modules, '@sparticuz/chromium/build/index.js')).href)
  const path: string = await sparticuz.executablePath()
  return spawnSync(path, ['--version']).status === 0 ? path : null
}

function downloaded(): string | null {
  const cli = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url))
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'inherit', 'inherit'] })
  return present()
}
