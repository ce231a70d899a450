import type { Area } from './area.ts'
import { widthOf } from './lettering.ts'
import type { Mark } from './mark.ts'
import { pathOps } from './path-ops.ts'

/** Half the widest line, and what a wavering hand adds. */
const margin = 5

/** The area that marks take, seen from their own origin: all that is drawn lies within it. */
export function bounds(marks: readonly Mark[]): Area {
  let [left, top, right, low] = [Infinity, Infinity, -Infinity, -Infinity]
  const reach = (x: number, y: number) => {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    low = Math.max(low, y)
  }
  for (const mark of marks) {
    if ('words' in mark) {
      const half = widthOf(mark.words, mark.size) / 2
      reach(mark.x - half, mark.y - 0.9 * mark.size)
      reach(mark.x + half, mark.y + 0.3 * mark.size)
    } else
      for (const { data } of pathOps(mark.d)) for (let i = 0; i < data.length; i += 2) reach(data[i]!, data[i + 1]!)
  }
  if (left > right) return { x: 0, y: 0, w: 0, h: 0 }
  return { x: left - margin, y: top - margin, w: right - left + 2 * margin, h: low - top + 2 * margin }
}
