import type { Op } from './path-ops.ts'

/** How far a hand strays from the line that it means to draw, and how much a long line bends. */
const stray = 2.3
const bend = 0.014

/** The same pulls of the pen as a hand draws them: they begin and end where they should, and waver in between. */
export function wobbled(ops: readonly Op[], next: () => number): Op[] {
  const drawn: Op[] = []
  let [x, y, firstX, firstY] = [0, 0, 0, 0]
  const straight = (toX: number, toY: number) => {
    const [dx, dy] = [toX - x, toY - y]
    const length = Math.sqrt(dx * dx + dy * dy)
    if (length < 0.5) return
    if (length < 24) drawn.push({ op: 'L', data: [toX, toY] })
    else {
      const off = Math.min(stray, length / 16)
      // The longer a line, the steadier it is drawn.
      const bow = bend * next() * (length < 200 ? 1 : 200 / length)
      drawn.push({
        op: 'Q',
        data: [x + dx / 2 + dy * bow + off * next(), y + dy / 2 - dx * bow + off * next(), toX, toY],
      })
    }
  }
  for (const { op, data } of ops) {
    const [toX, toY] = op === 'Z' ? [firstX, firstY] : [data[data.length - 2]!, data[data.length - 1]!]
    if (op === 'M') {
      ;[firstX, firstY] = [toX, toY]
      drawn.push({ op, data })
    } else if (op === 'L' || op === 'Z') straight(toX, toY)
    else {
      const off = Math.min(stray, (Math.abs(toX - x) + Math.abs(toY - y)) / 12)
      drawn.push({ op, data: data.map((n, i) => (i < data.length - 2 ? n + off * next() : n)) })
    }
    ;[x, y] = [toX, toY]
  }
  return drawn
}
