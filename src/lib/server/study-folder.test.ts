import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { photo } from '../../../tests/hostile-files.ts'
import { readStudy } from './study-files.ts'

let root: string
let folder: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'study-folder-'))
  folder = join(root, 'study')
  await cp('storyboards/wellbeing-at-work', folder, { recursive: true })
  await mkdir(join(folder, 'pictures'))
})
afterEach(() => rm(root, { recursive: true }))

/** Lets the first panel of a storyboard show a picture instead of its scene. */
async function show(picture: string): Promise<void> {
  const path = join(folder, 'today_a.yaml')
  const text = await readFile(path, 'utf8')
  const changed = text.replace(/\n {2}- (?:[^\n]+\n {4})*?scene:\n(?: {6}.*\n)+/, (panel) =>
    panel.replace(/scene:\n(?: {6}.*\n)+/, `picture: ${picture}\n`),
  )
  expect(changed).not.toBe(text)
  await writeFile(path, changed)
}

const faults = async () => {
  const read = await readStudy(folder)
  return 'faults' in read ? read.faults.map(({ path, message }) => `${path} ${message}`) : []
}

test('a picture that a panel names is read with the study', async () => {
  const png = await photo('png').toBuffer()
  await writeFile(join(folder, 'pictures', 'desk.png'), png)
  await show('desk.png')
  const read = await readStudy(folder)
  expect('pictures' in read ? [...read.pictures] : read.faults).toEqual([['desk.png', png]])
})

describe('a picture is not read', () => {
  test.each(['../study.yaml', '/etc/passwd', '..\\x.png', 'a/b.png', '.png', 'x.svg', 'x.png/', 'C:x.png'])(
    'when it is called %s',
    async (name) => {
      await show(`'${name}'`)
      expect(await faults()).toEqual([expect.stringMatching(/panels\[0\]\.picture must be the name of a picture file/)])
    },
  )

  test('that is not there, or that some systems take for a device', async () => {
    await show('desk.png')
    expect(await faults()).toEqual([expect.stringContaining('"desk.png" is not there')])
    await writeFile(join(folder, 'pictures', 'nul.png'), 'x')
    await writeFile(
      join(folder, 'today_a.yaml'),
      (await readFile(join(folder, 'today_a.yaml'), 'utf8')).replace('desk.png', 'nul.png'),
    )
    expect(await faults()).toEqual([expect.stringContaining('"nul.png" is not there')])
  })

  test('through a link, be it the file or the folder', async () => {
    await writeFile(join(root, 'secret.png'), 'x')
    await symlink(join(root, 'secret.png'), join(folder, 'pictures', 'desk.png'))
    await show('desk.png')
    expect(await faults()).toEqual([expect.stringContaining('"desk.png" is a link')])
    await rm(join(folder, 'pictures', 'desk.png'))
    await rename(join(folder, 'pictures'), join(root, 'elsewhere'))
    await writeFile(join(root, 'elsewhere', 'desk.png'), 'x')
    await symlink(join(root, 'elsewhere'), join(folder, 'pictures'))
    expect(await faults()).toEqual([expect.stringContaining('"desk.png" is a link')])
  })

  test('that is larger than 10 MB', async () => {
    await writeFile(join(folder, 'pictures', 'desk.png'), 'x')
    await truncate(join(folder, 'pictures', 'desk.png'), 10 * 1024 * 1024 + 1)
    await show('desk.png')
    expect(await faults()).toEqual([expect.stringContaining('larger than 10 MB')])
  })
})
