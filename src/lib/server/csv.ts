import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import Papa from 'papaparse'

export type CsvCell = string | number | null

/**
 * `data` keeps every word as it was typed. `excel` is for spreadsheets, which would run a text that looks like a
 * formula: such a text gets an apostrophe in front, in headers too.
 */
export type CsvDialect = 'data' | 'excel'

export const csvDialects: readonly CsvDialect[] = ['data', 'excel']

/** `ratings-long.csv` and `ratings-long.excel.csv`. */
export const csvName = (file: string, dialect: CsvDialect) => `${file}${dialect === 'excel' ? '.excel' : ''}.csv`

// Papa's own pattern stops at the end of the first line and lets a formula of two lines through.
const formula = /^[=+\-@\t\r]/
const newline = { data: '\n', excel: '\r\n' }
const byteOrderMark = '\uFEFF'

/** Rows as lines of text, each with its end. Whole numbers are never taken for formulas. */
export function csvLines(rows: CsvCell[][], dialect: CsvDialect): string {
  if (rows.length === 0) return ''
  const formed = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.toWellFormed() : cell)))
  const escapeFormulae = dialect === 'excel' ? formula : false
  return Papa.unparse(formed, { newline: newline[dialect], escapeFormulae }) + newline[dialect]
}

/** What became of a file: data rows without the header, size, and checksum. */
export interface Written {
  rows: number
  bytes: number
  sha256: string
}

export interface CsvFile {
  add(rows: CsvCell[][]): Promise<void>
  close(): Promise<Written>
}

/** A file that grows by a few rows at a time, counted and summed on the way. It must not exist yet. */
export async function csvFile(path: string, dialect: CsvDialect, columns: readonly string[]): Promise<CsvFile> {
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  const written = { rows: 0, bytes: 0 }
  const put = async (text: string) => {
    const bytes = Buffer.from(text)
    hash.update(bytes)
    written.bytes += bytes.length
    await file.writeFile(bytes)
  }
  await put((dialect === 'excel' ? byteOrderMark : '') + csvLines([[...columns]], dialect))
  return {
    async add(rows) {
      written.rows += rows.length
      await put(csvLines(rows, dialect))
    },
    async close() {
      await file.close()
      return { ...written, sha256: hash.digest('hex') }
    },
  }
}
