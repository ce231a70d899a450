import { type Area, middle, overlap, panelHeight, panelWidth, within } from './area.ts'
import { letterSize, widthOf, wrapped } from './lettering.ts'

/** Words in lines, and the area they take with their margin. */
export interface Block {
  lines: string[]
  area: Area
}

interface Taken {
  faces: readonly Area[]
  words: readonly Area[]
  things: readonly Area[]
}

const step = letterSize * 1.2

/** Where some words have room: near a point, within the frame, off faces, off other words, and off things if it can be. */
export function room(
  words: string,
  near: readonly [number, number],
  widths: readonly number[],
  pad: number,
  taken: Taken,
  lowest = panelHeight,
): Block {
  let best: { block: Block; cost: number } | null = null
  for (const most of widths) {
    const lines = balanced(words, most)
    const w = Math.max(...lines.map((line) => widthOf(line))) + 2 * pad
    const h = lines.length * step + 1.5 * pad
    for (let x = 20; x < panelWidth - 20; x += 30)
      for (let y = 20; y < Math.max(lowest, 50); y += 30) {
        const area = within({ x: x - w / 2, y: y - h / 2, w, h })
        const [middleX, middleY] = middle(area)
        const away = Math.hypot(middleX - near[0], middleY - near[1])
        // What is already too far off can only become worse.
        if (best && away >= best.cost) continue
        const cost = away + price(area, taken)
        if (!best || cost < best.cost) best = { block: { lines, area }, cost }
      }
  }
  return best!.block
}

/** In as few lines as the width allows, and those about as long as one another. */
function balanced(words: string, most: number): string[] {
  let lines = wrapped(words, most)
  const count = lines.length
  const longest = Math.max(...words.split(/\s+/).map((word) => widthOf(word)))
  for (let width = most; width >= longest; width -= 12) {
    const next = wrapped(words, width)
    if (next.length > count) break
    lines = next
  }
  return lines
}

function price(area: Area, { faces, words, things }: Taken): number {
  const over = (areas: readonly Area[]) => areas.reduce((sum, one) => sum + overlap(area, one), 0)
  const covered = over(things)
  const off = 0.15 * covered + (covered > 0 ? 60 : 0)
  return 40 * over(faces) + 30 * over(words) + off
}

/** The lines of a block as writing. */
export const written = ({ lines, area }: Block) => {
  const from = area.y + (area.h - lines.length * step) / 2
  return lines.map((words, i) => ({
    words,
    x: area.x + area.w / 2,
    y: from + i * step + letterSize * 0.88,
    size: letterSize,
  }))
}
