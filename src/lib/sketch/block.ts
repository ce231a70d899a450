import type { Area } from './area.ts'
import { letterSize, widthOf, wrapped } from './lettering.ts'
import type { Words } from './mark.ts'

/** One line of writing and its size. */
interface Line {
  words: string
  size: number
}

/** Words in lines, and the area they take with their margin. */
export interface Block {
  lines: Line[]
  area: Area
}

/** What is to be written: `more` stands smaller under it. */
export interface Text {
  words: string
  more?: readonly string[]
  pad: number
}

const leading = 1.2
const smaller = 0.85

/** Words as a block at the origin, its lines no wider than `most` and about as long as one another. */
export function block({ words, more = [], pad }: Text, most: number, size = letterSize): Block {
  const small = Math.max(size * smaller, Math.min(size, 22))
  const lines = [
    ...balanced(words, most, size).map((line) => ({ words: line, size })),
    ...inOne(more, most, small).flatMap((one) =>
      balanced(one, most, small).map((line) => ({ words: line, size: small })),
    ),
  ]
  const w = Math.max(...lines.map((line) => widthOf(line.words, line.size))) + 2 * pad
  return { lines, area: { x: 0, y: 0, w, h: height(lines) + 1.5 * pad } }
}

/** Side by side, or each on a line of its own where that is too wide. */
function inOne(parts: readonly string[], most: number, size: number): readonly string[] {
  const whole = parts.join(' · ')
  return whole !== '' && widthOf(whole, size) <= most ? [whole] : parts
}

const height = (lines: readonly Line[]) => lines.reduce((sum, { size }) => sum + size * leading, 0)

/** In as few lines as the width allows, and those about as long as one another. */
function balanced(words: string, most: number, size: number): string[] {
  let lines = wrapped(words, most, size)
  // No narrower than the longest word: balance is no reason to break one.
  const longest = Math.max(...words.split(/\s+/).map((word) => widthOf(word, size)))
  let [least, enough] = [Math.max(most / 2, Math.min(longest, most)), most]
  while (lines.length > 1 && enough - least > 8) {
    const width = (least + enough) / 2
    const next = wrapped(words, width, size)
    if (next.length > lines.length) least = width
    else [lines, enough] = [next, width]
  }
  return lines
}

/** The lines of a block as writing. */
export function written({ lines, area }: Block): Words[] {
  let y = area.y + (area.h - height(lines)) / 2
  return lines.map(({ words, size }) => {
    y += size * leading
    return { words, x: area.x + area.w / 2, y: y - size * 0.32, size }
  })
}
