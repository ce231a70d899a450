import type { Screen } from '#lib/domain/prop.ts'
import type { Mark } from './mark.ts'
import { box, curve, ellipse, line, type Point, polygon } from './shape.ts'

type Paper = Extract<Screen['kind'], 'poster' | 'form' | 'calendar' | 'letter'>

/** Each sheet without its writing, `w` wide and `h` high, its upper edge at `top`. */
export const papers: Record<Paper, (w: number, h: number, top: number) => Mark[]> = {
  poster: (w, h, top) => [
    { d: box(-w / 2, top, w, h), fill: 'paper' },
    { d: ellipse(0, top + 8, 6), fill: 'ink' },
  ],
  // On a clipboard, with a line to sign on.
  form: (w, h, top) => [
    { d: box(-w / 2, top, w, h, 10), fill: 'paper' },
    { d: box(-38, top - 14, 76, 28, 8), fill: 'ink' },
    { d: `${line([-w / 2 + 24, -46], [-w / 2 + 40, -30])} ${line([-w / 2 + 24, -30], [-w / 2 + 40, -46])}` },
    { d: line([-w / 2 + 50, -28], [w / 2 - 22, -28]) },
  ],
  calendar: (w, h, top) => [
    { d: box(-w / 2, top, w, h, 8), fill: 'paper' },
    { d: line([-w / 2, top + 34], [w / 2, top + 34]) },
    { d: line([-w / 4, top - 12], [-w / 4, top + 16]) },
    { d: line([w / 4, top - 12], [w / 4, top + 16]) },
  ],
  // Folded twice, with a letterhead and a name at its end.
  letter: (w, h, top) => [
    { d: polygon(...folded(-w / 2, h, top), ...folded(w / 2, h, top).reverse()), fill: 'paper' },
    {
      d: [1, 2].flatMap((i) => crease(folded(-w / 2, h, top)[i]!, w)).join(' '),
    },
    { d: ellipse(-w / 2 + 32, top + 28, 11), fill: 'ink' },
    { d: line([-w / 2 + 54, top + 28], [-w / 2 + 104, top + 28]) },
    {
      d: curve(
        [w / 2 - 96, -28],
        [w / 2 - 82, -50],
        [w / 2 - 74, -24],
        [w / 2 - 58, -42],
        [w / 2 - 46, -28],
        [w / 2 - 22, -36],
      ),
    },
  ],
}

/** An edge of a sheet that was folded twice. */
const folded = (x: number, h: number, top: number): Point[] => [
  [x, top],
  [x + 6, top + h / 3],
  [x - 6, top + (2 * h) / 3],
  [x, top + h],
]

/** Where it was folded, shown at the edges alone, for words may stand between them. */
const crease = ([x, y]: Point, w: number) => [line([x, y], [x + 12, y]), line([x + w - 12, y], [x + w, y])]
