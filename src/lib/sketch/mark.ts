/** One pull of the pen, as SVG path data that uses only absolute M, L, C, Q and Z, in the element's own coordinates. */
export interface Stroke {
  d: string
  /** `paper` hides what is behind, `ink` blackens; without it only the line is drawn. */
  fill?: 'paper' | 'ink'
  /** The distance between hatching lines; none without it. */
  hatch?: number
  /** `flow` is the one accent, kept for data on its way; `dot` a touch of the pen; `shade` hatches without an outline. */
  pen?: 'flow' | 'dot' | 'shade'
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
    let turn = 0
    const d = mark.d.replace(/-?\d+(\.\d+)?/g, (number) =>
      String(round(turn++ % 2 === 0 ? x + across * Number(number) : y + scale * Number(number))),
    )
    return { ...mark, d }
  })
}

const round = (n: number) => Math.round(n * 10) / 10
