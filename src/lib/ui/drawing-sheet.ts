import { type Line, type Look, type PictureWords, around, margin, square, squareOf } from './picture-sheet.ts'

const namespace = 'http://www.w3.org/2000/svg'

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

/** A drawing as an SVG that looks the same elsewhere and explains itself: title above, key below, paper under all. */
export function drawingSheet(drawing: SVGSVGElement, look: Look, words: PictureWords): Blob {
  const { width, height } = drawing.getBoundingClientRect()
  const { above, below } = around(words, look.font, width)
  const whole = { width: width + 2 * margin, height: above.height + height + below.height + 2.5 * margin }
  const sheet = part('svg', { ...whole, viewBox: `0 0 ${whole.width} ${whole.height}`, 'font-family': look.font })
  const foot = margin + above.height + height + margin / 2
  sheet.append(
    part('rect', { ...whole, fill: look.paper }),
    ...written(above.lines, margin, look),
    placed(drawing, { x: margin, y: margin + above.height, width, height }),
    ...written(below.lines, foot, look),
  )
  // Signs that steer a terminal may stand in a text, and in no XML.
  const text = new XMLSerializer().serializeToString(sheet).replace(/\p{Cc}/gu, ' ')
  return new Blob([text], { type: 'image/svg+xml' })
}

/** The drawing with its styles written out. */
function placed(drawing: SVGSVGElement, place: Record<string, number>): SVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = [...drawing.querySelectorAll('*')]
  ;[...copy.querySelectorAll('*')].forEach((one, index) => {
    const style = getComputedStyle(originals[index]!)
    one.removeAttribute('class')
    for (const name of inherited) one.setAttribute(name, style.getPropertyValue(name))
  })
  for (const name of ['class', 'style']) copy.removeAttribute(name)
  return marked(copy, { ...place, overflow: 'visible' })
}

function written(lines: readonly Line[], top: number, { ink }: Look): SVGElement[] {
  return lines.flatMap((line) => {
    const { size, weight } = line
    const at = { x: margin + line.x, y: top + line.y }
    const words = part('text', { ...at, fill: ink, 'font-size': size, 'font-weight': weight })
    words.textContent = line.text
    if (line.colour === undefined) return [words]
    const { x, y } = squareOf({ ...line, ...at })
    const look = { fill: line.colour, stroke: ink, 'stroke-width': 0.5 }
    return [part('rect', { x, y, width: square, height: square, ...look }), words]
  })
}

const part = (name: string, attributes: Record<string, string | number>) =>
  marked(document.createElementNS(namespace, name) as SVGElement, attributes)

function marked(element: SVGElement, attributes: Record<string, string | number>): SVGElement {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
  return element
}
