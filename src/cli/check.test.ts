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

it('a study without a fault is fine, whatever advice is given', async () => {
  const { exit, out, err } = await run(['storyboards/wellbeing-at-work'])
  expect({ exit, err }).toEqual({ exit: 0, err: '' })
  expect(out).toMatch(/^storyboards\/wellbeing-at-work: wellbeing-at-work .*: 3 concepts in 5 storyboards$/m)
  expect(await run(['storyboards/wellbeing-at-work/today_a.yaml'])).toMatchObject({ exit: 0 })
})

it('each fault is a line on stderr with file and line, and nothing is on stdout', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'check-'))
  try {
    await cp('storyboards/wellbeing-at-work', folder, { recursive: true })
    const file = join(folder, 'today_a.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replace('tilt: status-quo', 'tilt: best\nmood: high'))
    expect(await run(['.'], folder)).toEqual({
      exit: 1,
      out: '',
      err:
        'today_a.yaml:4 tilt: must be one of performance-first, privacy-first, balanced, status-quo\n' +
        'today_a.yaml:5 mood: is not a field that is known here\n',
    })
  } finally {
    await rm(folder, { recursive: true })
  }
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
