import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { projectRoot } from '#lib/server/root.ts'
import { element, excalidraw, photo } from '../../tests/hostile-files.ts'
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

it('draws sketches from elsewhere, and writes photographs as they would be kept', async () => {
  const study = join(folder, 'study')
  await cp(join(projectRoot, 'storyboards', 'wellbeing-at-work'), study, { recursive: true })
  await mkdir(join(study, 'pictures'))
  await writeFile(join(study, 'pictures', 'desk.jpg'), await photo('jpeg').toBuffer())
  await writeFile(join(study, 'pictures', 'plan.excalidraw'), excalidraw([element('text', { text: 'a plan' })]))
  const path = join(study, 'today_a.yaml')
  const board = parse(await readFile(path, 'utf8'))
  for (const [i, picture] of ['desk.jpg', 'plan.excalidraw'].entries())
    board.panels[i] = { ...board.panels[i], scene: undefined, picture }
  await writeFile(path, stringify(board))
  expect(await run(['study', '--out', 'pictures'])).toMatchObject({ exit: 0, err: '' })
  const [webp, svg, sheet] = await Promise.all(
    ['today_a-1.webp', 'today_a-2.svg', 'today_a.html'].map((name) => readFile(join(folder, 'pictures', name))),
  )
  expect(webp!.toString('latin1', 8, 16)).toBe('WEBPVP8 ')
  expect(svg!.toString()).toContain('>a plan</text>')
  expect(sheet!.toString()).toContain('src="today_a-1.webp"')
  await writeFile(join(study, 'pictures', 'desk.jpg'), '<svg/>')
  const refused = await run(['study', '--out', 'more'])
  expect(refused).toMatchObject({ exit: 1, err: expect.stringMatching(/^study: pictures\/desk\.jpg: This is an SVG/) })
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
