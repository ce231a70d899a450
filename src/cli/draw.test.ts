import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { draw, usage } from './draw.ts'

let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'draw-'))))
afterEach(() => rm(folder, { recursive: true }))

async function run(argv: string[]) {
  let [out, err] = ['', '']
  const io = { stdout: (text: string) => (out += text), stderr: (text: string) => (err += text), cwd: folder }
  return { exit: await draw(argv, io), out, err }
}

it('writes every panel, and a sheet for each storyboard that shows its panels with captions', async () => {
  expect(await run(['wellbeing-at-work', '--out', 'pictures'])).toMatchObject({ exit: 0, err: '' })
  const files = await readdir(join(folder, 'pictures'))
  expect(files.filter((name) => name.endsWith('.svg'))).toHaveLength(20)
  expect(files.filter((name) => name.endsWith('.html'))).toHaveLength(5)
  const sheet = await readFile(join(folder, 'pictures', 'today_a.html'), 'utf8')
  expect(sheet).toContain('A survey once a year')
  expect(sheet.match(/<img src="today_a-\d\.svg" alt="[^"]+">/g)).toHaveLength(4)
  expect(sheet, 'a sheet may be shown to raters').not.toMatch(/status-quo|rationale/)
})

it('says what is wrong with a study it cannot draw, and writes nothing', async () => {
  const { exit, err } = await run(['no-such-study', '--out', 'pictures'])
  expect(exit).toBe(1)
  expect(err).toMatch(/no-such-study\/study\.yaml: is not there\n$/)
  expect(await readdir(folder)).toEqual([])
  expect(await run(['wellbeing-at-work'])).toEqual({
    exit: 2,
    out: '',
    err: `Where to? draw needs --out DIR.\n\n${usage}`,
  })
})
