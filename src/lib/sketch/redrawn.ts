import type { OwnSketch, SketchMark } from '#lib/domain/own-sketch.ts'
import { panelHeight, panelWidth } from './area.ts'
import { colours } from './colours.ts'
import { inked, printed, seedOf } from './ink.ts'
import { letterSize, widthOf } from './lettering.ts'
import type { Mark, Stroke } from './mark.ts'
import { blob, box, curve, line, type Point, polygon } from './shape.ts'

const style = [
  colours,
  'path{fill:none;stroke:var(--i);stroke-width:4;stroke-linecap:round;stroke-linejoin:round}',
  '.p{fill:var(--p)}.i{fill:var(--i)}.h{stroke-width:3;opacity:.35}.b{fill:var(--p);stroke:none}',
  'text{font-family:"Chalkboard SE","Comic Neue",system-ui,sans-serif;fill:var(--i);text-anchor:middle}',
].join('')

/** A sketch from elsewhere in our strokes, on our paper: one SVG picture that needs nothing else. */
export function redrawn(sketch: OwnSketch, seed: number | string): string {
  const parts = sketch.marks.map((mark, index) =>
    mark.kind === 'image' ? inset(mark) : printed(inked(marksOf(mark), seedOf(`${seed} ${index}`))),
  )
  const frame = printed(inked([{ d: box(7, 7, panelWidth - 14, panelHeight - 14, 10) }], seedOf(`${seed} frame`)))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${panelWidth} ${panelHeight}" font-size="${letterSize}"><style>${style}</style>` +
    `<path class="b" d="M0 0h${panelWidth}v${panelHeight}H0z"/>${parts.join('')}${frame}</svg>\n`
  )
}

const inset = ({ x, y, w, h, webp }: Extract<SketchMark, { kind: 'image' }>) =>
  `<image x="${x}" y="${y}" width="${w}" height="${h}" preserveAspectRatio="xMidYMid meet" href="data:image/webp;base64,${webp}"/>`

function marksOf(mark: Exclude<SketchMark, { kind: 'image' }>): Mark[] {
  if (mark.kind === 'text') {
    const { words, x, y, w, size } = mark
    // Their letters may be narrower than ours: ours shrink rather than run out of what stands around them.
    return [{ words, x, y, size: Math.min(size, (size * w) / widthOf(words, size)) }]
  }
  const { points, smooth, closed, fill, heads } = mark
  const way = closed ? (smooth ? blob : polygon) : smooth ? curve : line
  const outline: Stroke = { d: way(...points) }
  if (fill !== 'none') outline.fill = fill === 'ink' ? 'ink' : 'paper'
  if (fill === 'hatch') outline.hatch = 13
  const first = heads === 'start' || heads === 'both' ? [tip(points)] : []
  const last = heads === 'end' || heads === 'both' ? [tip(points.toReversed())] : []
  return [outline, ...first, ...last]
}

/** An arrow's tip at the first of these points, from where the line comes a little further on. */
function tip(points: readonly Point[]): Mark {
  const [x, y] = points[0]!
  const from = points.find((point) => Math.hypot(point[0] - x, point[1] - y) >= 12) ?? points.at(-1)!
  const angle = Math.atan2(from[1] - y, from[0] - x)
  const barb = (turn: number): Point => [x + 26 * Math.cos(angle + turn), y + 26 * Math.sin(angle + turn)]
  return { d: line(barb(0.45), [x, y], barb(-0.45)) }
}
