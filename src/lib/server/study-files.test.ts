import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readStudy, studyDirectories } from './study-files.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'study-'))
  await cp('storyboards/wellbeing-at-work', folder, { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

const change = async (name: string, from: string | RegExp, to: string) => {
  const text = await readFile(join(folder, name), 'utf8')
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  await writeFile(join(folder, name), changed)
}
const lineOf = async (name: string, words: string) =>
  (await readFile(join(folder, name), 'utf8')).split('\n').findIndex((line) => line.includes(words)) + 1

async function faults() {
  const found = await readStudy(folder)
  if ('study' in found) throw new Error('no fault was found')
  return found.faults.map(({ file, ...rest }) => ({ file: file.slice(folder.length + 1), ...rest }))
}

describe('a study read from its files', () => {
  it('has its storyboards in the order in which study.yaml lists them', async () => {
    await change('study.yaml', 'team_climate_a, coach_a, today_a', 'today_a, team_climate_a, coach_a')
    const found = await readStudy(folder)
    const codes = 'study' in found ? found.study.storyboards.map((one) => one.code) : found.faults
    expect(codes).toEqual(['today_a', 'team_climate_a', 'coach_a', 'coach_b', 'team_climate_b'])
  })

  it('is found wherever a study.yaml stands under the root', async () => {
    expect(await studyDirectories('storyboards')).toContain('storyboards/wellbeing-at-work')
    expect(await studyDirectories(folder)).toEqual([folder])
  })

  it('is not looked for where there are only pictures or schemas', async () => {
    const found = await studyDirectories('storyboards')
    expect(found.filter((directory) => /^storyboards\/(library|schema)/.test(directory))).toEqual([])
    await rm(join(folder, 'study.yaml'))
    expect(await studyDirectories(folder)).toEqual([])
  })
})

describe('a fault in a study file names file, line and path', () => {
  it.each([
    [
      'a wrong type',
      'today_a.yaml',
      'title: A survey once a year',
      'title: [7]',
      'title',
      'must be a text',
      'title: [7]',
    ],
    [
      'an unknown field',
      'coach_a.yaml',
      'tilt: privacy',
      'colour: red\ntilt: privacy',
      'colour',
      'is not a field that is known here',
      'colour: red',
    ],
    [
      'an unknown word',
      'coach_a.yaml',
      'face: worried',
      'face: grim',
      'panels[3].scene.people[0].face',
      /^must be one of neutral, .*stern$/,
      'face: grim',
    ],
    [
      'an unknown thing',
      'coach_a.yaml',
      'kind: lock',
      'kind: drone',
      'panels[1].scene.things[1].kind',
      'is not of a kind that is known here',
      'kind: drone',
    ],
    [
      'a name that nobody has',
      'today_a.yaml',
      'to: server',
      'to: nowhere',
      'panels[1].scene.flows[0].to',
      'nothing here is called "nowhere"',
      'to: nowhere',
    ],
    [
      'words that are too long',
      'today_a.yaml',
      'marker: 3 months later',
      `marker: ${'long '.repeat(9)}`,
      'panels[2].scene.marker',
      'is longer than 32 characters',
      'marker: long',
    ],
    [
      'a concept that does not exist',
      'today_a.yaml',
      'concept: today',
      'concept: tomorrow',
      'concept',
      'names no concept of this study',
      'concept: tomorrow',
    ],
    [
      'a code unlike the file’s name',
      'today_a.yaml',
      'code: today_a',
      'code: today_b',
      'code',
      'must be "today_a", as the file is called',
      'code: today_b',
    ],
    [
      'a label too few',
      'study.yaml',
      'Barely useful, ',
      '',
      'items[1].labels',
      'needs one label for each point of the scale',
      'labels:',
    ],
    [
      'the same code twice',
      'study.yaml',
      'code: managers',
      'code: employees',
      'groups[1].code',
      '"employees" is there twice',
      'name: Managers',
    ],
  ])('%s', async (_, file, from, to, path, message, words) => {
    await change(file, from, to)
    const line = (await lineOf(file, words)) - (words === 'name: Managers' ? 1 : 0)
    expect(await faults()).toContainEqual({
      file,
      line,
      path,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    })
  })

  it('a missing field, at the place where it is missing', async () => {
    await change('today_a.yaml', /performanceClaim: .*\n/, '')
    await change('coach_a.yaml', / {4}transmissionPrinciple: .*\n/, '')
    expect(await faults()).toEqual([
      {
        file: 'coach_a.yaml',
        line: await lineOf('coach_a.yaml', 'sender: the employee'),
        path: 'flows[0].transmissionPrinciple',
        message: 'is missing',
      },
      { file: 'today_a.yaml', line: 1, path: 'performanceClaim', message: 'is missing' },
    ])
  })

  it('of study.yaml and of its storyboards together, and the rules across files after those', async () => {
    await change('study.yaml', 'minutes: 15', 'minutes: long')
    await change('study.yaml', ', team_climate_b]', ']')
    await change('today_a.yaml', 'tilt: status-quo', 'tilt: best')
    const found = (await faults()).map(({ file, path }) => [file, path])
    expect(found).toEqual([
      ['study.yaml', 'minutes'],
      ['today_a.yaml', 'tilt'],
      ['team_climate_b.yaml', ''],
    ])
  })

  it('of the storyboards also where study.yaml cannot be read', async () => {
    await change('study.yaml', 'title: Well', 'title: "Well')
    await change('today_a.yaml', 'tilt: status-quo', 'tilt: best')
    const found = await faults()
    expect(found[0]).toMatchObject({ file: 'study.yaml', message: expect.stringContaining('is not good YAML') })
    expect(found.at(-1)).toMatchObject({ file: 'today_a.yaml', path: 'tilt' })
  })

  it('broken YAML', async () => {
    await change('today_a.yaml', 'title: A survey', 'title: "A survey')
    const [first] = await faults()
    expect(first).toMatchObject({
      file: 'today_a.yaml',
      path: '',
      message: expect.stringContaining('is not good YAML'),
    })
    expect(first!.line).toBeGreaterThan(3)
  })

  it('a key that stands twice', async () => {
    await change('today_a.yaml', 'tilt: status-quo', 'tilt: status-quo\ntilt: balanced')
    expect(await faults()).toEqual([
      { file: 'today_a.yaml', line: 5, path: '', message: expect.stringMatching(/unique/) },
    ])
  })

  it('a storyboard that is listed and has no file', async () => {
    await rm(join(folder, 'coach_b.yaml'))
    expect(await faults()).toEqual([
      {
        file: 'study.yaml',
        line: await lineOf('study.yaml', 'storyboards: ['),
        path: 'storyboards[3]',
        message: 'has no file coach_b.yaml',
      },
    ])
  })

  it('a storyboard that is there and not listed', async () => {
    await change('study.yaml', ', team_climate_b]', ']')
    expect(await faults()).toEqual([
      { file: 'team_climate_b.yaml', line: 1, path: '', message: 'is not listed under "storyboards" in study.yaml' },
    ])
  })

  it('a concept without both tilts, at the concept', async () => {
    await change('study.yaml', ', team_climate_b]', ']')
    await rm(join(folder, 'team_climate_b.yaml'))
    expect(await faults()).toEqual([
      {
        file: 'study.yaml',
        line: await lineOf('study.yaml', 'code: team_climate'),
        path: 'concepts[0]',
        message: '"team_climate" has no storyboard that is privacy-first',
      },
    ])
  })

  it('a folder without study.yaml', async () => {
    await rm(join(folder, 'study.yaml'))
    expect(await faults()).toEqual([{ file: 'study.yaml', line: null, path: '', message: 'is not there' }])
  })

  it('a file that is too large', async () => {
    await change('today_a.yaml', 'code:', `# ${'x'.repeat(70_000)}\ncode:`)
    expect(await faults()).toEqual([
      {
        file: 'today_a.yaml',
        line: 1,
        path: '',
        message: expect.stringMatching(/^is too large: \d+ kB, where 64 kB/),
      },
    ])
  })

  it('anchors that would fill the memory', async () => {
    const levels = Array.from({ length: 9 }, (_, i) => `  - &l${i + 1} [${`*l${i}, `.repeat(9)}]`)
    await change('today_a.yaml', 'code: today_a', `bomb:\n  - &l0 [boom]\n${levels.join('\n')}\ncode: today_a`)
    expect(await faults()).toEqual([{ file: 'today_a.yaml', line: 1, path: '', message: 'uses its anchors too often' }])
  })

  it('brackets without end', async () => {
    await writeFile(join(folder, 'today_a.yaml'), '['.repeat(60_000))
    const [first] = await faults()
    expect(first).toMatchObject({ file: 'today_a.yaml', path: '' })
  })

  it('in a list that another panel repeats by its anchor, where the list is written', async () => {
    await change('today_a.yaml', 'pose: at-desk', 'look: &look { skin: blue }\n          pose: at-desk')
    await change('today_a.yaml', 'gesture: points', 'look: *look\n          gesture: points')
    const line = await lineOf('today_a.yaml', 'skin: blue')
    const found = await faults()
    expect(found.map((one) => one.path)).toContain('panels[2].scene.people[0].look.skin')
    expect(found.every((one) => one.line === line)).toBe(true)
  })
})
