import { type Markup, markup } from './markup.ts'
import { within } from './numbers.ts'
import type { BoardReading } from './board-reading.ts'

const [width, height] = [260, 200]
const [left, right, top, bottom] = [44, 14, 28, 30]
/** A strip below zero keeps the words at the foot apart from the letters. */
const foot = 0.22

/** How far the groups stand apart (to the right) and how far people of one group do (upwards), a letter for each storyboard. */
export function splitMap(boards: readonly BoardReading[]): Markup | null {
  const dots = boards.flatMap(({ letter, spot: { shareAdjusted, conflict } }) =>
    shareAdjusted === null || conflict === null
      ? []
      : [{ letter, between: within(shareAdjusted), inside: within(conflict.value) }],
  )
  if (dots.length === 0) return null
  const most = Math.min(1, Math.max(0.5, ...dots.map(({ between }) => Math.ceil(between * 10 + 0.5) / 10)))
  const x = (value: number) => round(left + (value / most) * (width - left - right))
  const y = (value: number) => round(top + ((1 - value) / (1 + foot)) * (height - top - bottom))
  // What stands at one place shares one circle: letters over each other cannot be read.
  const places: (typeof dots)[] = []
  for (const dot of dots) {
    const near = places.find(
      ([first]) => Math.abs(x(first!.between) - x(dot.between)) < 17 && Math.abs(y(first!.inside) - y(dot.inside)) < 17,
    )
    if (near) near.push(dot)
    else places.push([dot])
  }
  const marks = places.map((here) => {
    const letters = here.map(({ letter }) => letter).join(' ')
    const room = letters.length * 3 + 5
    const [cx, cy] = [Math.max(left - 8 + room, x(here[0]!.between)), y(here[0]!.inside)]
    return markup`<rect x="${round(cx - room)}" y="${cy - 8}" width="${2 * room}" height="16" rx="8"/><text x="${cx}" y="${cy + 4}" class="letter">${letters}</text>`
  })
  const said = dots.map(
    ({ letter, between, inside }) => `${letter} between ${between.toFixed(2)}, within ${inside.toFixed(2)}`,
  )
  const cut = x(0.15)
  return markup`<svg class="map" role="img" aria-label="The storyboards by how far groups stand apart and how far a group is split: ${said.join('; ')}" viewBox="0 0 ${width} ${height}" width="${width / 16}rem"><path class="ground" d="M${left} ${top}V${height - bottom}H${width - right}"/><path class="cut" d="M${cut} ${top}V${height - bottom}"/>${[0, 0.5, 1].map((value) => markup`<text x="${left - 11}" y="${y(value) + 4}" class="end">${value}</text>`)}${[0, 0.15, most].map((value) => markup`<text x="${x(value)}" y="${height - bottom + 13}">${value}</text>`)}<text x="${(left + width - right) / 2}" y="${height - 3}">between groups →</text><text transform="translate(11 ${(top + height - bottom) / 2}) rotate(-90)">within a group →</text><text x="${left}" y="${top - 14}" class="start">divided within</text><text x="${width - right}" y="${top - 14}" class="end">both</text><text x="${width - right}" y="${height - bottom - 5}" class="end">groups apart</text>${marks}</svg>`
}

const round = (value: number) => Math.round(value * 100) / 100
