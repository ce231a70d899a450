import Papa from 'papaparse'

/** The most that one file may hold, and the most invitations made at once. */
export const largestList = 256 * 1024
export const mostAtOnce = 1000
const longestNote = 80

/** Who is to be invited: a group, and the designer's own note, or '' for one that says group and number. */
export interface InvitationRow {
  group: string
  note: string
}

export interface RowFault {
  line: number
  message: string
}

type Groups = readonly { code: string; name: string }[]

const noFaults = { rows: [] as InvitationRow[], faults: [] as RowFault[] }
const atFault = (message: string, line = 1) => ({ ...noFaults, faults: [{ line, message }] })

/** Reads a list of people to invite: a CSV with the columns group and note, its delimiter found by itself. */
export function readInvitationRows(bytes: Uint8Array, groups: Groups): { rows: InvitationRow[]; faults: RowFault[] } {
  if (bytes.length > largestList) return atFault(`A list can be ${largestList / 1024} kB long at most.`)
  const text = textOf(bytes)
  if (text === null) return atFault('This is not a text in UTF-8. Save the list as “CSV UTF-8”.')
  const [header, ...lines] = linesOf(text)
  const columns = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? []
  const [groupAt, noteAt] = [columns.indexOf('group'), columns.indexOf('note')]
  if (!header || groupAt < 0)
    return atFault('The first line must name the columns: group, and note if there are notes.', header?.line)
  if (lines.length === 0) return atFault('There is no line below the names of the columns.', header.line)
  if (lines.length > mostAtOnce) return atFault(`Make at most ${mostAtOnce} links at once: these are ${lines.length}.`)
  const read = lines.map(({ line, cells }) => ({ line, ...rowOf(cells[groupAt] ?? '', cells[noteAt] ?? '', groups) }))
  return {
    rows: read.flatMap((one) => ('message' in one ? [] : [{ group: one.group, note: one.note }])),
    faults: read.flatMap((one) => ('message' in one ? [{ line: one.line, message: one.message }] : [])),
  }
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The rows with the line that each begins on: a quoted cell may hold several lines. */
function linesOf(text: string): { line: number; cells: string[] }[] {
  const rows: { line: number; cells: string[] }[] = []
  let at = 0
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    step: ({ data: cells, meta }) => {
      const line = text.slice(0, at).split(/\r\n|\r|\n/).length
      at = meta.cursor
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells })
    },
  })
  return rows
}

/** The one that the names of the columns stand apart by. */
function delimiterOf(text: string): string {
  const header = text.trimStart().split(/\r\n|\r|\n/, 1)[0] ?? ''
  return [';', '\t', ','].find((one) => header.includes(one)) ?? ','
}

function rowOf(group: string, note: string, groups: Groups): InvitationRow | { message: string } {
  const said = group.trim()
  const found = groups.find(
    ({ code, name }) => code === said.toLowerCase() || name.toLowerCase() === said.toLowerCase(),
  )
  if (!found) {
    const known = groups.map(({ code }) => code).join(', ')
    return { message: said === '' ? `names no group: ${known}` : `“${said.slice(0, 40)}” is no group: ${known}` }
  }
  const tidy = note.replace(/\s+/g, ' ').trim()
  if (tidy.length > longestNote) return { message: `the note is longer than ${longestNote} letters` }
  return { group: found.code, note: tidy }
}

/** Whether a note reads like an address or a telephone number. Names cannot be told from other words. */
export const isPersonal = (note: string) => /\S@\S|\+?\d[\d ()/.-]{6,}\d/.test(note)
