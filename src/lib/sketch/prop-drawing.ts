import type { Prop, PropKind, Screen } from '#lib/domain/prop.ts'
import type { Scene } from '#lib/domain/scene.ts'
import * as furniture from './furniture.ts'
import { letterSize, widthOf, wrapped } from './lettering.ts'
import type { Mark } from './mark.ts'
import * as object from './object.ts'
import { box } from './shape.ts'
import { screen, type Sized } from './screen.ts'

/** How wide and high each thing is, and its marks with its foot at the origin. */
type Plain = Exclude<PropKind, Screen['kind']>
const unknown = (): Mark[] => [{ d: box(-50, -100, 100, 100), fill: 'paper' }]
const plain: Record<Plain, [w: number, h: number, marks: (time: Scene['time']) => Mark[]]> = {
  shelf: [100, 100, unknown],
  counter: [100, 100, unknown],
  mirror: [100, 100, unknown],
  book: [100, 100, unknown],
  folder: [100, 100, unknown],
  parcel: [100, 100, unknown],
  bin: [100, 100, unknown],
  key: [100, 100, unknown],
  shield: [100, 100, unknown],
  eye: [100, 100, unknown],
  magnifier: [100, 100, unknown],
  camera: [100, 100, unknown],
  speaker: [100, 100, unknown],
  sensor: [100, 100, unknown],
  watch: [100, 100, unknown],
  router: [100, 100, unknown],
  robot: [100, 100, unknown],
  gear: [100, 100, unknown],
  money: [100, 100, unknown],
  card: [100, 100, unknown],
  message: [100, 100, unknown],
  bell: [100, 100, unknown],
  megaphone: [100, 100, unknown],
  pin: [100, 100, unknown],
  heart: [100, 100, unknown],
  pills: [100, 100, unknown],
  shirt: [100, 100, unknown],
  'clothes-rail': [100, 100, unknown],
  trolley: [100, 100, unknown],
  car: [100, 100, unknown],
  bus: [100, 100, unknown],
  bicycle: [100, 100, unknown],
  house: [100, 100, unknown],
  building: [100, 100, unknown],
  tree: [100, 100, unknown],
  dog: [100, 100, unknown],
  cat: [100, 100, unknown],
  database: [100, 100, unknown],
  model: [100, 100, unknown],

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
