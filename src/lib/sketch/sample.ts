import { type Area, floor, panelHeight, panelWidth, within } from './area.ts'
import { composition } from './composition.ts'
import { drawing } from './drawing.ts'
import type { Placed } from './stage.ts'
import { sampleCast, type Word } from './vocabulary.ts'

/** The least side of a sample, so that a small thing is not blown up out of its line weight. */
const least = 300
const margin = 24
/** The frame of the panel is no part of a sample that is cut out of it. */
const frame = 14
/** As high as a grown person stands in the middle. */
const grown: Area = { x: panelWidth / 2, y: floor - 420, w: 0, h: 420 }

/** The picture of a word: its scene drawn like a panel's, cut to what the word is about. */
export function sample({ section, word, scene, view }: Word): string {
  const drawn = drawing(scene, { seed: `${section} ${word}`, cast: sampleCast })
  if (view === 'panel') return drawn
  const { placed } = composition(scene, sampleCast)
  const areas = placed.map((one) => one.area)
  const { x, y, w, h } = square(
    view === 'head' ? headArea(placed) : whole(view === 'person' ? [...areas, grown] : areas),
  )
  return drawn.replace(/viewBox="[^"]*"/, `viewBox="${x} ${y} ${w} ${h}"`)
}

/** The head and the shoulders. */
function headArea(placed: readonly Placed[]): Area {
  const face = placed.find((one) => one.face)?.face
  if (!face) return { x: 0, y: 0, w: panelWidth, h: panelHeight }
  return { x: face.x, y: face.y - 10, w: face.w, h: face.h + 90 }
}

/** The upright area that holds all of these. */
function whole(areas: readonly Area[]): Area {
  const [x, y] = [Math.min(...areas.map((one) => one.x)), Math.min(...areas.map((one) => one.y))]
  const [right, low] = [Math.max(...areas.map((one) => one.x + one.w)), Math.max(...areas.map((one) => one.y + one.h))]
  return { x, y, w: right - x, h: low - y }
}

/** A square about an area, inside the panel; what stands on the floor keeps a strip of it. */
function square({ x, y, w, h }: Area): Area {
  const side = Math.min(panelHeight - 2 * frame, Math.ceil(Math.max(least, w + 2 * margin, h + 2 * margin)))
  const standing = y + h > floor - 40
  const top = standing ? Math.max(y + h, floor) + margin - side : y + h / 2 - side / 2
  return within({ x: Math.round(x + w / 2 - side / 2), y: Math.round(top), w: side, h: side }, frame)
}
