import { type Markup, markup } from './markup.ts'
import type { RowReading } from './board-reading.ts'

const step = 14
const height = 16

/**
 * How a group's answers lie on the scale: a tower a point, below it the mean with its interval, and how many they are.
 * Where they stand says which point it is, so that no colour has to. `most` is the share that is as high as there is room.
 */
export function distribution(row: RowReading, lowest: number, most: number, highest: number): Markup {
  const { counts, n, mean, interval } = row
  const numbered = counts.length <= 11
  const x = (value: number) => round((value - lowest + 0.5) * step)
  const towers = counts.map((count, index) => {
    const tall = n && most > 0 ? Math.max(count > 0 ? 1 : 0, round((count / n / most) * height)) : 0
    const tower = markup`<rect x="${index * step + 1.5}" y="${round(height - tall)}" width="${step - 3}" height="${tall}"/>`
    const label = markup`<text x="${(index + 0.5) * step}" y="${height + 14}">${count}</text>`
    return [count > 0 ? tower : null, numbered && count > 0 ? label : null]
  })
  const said = counts.map((count, index) => `${lowest + index}: ${count}`).join(', ')
  const width = counts.length * step
  const line = interval && markup`<path d="M${x(interval[0])} ${height + 3}H${x(interval[1])}" class="interval"/>`
  const middle = mean === null ? null : markup`<circle cx="${x(mean)}" cy="${height + 3}" r="2.2"/>`
  return markup`<svg class="distribution" role="img" aria-label="Answers from ${lowest} to ${highest}: ${said}" viewBox="0 0 ${width} ${height + (numbered ? 15 : 6)}" width="${width / 16}rem">${towers}<path d="M0 ${height}H${width}" class="ground"/>${line}${middle}</svg>`
}

const round = (value: number) => Math.round(value * 100) / 100
