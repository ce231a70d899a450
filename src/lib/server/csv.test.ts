import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, describe, expect, test } from 'vitest'
import { csvFile, csvLines } from './csv.ts'

const folder = mkdtempSync(join(tmpdir(), 'faultline-csv-'))
afterAll(() => rmSync(folder, { recursive: true }))

const hostile = [
  ['=1+1', '+49 30 1234', '-2 of them', '@home', '\ttab first', '\rreturn first'],
  ['=HYPERLINK("http://x")\nsecond line', 'a "quoted" word', '""', '"', ',', ';'],
  ['two\nlines', 'two\r\nlines', 'two\rlines', ' spaces around ', '', "'apostrophe"],
  ['🙂 emoji', 'שלום world', '\u202Eoverride', 'zero\0byte', 'a\uFEFFmark', '=\0'],
]
const columns = ['a', 'b', 'c', 'd', 'e', '=f']

async function written(dialect: 'data' | 'excel') {
  const path = join(folder, `${dialect}.csv`)
  const file = await csvFile(path, dialect, columns)
  for (const row of hostile) await file.add([row])
  return { path, ...(await file.close()) }
}

describe('the data dialect', () => {
  test('gives every text back exactly as it was', async () => {
    const { path, rows, bytes } = await written('data')
    const text = readFileSync(path, 'utf8')
    expect(Papa.parse(text.trimEnd(), { newline: '\n' }).data).toEqual([columns, ...hostile])
    expect(text.startsWith('a,b')).toBe(true)
    expect(rows).toBe(hostile.length)
    expect(bytes).toBe(readFileSync(path).length)
  })

  test('is read alike by another reader', async (context) => {
    const read =
      'import csv,json,sys; print(json.dumps(list(csv.reader(open(sys.argv[1], newline="", encoding="utf-8")))))'
    const path = join(folder, 'python.csv')
    const file = await csvFile(path, 'data', columns)
    await file.add(hostile)
    await file.close()
    let rows: string
    try {
      rows = execFileSync('python3', ['-c', read, path], { encoding: 'utf8' })
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENOENT' && !/NUL/.test(String(cause))) throw cause
      console.log('skipped: there is no python3 of version 3.11 or newer here to read the file with')
      return context.skip()
    }
    expect(JSON.parse(rows)).toEqual([columns, ...hostile])
  })

  test('turns half of a character, which no encoding can hold, into the replacement mark', () => {
    expect(csvLines([['half \uD83D']], 'data')).toBe('half \uFFFD\n')
  })
})

describe('the excel dialect', () => {
  test('begins with the mark, ends lines by CR LF, and no cell begins like a formula, not even a header', async () => {
    const text = readFileSync((await written('excel')).path, 'utf8')
    expect(text.startsWith('\uFEFFa,b,c,d,e,"\'=f"\r\n')).toBe(true)
    const cells = (Papa.parse(text.slice(1), { newline: '\r\n' }).data as string[][]).flat()
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(cells).toContain('\'=HYPERLINK("http://x")\nsecond line')
  })

  test('leaves numbers as numbers', () => {
    expect(csvLines([[-3, '-3', null]], 'excel')).toBe('-3,"\'-3",\r\n')
  })
})
