import { panelWidth } from './area.ts'
import { type Block, block } from './block.ts'
import type { Note } from './notes.ts'

const margin = 18
const between = 14
const most = panelWidth - 2 * margin

/** All notes in rows at the top of the panel, by how far `across` each belongs: in rows there is always room for words. */
export function strip(
  notes: readonly Note[],
  across: readonly number[],
  size: number,
): { blocks: Map<Note, Block>; height: number } {
  const order = notes.map((note, i) => ({ note, x: across[i]! })).sort((a, b) => a.x - b.x)
  const tries = [140, 190, 250, 330, 450, most].map((width) => rows(order, width, size))
  return tries.reduce((best, next) => (next.height < best.height ? next : best))
}

function rows(order: readonly { note: Note }[], width: number, size: number) {
  const all = order.map(({ note }) => ({ note, ...block(note, Math.min(width, most - 2 * note.pad), size) }))
  const blocks = new Map<Note, Block>()
  let y = margin
  // As many rows as the widths need; every row takes from all over the order, so that words stay above their people.
  const total = all.reduce((sum, { area }) => sum + area.w + between, 0)
  for (let count = Math.max(1, Math.ceil(total / (most + between))); ; count++) {
    const dealt = Array.from({ length: count }, (_, row) => all.filter((_, i) => i % count === row))
    const wide = (row: typeof all) => row.reduce((sum, { area }) => sum + area.w + between, -between)
    if (count < all.length && dealt.some((row) => wide(row) > most)) continue
    for (const row of dealt) {
      const gap = row.length > 1 ? Math.min(60, (most - wide(row)) / (row.length - 1) + between) : between
      const whole = row.reduce((sum, { area }) => sum + area.w + gap, -gap)
      let x = margin + (most - whole) / 2
      for (const { note, lines, area } of row) {
        blocks.set(note, { lines, area: { ...area, x, y } })
        x += area.w + gap
      }
      y += Math.max(0, ...row.map(({ area }) => area.h)) + between
    }
    return { blocks, height: y - between - margin }
  }
}
