/** One command of SVG path data with the numbers that belong to it. */
export interface Op {
  op: 'M' | 'L' | 'Q' | 'C' | 'Z'
  data: number[]
}

const counts: Record<Op['op'], number> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 }

/** Path data of absolute M, L, C, Q and Z, taken apart. Read by hand: patterns cost most of a drawing's time. */
export function pathOps(d: string): Op[] {
  const ops: Op[] = []
  let letter: Op['op'] = 'M'
  let data: number[] = []
  for (let i = 0; i < d.length;) {
    const code = d.charCodeAt(i)
    if (isNumber(code)) {
      let end = i + 1
      while (end < d.length && isNumber(d.charCodeAt(end)) && d.charCodeAt(end) !== minus) end++
      data.push(Number(d.slice(i, end)))
      i = end
      if (data.length < counts[letter]) continue
      ops.push({ op: letter, data })
      data = []
      // Further pairs after a move are lines.
      if (letter === 'M') letter = 'L'
    } else {
      if (code >= 65) letter = d[i] as Op['op']
      if (letter === 'Z' && code >= 65) ops.push({ op: 'Z', data: [] })
      i++
    }
  }
  return ops
}

const minus = 45
const isNumber = (code: number) => (code >= 48 && code <= 57) || code === minus || code === 46
