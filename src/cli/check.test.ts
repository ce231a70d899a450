import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { check, usage } from './check.ts'

async function run(argv: string[], cwd = process.cwd()) {
  let [out, err] = ['', '']
  const exit = await check(argv, { stdout: (text) => (out += text), stderr: (text) => (err += text), cwd })
  return { exit, out, err }
}

/** A copy of the shipped study with one thing changed in each of some files. */
async function changed(changes: Record<string, [from: string | RegExp, to: string]>, argv = ['.']) {
  const folder = await mkdtemp(join(tmpdir(), 'check-'))
  try {
    await cp('storyboards/wellbeing-at-work', folder, { recursive: true })
    for (const [name, [from, to]] of Object.entries(changes)) {
      const text = await readFile(join(folder, name), 'utf8')
      expect(text.replace(from, to)).not.toBe(text)
      await writeFile(join(folder, name), text.replace(from, to))
    }
    return await run(argv, folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

it('a study without a fault and with all advice answered is one line on stdout', async () => {
  const fine = {
    exit: 0,
    out: 'storyboards/wellbeing-at-work: wellbeing-at-work is fine, no advice unanswered, 3 answered: 3 concepts in 5 storyboards\n',
    err: '',
  }
  expect(await run(['storyboards/wellbeing-at-work'])).toEqual(fine)
  expect(await run(['storyboards/wellbeing-at-work/today_a.yaml'])).toEqual(fine)
})

it('each piece of advice is a line on stdout with file, line, rule and source, and is no fault', async () => {
  const { exit, out, err } = await changed({ 'today_a.yaml': ['title: A survey', 'title: A simple survey'] })
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  expect(out.split('\n')).toEqual([
    'today_a.yaml:5 title: “simple” plays down; say what happens instead (loaded-word; Deng et al. 2023, 4.2.3)',
    expect.stringMatching(/ has no fault, and 1 piece of advice unanswered, 3 answered: 3 concepts in 5 storyboards$/),
    '',
  ])
})

it('advice in study.yaml is told there, and advice that was answered is only counted', async () => {
  const found = await changed({
    'study.yaml': ['name: Managers', 'name: Smart managers'],
    'today_a.yaml': ['title: A survey', 'title: A simple survey'],
  })
  expect(found.out).toMatch(/^study\.yaml:\d+ groups\[1\]\.name: “Smart” sells/)
  const answered = await changed({
    'study.yaml': ['\nwaivers:\n', '\nwaivers:\n  - { rule: loaded-word, at: today_a, reason: It is. }\n'],
    'today_a.yaml': ['title: A survey', 'title: A simple survey'],
  })
  expect(answered.exit).toBe(0)
  expect(answered.out).toMatch(/^[^\n]* is fine, no advice unanswered, 4 answered: 3 concepts in 5 storyboards\n$/)
})

it('each fault is a line on stderr with file and line, and nothing is on stdout', async () => {
  expect(await changed({ 'today_a.yaml': ['tilt: status-quo', 'tilt: best\nmood: high'] })).toEqual({
    exit: 1,
    out: '',
    err:
      'today_a.yaml:4 tilt: must be one of performance-first, privacy-first, balanced, status-quo\n' +
      'today_a.yaml:5 mood: is not a field that is known here\n',
  })
})

it('a study under storyboards/ is known by its name, from any folder', async () => {
  expect(await run(['wellbeing-at-work'], tmpdir())).toMatchObject({ exit: 0, err: '' })
})

it('a place without a study is a fault, and a command without a place shows its usage', async () => {
  expect(await run(['analysis'])).toMatchObject({
    exit: 1,
    out: '',
    err: expect.stringMatching(/^analysis: there is no study/),
  })
  expect(await run([])).toMatchObject({
    exit: 2,
    out: '',
    err: expect.stringMatching(/^Which study\?.*\n\nfaultline check/),
  })
  expect(await run(['a', 'b'])).toMatchObject({ exit: 2 })
  expect(await run(['--colour'])).toMatchObject({ exit: 2 })
  expect(await run(['--help'])).toEqual({ exit: 0, out: usage, err: '' })
})
