import type { Prop } from '#lib/domain/prop.ts'
import type { Scene } from '#lib/domain/scene.ts'
import { letterSize, widthOf, wrapped } from './lettering.ts'
import type { Mark } from './mark.ts'
import { plain } from './plain-drawing.ts'
import { screen, type Sized } from './screen.ts'

/** A thing, its foot at the origin; a machine carries its label under it. */
export function propDrawing(prop: Prop, time: Scene['time']): Sized {
  if ('shows' in prop) return screen(prop)
  const [w, h, marks] = plain[prop.kind]
  if (!('label' in prop) || prop.label === undefined) return { marks: marks(time), w, h }
  if (prop.kind === 'cloud' && wrapped(prop.label, 190).length <= 2)
    return { marks: [...marks(time), ...lines(prop.label, 190, -58)], w, h }
  const rows = wrapped(prop.label, 200).length
  const label = lines(prop.label, 200, -h - letterSize * (0.4 + 0.57 * rows))
  const wide = Math.max(...wrapped(prop.label, 200).map((words) => widthOf(words)))
  return { marks: [...marks(time), ...label], w: Math.max(w, wide), h: h + letterSize * (0.4 + 1.15 * rows) }
}

/** A label in lines about a height. */
const lines = (label: string, most: number, y: number): Mark[] =>
  wrapped(label, most).map((words, i, all) => ({
    words,
    x: 0,
    y: y + letterSize * (0.35 + 1.15 * (i - (all.length - 1) / 2)),
    size: letterSize,
  }))
