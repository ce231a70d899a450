import Papa from 'papaparse'

/** What is wrong with an input file: one line each, with file and line where there is one. */
export class InputFault extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

/**
 * The text of a file: UTF-8 or, with a byte order mark, UTF-16. Bytes that are neither are refused by name, unless the
 * encoding is named: a wrong guess would change what people wrote.
 */
export function decoded(bytes: Uint8Array, name: string, label?: string): string {
  const encoding = label ?? marked(bytes)
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (label === undefined && text.includes('\0'))
      throw new InputFault([
        `${name}: has NUL characters, as UTF-16 without a byte order mark does; name it with --encoding`,
      ])
    return text
  } catch (cause) {
    if (cause instanceof InputFault) throw cause
    const expected = label ? `not ${label} throughout` : `neither UTF-8 nor UTF-16 with a byte order mark`
    const hint = label ? '' : '; name its encoding, as in --encoding windows-1252 or --encoding macintosh'
    throw new InputFault([`${name}: ${expected}${hint}`])
  }
}

function marked(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

export interface Header {
  delimiter: string
  columns: string[]
}

/** A column's name as people see it: line breaks and the spaces that do not break count as one space. */
export const spaced = (name: string) => name.trim().replace(/\s+/g, ' ')

/** The first row, cut by the delimiter that makes most cells of it: comma, semicolon or tab. */
export function header(text: string, name: string): Header {
  if (text.trim() === '') throw new InputFault([`${name}: empty; expected a header row and ratings`])
  const cuts = [',', ';', '\t'].map((delimiter) => {
    const [row = []] = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data
    return { delimiter, columns: row.map(spaced) }
  })
  return cuts.reduce((best, cut) => (cut.columns.length > best.columns.length ? cut : best))
}

/**
 * Calls `visit` with the cells and the line of each row below the header; rows without any text are passed over. A quoted
 * cell may hold line breaks, so a row's line is counted in the text and not by rows.
 */
export function eachRow(
  text: string,
  delimiter: string,
  visit: (cells: string[], line: number) => void,
  broken: (line: number) => void,
): void {
  let line = 1
  let at = 0
  let isHeader = true
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data: cells, errors, meta }) => {
      const begun = line
      for (; at < meta.cursor; at++) if (isBreak(text, at)) line += 1
      if (errors.some(({ type }) => type === 'Quotes')) broken(begun)
      else if (!isHeader && !(cells.length === 1 && cells[0]!.trim() === '')) visit(cells, begun)
      isHeader = false
    },
  })
}

/** CRLF is one break, at its LF. */
function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)
}
