import { pathOps } from './path-ops.ts'

/** One pull of the pen, as SVG path data that uses only absolute M, L, C, Q and Z, in the element's own coordinates. */
export interface Stroke {
  d: string
  /** `paper` hides what is behind, `ink` blackens; without it only the line is drawn. */
  fill?: 'paper' | 'ink'
  /** The distance between hatching lines; none without it. */
  hatch?: number
  /**
   * `flow` is the one accent, kept for data on its way; `dot` a touch of the pen; `shade` hatches without an outline;
   * `hair` is as thin and faint as hatching.
   */
  pen?: 'flow' | 'dot' | 'shade' | 'hair'
}

/** One line of writing; `y` is its baseline, `x` its middle. */
export interface Words {
  words: string
  x: number
  y: number
  size: number
  pen?: 'flow'
}

export type Mark = Stroke | Words

export interface Move {
  x: number
  y: number
  scale?: number
  /** Faces the other way. Words are never mirrored. */
  mirror?: boolean
}

/** The same marks somewhere else. */
export function moved(marks: readonly Mark[], { x, y, scale = 1, mirror = false }: Move): Mark[] {
  const across = mirror ? -scale : scale
  return marks.map((mark) => {
    if ('words' in mark) return { ...mark, x: x + across * mark.x, y: y + scale * mark.y, size: scale * mark.size }
    const d = pathOps(mark.d)
      .map(({ op, data }) => {
        if (op === 'Z') return op
        return `${op} ${data.map((n, i) => round(i % 2 === 0 ? x + across * n : y + scale * n)).join(' ')}`
      })
      .join(' ')
    return { ...mark, d }
  })
}

const round = (n: number) => Math.round(n * 10) / 10
