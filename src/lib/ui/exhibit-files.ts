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

/** What a drawing on the page takes from the page’s styles, and would not have in a file of its own. */
const inherited = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'paint-order',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'opacity',
]

/** A drawing as a file that looks the same elsewhere: with its styles written out, and its paper under it. */
export function drawingFile(drawing: SVGSVGElement, paper: string): Blob {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = [...drawing.querySelectorAll('*')]
  ;[...copy.querySelectorAll('*')].forEach((part, index) => {
    const style = getComputedStyle(originals[index]!)
    part.removeAttribute('class')
    for (const name of inherited) part.setAttribute(name, style.getPropertyValue(name))
  })
  const { width, height } = drawing.getBoundingClientRect()
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: paper }))
    ground.setAttribute(name, value)
  copy.prepend(ground)
  copy.removeAttribute('class')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' })
}

export function download(name: string, file: Blob): void {
  const address = URL.createObjectURL(file)
  Object.assign(document.createElement('a'), { href: address, download: name }).click()
  // The browser takes the file after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
