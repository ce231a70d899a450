import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ratingsOf } from '#analysis/oracle/inputs.ts'
import { report, type Report } from '#analysis/report.ts'
import { analyze } from './analyze.ts'
import { ratingsOf as ratingsIn } from '#lib/domain/ratings-csv.ts'

let cwd: string
beforeEach(async () => (cwd = await mkdtemp(join(tmpdir(), 'analyze-'))))
afterEach(() => rm(cwd, { recursive: true }))

async function run(...argv: string[]) {
  let [stdout, stderr] = ['', '']
  const code = await analyze(argv, { stdout: (text) => (stdout += text), stderr: (text) => (stderr += text), cwd })
  return { code, stdout, stderr }
}

const ds1 = ratingsOf('ds1_main')
const quick = ['--resamples', '60', '--permutations', '99']
const settings = { resamples: 60, permutations: 99 }
const file = (name: string, text: string) => writeFile(join(cwd, name), text)
const longText = () =>
  ['participant,group,storyboard,item,value']
    .concat(
      ds1.map(({ participant, group, storyboard, item, value }) =>
        [participant, group, storyboard, item, value ?? ''].join(),
      ),
    )
    .join('\n')

test('a long file gives the report of its ratings', async () => {
  await file('long.csv', longText())
  const { code, stdout, stderr } = await run('long.csv', ...quick)
  expect([code, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout)).toEqual(report(ds1, settings))
})

test('the same ratings wide give the same report', async () => {
  const rows = new Map<string, string[]>()
  for (const { participant, group, storyboard, value } of ds1) {
    const key = [participant, group, storyboard].join(';')
    rows.set(key, [...(rows.get(key) ?? []), value === null ? 'NA' : String(value)])
  }
  const text = [...rows].map(([key, values]) => `${key};${values.join(';')}`).join('\r\n')
  await file('wide.csv', `\ufeffrater;group;concept;utility;intrusiveness;acceptability\r\n${text}\r\n`)
  const flags = ['--participant', 'rater', '--storyboard', 'concept', '--items', 'utility,intrusiveness,acceptability']
  const { stdout } = await run('wide.csv', ...flags, ...quick)
  expect(JSON.parse(stdout)).toEqual(report(ds1, settings))
})

test('--items restricts a long file', async () => {
  await file('long.csv', longText())
  const made = JSON.parse((await run('long.csv', '--items', 'utility', ...quick)).stdout) as Report
  expect(made.items.map(({ item }) => item)).toEqual(['utility'])
})

test('the settings reach the report', async () => {
  await file('long.csv', longText())
  const flags = ['--bipolar', 'acceptability', '--min-cell', '1', '--seed', '7', '--scale', '1..7', ...quick]
  const made = JSON.parse((await run('long.csv', ...flags)).stdout) as Report
  expect(made.settings).toEqual({ scale: [1, 7], bipolar: ['acceptability'], minCell: 1, seed: 7, ...settings })
})

test('--out writes the whole file or nothing', async () => {
  await file('long.csv', longText())
  const { code, stdout } = await run('long.csv', '--out', 'made.json', ...quick)
  expect([code, stdout]).toEqual([0, ''])
  expect(JSON.parse(await readFile(join(cwd, 'made.json'), 'utf8'))).toEqual(report(ds1, settings))
  expect((await readdir(cwd)).sort()).toEqual(['long.csv', 'made.json'])
})

test('for people it is told as text or as a page, which name no participant and need nothing from elsewhere', async () => {
  await file('long.csv', longText())
  const text = await run('long.csv', '--format', 'text', ...quick)
  expect([text.code, text.stderr]).toEqual([0, ''])
  expect(text.stdout).toMatch(/^LONG\.CSV\n/)
  const html = await run('long.csv', '--format', 'html', '--out', 'made.html', ...quick)
  expect(html).toEqual({ code: 0, stdout: '', stderr: '' })
  const page = await readFile(join(cwd, 'made.html'), 'utf8')
  expect(page).not.toMatch(/<script|<link|<img|https?:|url\(|@import/)
  const people = [...new Set(ds1.map(({ participant }) => participant))]
  for (const told of [text.stdout, page]) expect(people.filter((person) => told.includes(person))).toEqual([])
})

test('a run that fails leaves no file behind', async () => {
  await file('bad.csv', 'participant,group,storyboard,item,value\na,x,s,i,8\n')
  const { code, stderr } = await run('bad.csv', '--out', 'made.json')
  expect([code, stderr]).toEqual([1, 'bad.csv:2: "8" is not a whole number from 1 to 7 (item i)\n'])
  expect(await readdir(cwd)).toEqual(['bad.csv'])
  await file('long.csv', longText())
  const unwritable = await run('long.csv', '--out', 'no/such/folder.json', ...quick)
  expect([unwritable.code, unwritable.stdout]).toEqual([1, ''])
})

describe('input at fault ends with 1', () => {
  for (const [name, text, flags, said] of [
    ['an empty file', '', [], 'in.csv: empty; expected a header row and ratings\n'],
    [
      'a header only',
      'participant,group,storyboard,item,value\n',
      [],
      'in.csv: a header only; expected ratings below it\n',
    ],
    [
      'an unknown column',
      'participant,group,storyboard,item,value\na,x,s,i,1\n',
      ['--group', 'role'],
      'in.csv:1: no column "role"; there are "participant", "group", "storyboard", "item", "value"\n',
    ],
    [
      'an unknown bipolar item',
      'participant,group,storyboard,item,value\na,x,s,i,1\n',
      ['--bipolar', 'mood'],
      'in.csv: no item "mood", which --bipolar names\n',
    ],
  ] as const)
    test(name, async () => {
      await file('in.csv', text)
      expect(await run('in.csv', ...flags)).toEqual({ code: 1, stdout: '', stderr: said })
    })

  test('a file that is not there', async () => {
    expect(await run('none.csv')).toEqual({ code: 1, stdout: '', stderr: 'none.csv: no such file\n' })
  })
})

describe('wrong usage ends with 2', () => {
  for (const [argv, said] of [
    [[], 'analyze takes one FILE'],
    [['a.csv', 'b.csv'], 'analyze takes one FILE'],
    [['a.csv', '--colour', 'red'], "Unknown option '--colour'"],
    [['a.csv', '--format', 'pdf'], '--format pdf: the legal values are json, text, html'],
    [['a.csv', '--format', 'toString'], '--format toString: the legal values are'],
    [['a.csv', '--scale', '1-7'], '--scale 1-7: the legal form is MIN..MAX'],
    [['a.csv', '--scale', '7..1'], 'is not a whole number from 8'],
    [['a.csv', '--min-cell', '0'], '--min-cell: 0 is not a whole number from 1'],
    [['a.csv', '--seed', 'x'], '--seed x: not a whole number'],
    [['a.csv', '--encoding', 'klingon'], '--encoding klingon: not known'],
    [['a.csv', '--storyboard-columns', '/(/'], '--storyboard-columns /(/'],
    [['a.csv', '--storyboard-columns', 'x', '--items', 'y'], 'belong to different forms'],
    [['a.csv', '--item-name', 'y'], '--item-name goes with --storyboard-columns'],
    [['a.csv', '--items', 'a,,b'], 'the legal form is a list'],
  ] as const)
    test(argv.join(' ') || 'no file', async () => {
      const { code, stdout, stderr } = await run(...argv)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain(said)
    })
})

test('--help explains itself', async () => {
  const { code, stdout } = await run('--help')
  expect(code).toBe(0)
  expect(stdout).toContain('Usage: faultline analyze FILE')
})

// The command line runs in a folder of its own, from which a relative path leads elsewhere.
const realData = process.env['REAL_DATA'] && resolve(process.env['REAL_DATA'])

describe('1,373 people who rated forty cuisines', () => {
  const path = `${realData}/food-world-cup/food-world-cup-data.csv`
  const flags = [
    '--participant',
    'RespondentID',
    '--storyboard-columns',
    '/cuisine of (?:the )?(.+?)[.:]?$/',
    '--item-name',
    'liking',
    '--scale',
    '1..5',
    ...quick,
  ]

  test('are read by region in their own encoding', async (context) => {
    if (!realData) return context.skip('REAL_DATA does not name the folder of the real ratings')
    const { code, stdout, stderr } = await run(
      path,
      ...flags,
      '--group',
      'Location (Census Region)',
      '--encoding',
      'macintosh',
    )
    expect([code, stderr]).toEqual([0, ''])
    const { input, items } = JSON.parse(stdout) as Report
    expect(Object.keys(input.groups).length).toBe(9)
    expect(items[0]!.storyboards.length).toBe(40)
    // Every row is of one person and has forty cells.
    expect((input.participants + input.noGroup) * 40).toBe(1373 * 40)
    expect(input.ratings + input.missing).toBe(input.participants * 40)
    expect(
      items[0]!.storyboards
        .flatMap(({ between }) => between.versusRest)
        .some(({ delta, pHolm }) => Math.abs(delta!) >= 0.33 && pHolm! < 0.05),
    ).toBe(false)
  })

  test('are all there: 23,943 ratings, as counted by those who published them', async (context) => {
    if (!realData) return context.skip('REAL_DATA does not name the folder of the real ratings')
    // Everybody is given the same group, by a column that nobody left blank.
    const text = new TextDecoder('macintosh').decode(await readFile(path))
    const [header, ...rows] = text.split(/\r?\n/).filter((row) => row !== '')
    const grouped = [`everybody,${header}`, ...rows.map((row) => `all,${row}`)].join('\n')
    const { ratings } = ratingsIn(
      new TextEncoder().encode(grouped),
      'cuisines',
      {
        participant: 'RespondentID',
        group: 'everybody',
        form: 'storyboards',
        storyboards: /cuisine of (?:the )?(.+?)[.:]?$/u,
        itemName: 'liking',
      },
      [1, 5],
    )
    const times = (value: number | null) => ratings.filter((rating) => rating.value === value).length
    expect([1, 2, 3, 4, 5].map(times)).toEqual([521, 2083, 9121, 8149, 4069])
    expect(times(null)).toBe(26_937 + 4_040)
  })

  test('are refused without the name of their encoding', async (context) => {
    if (!realData) return context.skip('REAL_DATA does not name the folder of the real ratings')
    const { code, stderr } = await run(path, ...flags, '--group', 'Gender')
    expect(code).toBe(1)
    expect(stderr).toContain('neither UTF-8 nor UTF-16')
  })
})
