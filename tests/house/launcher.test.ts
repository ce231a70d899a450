import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { built, currentBuild, sourcesHash } from '../../scripts/build.mjs'
import { installedDependencies } from '../../scripts/dependencies.mjs'
import { alone } from '../../scripts/lock.mjs'
import { PINNED, PINS, fits } from '../../scripts/runtime.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-house-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the runtime', () => {
  test.each(['v22.18.0', 'v22.23.2', 'v23.6.0', 'v24.0.0', 'v26.10.0', '30.1.0'])('%s runs Faultline', (version) => {
    expect(fits(version)).toBe(true)
  })

  test.each(['v18.20.0', 'v20.20.2', 'v21.7.3', 'v22.17.9', 'v22.2.0', 'v23.5.0', 'v9.22.18', ''])(
    '%j does not',
    (version) => {
      expect(fits(version)).toBe(false)
    },
  )

  test('is pinned for five platforms, each by a whole SHA-512', () => {
    expect(Object.keys(PINS)).toEqual(['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64', 'win32-x64'])
    for (const { integrity } of Object.values(PINS)) {
      expect(integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/)
    }
    expect(new Set(Object.values(PINS).map(({ integrity }) => integrity)).size).toBe(5)
    expect(fits(PINNED)).toBe(true)
  })
})

describe('the launcher itself', () => {
  const reached = new Set<string>()
  const reach = (path: string) => {
    if (reached.has(path)) return
    reached.add(path)
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/from '([^']+)'/g)) {
      if (name.startsWith('./')) reach(join('scripts', name))
      else reached.add(name)
    }
  }
  reach('scripts/run.mjs')

  test('needs no package', () => {
    const packages = [...reached].filter((name) => !name.startsWith('scripts/'))
    expect(packages.filter((name) => !builtinModules.includes(name.replace('node:', '')))).toEqual([])
  })

  const old = ['/usr/local/bin/node', '/usr/bin/node'].find(
    (path) => existsSync(path) && /^v20\./.test(String(spawnSync(path, ['--version']).stdout)),
  )
  test.runIf(old)('is understood by Node 20', () => {
    const done = spawnSync(old ?? '', ['scripts/run.mjs'], { encoding: 'utf8' })
    expect(done.stderr).toMatch(/^faultline: Usage: npm run <start \| test/)
    expect(done.status).toBe(1)
  })
})

describe('the build', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'src/routes'), { recursive: true })
    writeFileSync(join(folder, 'src/routes/+page.svelte'), '<h1>one</h1>')
    writeFileSync(join(folder, 'package-lock.json'), '{}')
  })

  test('is asked for again when a source changes, moves or appears, and not when a test does', () => {
    const first = sourcesHash(folder)
    expect(sourcesHash(folder)).toBe(first)
    writeFileSync(join(folder, 'src/page.test.ts'), 'a test')
    expect(sourcesHash(folder)).toBe(first)
    writeFileSync(join(folder, 'src/routes/+page.svelte'), '<h1>two</h1>')
    const second = sourcesHash(folder)
    cpSync(join(folder, 'src/routes'), join(folder, 'src/moved'), { recursive: true })
    const third = sourcesHash(folder)
    writeFileSync(join(folder, 'package-lock.json'), '{ "new": true }')
    expect(new Set([first, second, third, sourcesHash(folder)]).size).toBe(4)
  })

  test('counts only when it is whole, and an older one serves again when the sources go back', () => {
    const hash = sourcesHash(folder)
    expect(built(folder)).toBe(false)
    mkdirSync(join(folder, 'build', `${hash}.unfinished`), { recursive: true })
    writeFileSync(join(folder, 'build', `${hash}.unfinished`, 'handler.js'), '')
    expect(built(folder)).toBe(false)
    cpSync(join(folder, 'build', `${hash}.unfinished`), join(folder, 'build', hash), { recursive: true })
    writeFileSync(join(folder, 'build/current'), 'another\n')
    expect(built(folder)).toBe(true)
    expect(currentBuild(folder)).toBe(join(folder, 'build', hash))
  })
})

describe('the packages', () => {
  const lock = (version: string) =>
    JSON.stringify({
      packages: { '': {}, 'node_modules/a': { integrity: version }, 'node_modules/b': { optional: true } },
    })

  test('are installed again when the lock file asks for others', () => {
    mkdirSync(join(folder, 'node_modules'))
    writeFileSync(join(folder, 'package-lock.json'), lock('one'))
    expect(installedDependencies(folder)).toBe(false)
    writeFileSync(
      join(folder, 'node_modules/.package-lock.json'),
      JSON.stringify({ packages: { 'node_modules/a': { integrity: 'one' } } }),
    )
    expect(installedDependencies(folder)).toBe(true)
    writeFileSync(join(folder, 'package-lock.json'), lock('two'))
    expect(installedDependencies(folder)).toBe(false)
  })
})

describe('two launches at once', () => {
  const silent = () => undefined

  test('do their set-up one after the other, and leave no lock behind', async () => {
    const path = join(folder, 'lock')
    const events: string[] = []
    const work = (name: string) => async () => {
      events.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 50))
      events.push(`${name} ends`)
    }
    await Promise.all([alone(path, silent, work('one')), alone(path, silent, work('other'))])
    expect(events).toEqual(['one begins', 'one ends', 'other begins', 'other ends'])
    expect(readdirSync(folder)).toEqual([])
  })

  test('say whom they wait for', async () => {
    const path = join(folder, 'lock')
    writeFileSync(path, String(process.pid))
    setTimeout(() => rmSync(path), 100)
    const said: string[] = []
    await alone(
      path,
      (line) => said.push(line),
      async () => 'done',
    )
    expect(said).toEqual([`Another launch is setting up (process ${process.pid}); waiting for it`])
  })

  test('do not wait for one that is gone', async () => {
    const path = join(folder, 'lock')
    writeFileSync(path, spawnSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }).stdout.trim())
    expect(await alone(path, silent, async () => 'done')).toBe('done')
  })

  test('the lock is given back when the work fails', async () => {
    const path = join(folder, 'lock')
    await expect(alone(path, silent, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network')
    expect(readdirSync(folder)).toEqual([])
  })
})
