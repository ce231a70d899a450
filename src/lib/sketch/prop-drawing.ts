import type { Prop, PropKind } from '#lib/domain/prop.ts'
import type { Scene } from '#lib/domain/scene.ts'
import * as furniture from './furniture.ts'
import { letterSize, widthOf, wrapped } from './lettering.ts'
import type { Mark } from './mark.ts'
import * as object from './object.ts'
import { screen, type Sized } from './screen.ts'

/** How wide and high each thing is, and its marks with its foot at the origin. */
type Plain = Exclude<PropKind, 'laptop' | 'monitor' | 'phone' | 'dashboard' | 'poster' | 'form' | 'calendar'>
const plain: Record<Plain, [w: number, h: number, marks: (time: Scene['time']) => Mark[]]> = {
  table: [340, 150, furniture.table],
  sofa: [380, 180, furniture.sofa],
  chair: [110, 210, furniture.chair],
  bed: [380, 170, furniture.bed],
  plant: [140, 220, furniture.plant],
  door: [128, 330, furniture.door],
  lamp: [108, 310, furniture.lamp],
  window: [160, 84, furniture.window],
  clock: [88, 44, furniture.clock],
  cup: [44, 40, object.cup],
  papers: [120, 70, object.papers],
  lock: [76, 104, object.lock],
  envelope: [120, 76, object.envelope],
  chart: [128, 100, object.chart],
  headset: [112, 100, object.headset],
  cloud: [280, 150, object.cloud],
  server: [156, 172, object.server],
  archive: [140, 186, object.archive],
}

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
