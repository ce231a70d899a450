export type ExhibitCell = string | number | boolean | null

/** A table as it is downloaded: what people see rounded stands here exactly. */
export interface ExhibitData {
  columns: readonly string[]
  rows: readonly (readonly ExhibitCell[])[]
}

/** Lines for spreadsheets: a text that one would run as a formula gets an apostrophe in front, a number stays a number. */
export function csvText({ columns, rows }: ExhibitData): string {
  const written = (cell: ExhibitCell) => {
    const text = typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell ?? '')
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return [columns, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('')
}

export function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  // The browser takes the file after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
