import Papa from 'papaparse'
import { InputFault } from './input-fault.ts'

/** Who is told what stands in a file. */
export interface RowsVisitor {
  header: (columns: string[]) => void
  /** The cells and the line of each row below the header; rows without any text are passed over. */
  row: (cells: string[], line: number) => void
  /** The line at which a row begins whose quotes do not end. */
  broken: (line: number) => void
}

/** A column's name as people see it: line breaks and the spaces that do not break count as one space. */
export const spaced = (name: string) => name.trim().replace(/\s+/g, ' ')

/** Delimiter and line ends are found in so much text. */
const looked = 1 << 20

/**
 * Reads the rows of a CSV from its text, piece by piece: what is read is not kept. A quoted cell may hold line breaks, so
 * a row's line is counted in the text and not by rows. The first piece is the whole text, or at least a mebibyte of it.
 */
export function rowsReader(name: string, { header, row, broken }: RowsVisitor) {
  let form: { delimiter: string; newline: '\n' | '\r' | '\r\n' } | undefined
  let rest = ''
  let line = 1
  const read = (piece: string, isLast: boolean) => {
    const text = rest + piece
    if (!form) {
      const { columns, ...found } = begun(text.slice(0, looked), name)
      form = found
      header(columns)
    }
    let at = 0
    let isHeader = line === 1
    const step = ({ data: [cells = []], errors, meta }: Papa.ParseResult<string[]>) => {
      const first = line
      for (; at < meta.cursor; at++) if (isBreak(text, at)) line += 1
      if (errors.some(({ type }) => type === 'Quotes')) broken(first)
      else if (!isHeader && !(cells.length === 1 && cells[0]!.trim() === '')) row(cells, first)
      isHeader = false
    }
    new Papa.Parser({ ...form, step } as unknown as Papa.ParseConfig).parse(text, 0, !isLast)
    rest = text.slice(at)
  }
  return { read }
}

/** The first row, cut by the delimiter that makes most cells of it: comma, semicolon or tab. */
function begun(text: string, name: string) {
  if (text.trim() === '') throw new InputFault([`${name}: empty; expected a header row and ratings`])
  const cuts = [',', ';', '\t'].map((delimiter) => {
    const { data, meta } = Papa.parse<string[]>(text, { delimiter, preview: 1 })
    return { delimiter, newline: meta.linebreak as '\n' | '\r' | '\r\n', columns: (data[0] ?? []).map(spaced) }
  })
  return cuts.reduce((best, cut) => (cut.columns.length > best.columns.length ? cut : best))
}

/** CRLF is one break, at its LF. */
function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)
}
