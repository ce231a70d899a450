import type { Op } from './path-ops.ts'

type Pair = [x: number, y: number]

/** A path by where it begins and the rest of it in relative numbers: the same wherever it is put. */
export interface Line {
  from: Pair
  rest: string
}

interface Pen {
  at: Pair
  control: Pair | null
  letter: string
  rest: string
}

/**
 * Path data in whole, relative numbers of `unit`: the shortest there are. Curves that go on smoothly leave out the first control
 * point, and lines that are all but straight take one instead of two; the eye sees no difference, the wire does.
 */
export function pathData(ops: readonly Op[], { unit, ease } = { unit: 1, ease: 1 }): Line {
  const rounded = (data: readonly number[]) => pairs(data, unit)
  const within = (units: number) => (units * ease) / unit
  const from = rounded(ops[0]?.data ?? [0, 0])[0]!
  const pen: Pen = { at: from, control: null, letter: 'M', rest: '' }
  ops.forEach(({ op, data }, index) => {
    if (index === 0) return
    const points = rounded(data)
    const to = points.at(-1)!
    if (op === 'M') {
      if (!same(to, pen.at)) add(pen, 'm', [to], null)
    } else if (op === 'C') {
      const [first, second] = points as [Pair, Pair, Pair]
      const single = bend(pen.at, points)
      if (pen.control && near(first, mirrored(pen.control, pen.at), within(8))) add(pen, 's', [second, to], second)
      else if (!straight(pen.at, points, within(5))) add(pen, 'c', [first, second, to], second)
      else if (straight(pen.at, [single, to], within(1.5))) add(pen, 'l', [to], null)
      else add(pen, 'q', [single, to], null)
    } else if (op === 'Q' && !straight(pen.at, points, within(unit === 1 ? 0.8 : 1.6))) add(pen, 'q', points, null)
    else if (!same(to, pen.at)) add(pen, 'l', [to], null)
    else if ('mM'.includes(pen.letter)) {
      pen.rest += 'h0'
      pen.letter = 'h'
    }
  })
  return { from, rest: pen.rest }
}

function add(pen: Pen, letter: string, points: Pair[], control: Pair | null) {
  // What follows a move without a letter is a line; further moves need theirs.
  const again = letter === 'l' ? 'lmM'.includes(pen.letter) : letter === pen.letter && letter !== 'm'
  let lead = again ? '' : letter
  for (const [x, y] of points)
    for (const number of [x - pen.at[0], y - pen.at[1]]) {
      pen.rest += lead === '' && number >= 0 ? ` ${number}` : `${lead}${number}`
      lead = ''
    }
  pen.at = points.at(-1)!
  pen.control = control
  pen.letter = letter
}

function pairs(data: readonly number[], unit: number): Pair[] {
  const found: Pair[] = []
  for (let i = 0; i + 1 < data.length; i += 2)
    found.push([Math.round(data[i]! / unit), Math.round(data[i + 1]! / unit)])
  return found
}

const same = (a: Pair, b: Pair) => a[0] === b[0] && a[1] === b[1]
const near = (a: Pair, b: Pair, most: number) => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 <= most * most
const mirrored = (point: Pair, about: Pair): Pair => [2 * about[0] - point[0], 2 * about[1] - point[1]]

/** Whether the control points keep within a few units of the straight way. */
function straight(from: Pair, points: readonly Pair[], most: number): boolean {
  const to = points[points.length - 1]!
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.sqrt(dx * dx + dy * dy)
  // A way that ends where it began is a loop, however small.
  if (length === 0) return false
  return points.every(([x, y]) => Math.abs((x - from[0]) * dy - (y - from[1]) * dx) / length < most)
}

const bend = (from: Pair, [a, b, to]: Pair[]): Pair => [
  Math.round((3 * a![0] + 3 * b![0] - from[0] - to![0]) / 4),
  Math.round((3 * a![1] + 3 * b![1] - from[1] - to![1]) / 4),
]
