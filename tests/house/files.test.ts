import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'

/** All files that belong to the project, or would if they were added now. */
const files = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .stdout.split('\n')
  .filter((path) => path && existsSync(path))
const texts = files.filter((path) => !/\.(png|ico|jpg|webp|woff2|sqlite|parquet|xlsx)$/.test(path))
const own = files.filter((path) => /^(src|analysis|scripts|tests(?!\/golden))\//.test(path))

test('the list of files is not empty', () => {
  expect(files).toContain('package.json')
})

describe('package.json', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

  test.each(Object.entries<string>(manifest.scripts))('%s names a script that exists: %s', (name, line) => {
    const [node, script, command] = line.split(' ')
    expect(node).toBe('node')
    expect(existsSync(script ?? '')).toBe(true)
    expect(command).toBe(name)
  })

  test('pins every dependency to one version', () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([])
  })

  test('has a lock file without addresses of a registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved": "http')
  })
})

test('continuous integration runs npm test and nothing more', () => {
  expect(readFileSync('.ci/run', 'utf8').trim().split('\n').slice(1)).toEqual(['exec npm test'])
})

describe('names', () => {
  test('say what a file is about: no utils, helpers, types or index', () => {
    expect(own.filter((path) => /(^|\/)(utils?|helpers?|types|index)\.\w+$/.test(path))).toEqual([])
  })

  test('are kebab-case, and PascalCase for components', () => {
    const fits = (path: string) => {
      const name = basename(path)
      if (path.startsWith('src/routes/'))
        return /^(\+[a-z.]+|[a-z][a-z0-9.-]*)\.(ts|js|svelte|css)$|^[A-Z]\w*\.svelte$/.test(name)
      if (path.endsWith('.svelte')) return /^[A-Z][A-Za-z0-9]*\.svelte$/.test(name)
      return /^[a-z0-9][a-z0-9.-]*$/.test(name)
    }
    expect(own.filter((path) => !/\.md$/.test(path) && !fits(path))).toEqual([])
  })

  test('of rooms are those of the house', () => {
    const known = ['domain', 'messages', 'report', 'server', 'sketch', 'ui']
    expect(readdirSync('src/lib').filter((name) => !known.includes(name))).toEqual([])
  })
})

test('no file names a place on somebody’s machine', () => {
  const places = /(^|[\s'"`(=:])\/(home|Users|root|work|opt\/rt)\/\w/m
  expect(texts.filter((path) => places.test(readFileSync(path, 'utf8')))).toEqual([])
})
