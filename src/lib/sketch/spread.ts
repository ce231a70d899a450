import { panelWidth } from './area.ts'
import type { Placed } from './stage.ts'

const margin = 18

/** Where people would have to stand, by name, so that no face hides another; nobody is moved further than that takes. */
export function spread(people: readonly Placed[]): Map<string, number> {
  const row = people.flatMap((one) => (one.face && one.character ? [{ ...one, face: one.face }] : []))
  row.sort((a, b) => a.face.x + a.face.w / 2 - (b.face.x + b.face.w / 2))
  const most = row.map(({ figure }) => panelWidth - margin - figure.area.x - figure.area.w)
  const least = row.map(({ figure }) => margin - figure.area.x)
  const at = row.map(({ x }) => x)
  /** How far apart the origins of two must be; faces at different heights need no distance. */
  const apart = (i: number, j: number) => {
    const [a, b] = [row[i]!, row[j]!]
    if (a.face.y >= b.face.y + b.face.h || b.face.y >= a.face.y + a.face.h) return -Infinity
    return 2 * Math.ceil((a.face.x + a.face.w - a.x - (b.face.x - b.x)) / 2)
  }
  // To the right as far as those on the left need, then back from the right edge, then from the left one.
  for (let j = 0; j < row.length; j++) for (let i = 0; i < j; i++) at[j] = Math.max(at[j]!, at[i]! + apart(i, j))
  for (let i = row.length - 1; i >= 0; i--) {
    at[i] = Math.min(at[i]!, 2 * Math.floor(most[i]! / 2))
    for (let j = i + 1; j < row.length; j++) at[i] = Math.min(at[i]!, at[j]! - apart(i, j))
  }
  for (let j = 0; j < row.length; j++) {
    at[j] = Math.max(at[j]!, 2 * Math.ceil(least[j]! / 2))
    for (let i = 0; i < j; i++) at[j] = Math.max(at[j]!, at[i]! + apart(i, j))
  }
  return new Map(row.map((one, i) => [one.character!.who, at[i]!]))
}
