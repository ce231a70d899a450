/** What roughjs calls the parts of a line, as far as they are needed here. */
export interface Op {
  op: string
  data: number[]
}

type Pair = [x: number, y: number]

/**
 * Path data in whole, relative numbers: the shortest there are. Curves that go on smoothly leave out the first control
 * point, and lines that are all but straight take one instead of two; the eye sees no difference, the wire does.
 */
export function pathData(ops: readonly Op[]): string {
  const pen = { at: [0, 0] as Pair, control: null as Pair | null, letter: '', d: '' }
  ops.forEach(({ op, data }, index) => {
    const points = pairs(data.map(Math.round))
    const to = points.at(-1)!
    if (op === 'move') {
      if (index > 0 && same(to, pen.at)) return
      add(pen, index === 0 ? 'M' : 'm', [to], null)
    } else if (points.length === 3) {
      const [first, second] = points as [Pair, Pair, Pair]
      if (pen.control && near(first, mirrored(pen.control, pen.at))) add(pen, 's', [second, to], second)
      else if (straight(pen.at, points)) add(pen, 'q', [bend(pen.at, points), to], null)
      else add(pen, 'c', [first, second, to], second)
    } else add(pen, 'l', [to], null)
  })
  return pen.d
}

/** Hatching: only where each line begins and ends, drawn in a little so that it stays inside its shape. */
export function hatchData(ops: readonly Op[]): string {
  const straightened = ops.flatMap(({ op, data }, i): Op[] => {
    if (op !== 'move') return []
    const [x, y] = data as Pair
    const [toX, toY] = (ops[i + 1]?.data.slice(-2) ?? data) as Pair
    const length = Math.hypot(toX - x, toY - y)
    if (length < 16) return []
    const [dx, dy] = [((toX - x) * 7) / length, ((toY - y) * 7) / length]
    return [
      { op: 'move', data: [x + dx, y + dy] },
      { op: 'lineTo', data: [toX - dx, toY - dy] },
    ]
  })
  return pathData(straightened)
}

function add(
  pen: { at: Pair; control: Pair | null; letter: string; d: string },
  letter: string,
  points: Pair[],
  control: Pair | null,
) {
  const numbers = points.flatMap(([x, y]) => [x - pen.at[0], y - pen.at[1]])
  // After a move, further pairs would read as lines.
  const again = letter === pen.letter && letter !== 'm'
  numbers.forEach((number, i) => {
    pen.d += i === 0 && !again ? letter + number : number < 0 ? String(number) : ` ${number}`
  })
  pen.at = points.at(-1)!
  pen.control = control
  pen.letter = letter
}

const pairs = (data: number[]) =>
  Array.from({ length: data.length / 2 }, (_, i): Pair => [data[2 * i]!, data[2 * i + 1]!])
const same = (a: Pair, b: Pair) => a[0] === b[0] && a[1] === b[1]
const near = (a: Pair, b: Pair) => Math.hypot(a[0] - b[0], a[1] - b[1]) <= 8
const mirrored = (point: Pair, about: Pair): Pair => [2 * about[0] - point[0], 2 * about[1] - point[1]]

/** Whether the control points keep within a few units of the straight way. */
function straight(from: Pair, [a, b, to]: Pair[]): boolean {
  const [dx, dy] = [to![0] - from[0], to![1] - from[1]]
  const length = Math.hypot(dx, dy) || 1
  return [a!, b!].every(([x, y]) => Math.abs((x - from[0]) * dy - (y - from[1]) * dx) / length < 5)
}

const bend = (from: Pair, [a, b, to]: Pair[]): Pair => [
  Math.round((3 * a![0] + 3 * b![0] - from[0] - to![0]) / 4),
  Math.round((3 * a![1] + 3 * b![1] - from[1] - to![1]) / 4),
]
