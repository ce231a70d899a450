import { type Area, middle, overlap, panelHeight, panelWidth, within } from './area.ts'
import { type Block, block, type Text } from './block.ts'
import type { Point } from './shape.ts'

/** What words must leave free: faces and other words surely, arrows and things if it can be. */
export interface Taken {
  faces: readonly Area[]
  words: readonly Area[]
  ways: readonly Area[]
  things: readonly Area[]
}

/** Where words belong: near a point, in lines of one of these widths, their middle no lower than `lowest`. */
export interface Wish extends Text {
  near: Point
  widths: readonly number[]
  lowest?: number
  /** What else is wrong with a place. */
  price?: (area: Area) => number
}

/** The place of some words that costs least, first on a coarse grid and then, if nothing there is free, on a fine one. */
export function room(wish: Wish, taken: Taken, size: number): { block: Block; clear: boolean } {
  const coarse = cheapest(wish, taken, size, 30)
  if (coarse.clear) return coarse
  const fine = cheapest(wish, taken, size, 12)
  return fine.clear ? fine : coarse
}

function cheapest(wish: Wish, taken: Taken, size: number, step: number) {
  const { near, widths, lowest = panelHeight, price = () => 0 } = wish
  let best: { block: Block; cost: number } | null = null
  for (const most of widths) {
    const { lines, area: at } = block(wish, most, size)
    const seen = new Set<number>()
    for (let x = 20; x < panelWidth - 20; x += step)
      for (let y = 20; y < Math.max(lowest, 50); y += step) {
        const area = within({ ...at, x: x - at.w / 2, y: y - at.h / 2 })
        // The frame pushes many wishes to one and the same place.
        const place = Math.round(area.x) * 1000 + Math.round(area.y)
        if (seen.has(place)) continue
        seen.add(place)
        const [middleX, middleY] = middle(area)
        const away = Math.sqrt((middleX - near[0]) ** 2 + (middleY - near[1]) ** 2)
        // What is already too far off can only become worse.
        if (best && away >= best.cost) continue
        let cost: number = away + priceOf(area, taken, best ? best.cost - away : Infinity)
        if (best && cost >= best.cost) continue
        cost += price(area)
        if (!best || cost < best.cost) best = { block: { lines, area }, cost }
      }
  }
  const { block: found } = best!
  return { block: found, clear: free(found.area, [...taken.faces, ...taken.words]) }
}

const free = (area: Area, others: readonly Area[]) => others.every((one) => overlap(area, one) === 0)

/** What a place covers; as soon as that is surely more than `most`, no more of it is looked at. */
function priceOf(area: Area, { faces, words, ways, things }: Taken, most: number): number {
  // A little more than the most, for the last digits are rounded: only what is surely dearer is left early.
  const enough = most + 1
  let price = 40 * over(area, faces)
  if (price > enough) return price
  price += 30 * over(area, words)
  if (price > enough) return price
  price += 2 * over(area, ways)
  if (price > enough) return price
  const covered = over(area, things)
  return price + 0.15 * covered + (covered > 0 ? 60 : 0)
}

function over(area: Area, others: readonly Area[]): number {
  let sum = 0
  for (const one of others) sum += overlap(area, one)
  return sum
}
