import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { exportStudy } from '../../src/cli/export.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

const cwd = mkdtempSync(join(tmpdir(), 'faultline-command-'))
afterAll(() => rmSync(cwd, { recursive: true }))
afterEach(() => vi.unstubAllEnvs())

async function run(address: string, ...argv: string[]) {
  vi.stubEnv('DATABASE_URL', address)
  const told = { out: '', err: '' }
  const code = await exportStudy(argv, {
    cwd,
    stdout: (text) => (told.out += text),
    stderr: (text) => (told.err += text),
  })
  return { code, ...told }
}

onEveryDatabase('faultline export', (opened) => {
  test('writes the whole set into a folder of the caller’s, and leaves a folder with something in it alone', async () => {
    const { store, address } = opened()
    await liveStudy(store, 'commanded')
    const out = `set-${store.database.dialect}`
    expect(await run(address, 'commanded', '--out', out)).toMatchObject({ code: 0, err: '' })
    const files = readdirSync(join(cwd, out))
    expect(files).toContain('manifest.json')
    expect(files).toHaveLength(9)
    writeFileSync(join(cwd, out, 'notes.txt'), 'mine')
    expect(await run(address, 'commanded', '--out', out)).toMatchObject({ code: 1 })
    expect(readFileSync(join(cwd, out, 'notes.txt'), 'utf8')).toBe('mine')
    expect(await run(address, 'commanded', '--out', out, '--force')).toMatchObject({ code: 0 })
    expect(readdirSync(join(cwd, out)).toSorted()).toEqual([...files, 'notes.txt'].toSorted())
  })

  test('leaves nothing half-written behind when there is no such study', async () => {
    const { code, err } = await run(opened().address, 'nowhere', '--out', 'missing')
    expect(code).toBe(1)
    expect(err).toContain('no study called “nowhere”')
    expect(readdirSync(cwd).filter((name) => name.includes('missing'))).toEqual([])
  })

  test('says how it is used when it is not understood', async () => {
    expect(await run(opened().address, 'commanded')).toMatchObject({ code: 2, out: '' })
    expect(await run(opened().address, 'commanded', '--oout', 'x')).toMatchObject({ code: 2 })
    const { code, out } = await run(opened().address, '--help')
    expect([code, out]).toEqual([0, expect.stringContaining('export STUDY --out DIR')])
  })
})

test('faultline export makes no database where there is none', async () => {
  const address = join(cwd, 'none', 'faultline.db')
  expect(await run(address, 'commanded', '--out', 'x')).toMatchObject({ code: 1 })
  expect(existsSync(address)).toBe(false)
})
