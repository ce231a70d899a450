import type { Part } from '#lib/domain/attendance.ts'
import { smallestCell } from './disclosure.ts'
import { toldOf } from './told.ts'

/**
 * Where people left, place by place. Neighbouring places are taken together until those who left there are nobody or
 * enough to be told, so that a few are told among others instead of being kept back.
 */
export function leavingBands(lefts: readonly number[], of: number): (Part & { from: number; to: number })[] {
  const bands: { from: number; to: number; count: number }[] = []
  let open = { from: 1, to: 0, count: 0 }
  for (const [index, left] of lefts.entries()) {
    open = { ...open, to: index + 1, count: open.count + left }
    if (open.count < smallestCell) continue
    bands.push(open)
    open = { from: index + 2, to: index + 1, count: 0 }
  }
  const last = bands.at(-1)
  if (open.count > 0 && last) bands[bands.length - 1] = { ...last, to: open.to, count: last.count + open.count }
  else if (open.to >= open.from) bands.push(open)
  const [all] = toldOf([{ count: bands.reduce((sum, { count }) => sum + count, 0), of }])
  const parts = typeof all!.count === 'number' ? toldOf(bands.map(({ count }) => ({ count, of }))) : []
  // Where the sum is kept back, so is all that would add up to it.
  return bands.map(({ from, to }, index) => ({ from, to, ...(parts[index] ?? { ...all!, interval: null }) }))
}
