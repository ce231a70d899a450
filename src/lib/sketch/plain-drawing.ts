import type { PropKind, Screen } from '#lib/domain/prop.ts'
import type { Scene } from '#lib/domain/scene.ts'
import * as animal from './animal.ts'
import * as device from './device.ts'
import * as fitting from './fitting.ts'
import * as furniture from './furniture.ts'
import * as machine from './machine.ts'
import type { Mark } from './mark.ts'
import * as object from './object.ts'
import * as outdoors from './outdoors.ts'
import * as shop from './shop.ts'
import * as signal from './signal.ts'
import * as symbol from './symbol.ts'
import * as vehicle from './vehicle.ts'

/** How wide and high each thing is at most, and its marks with its foot at the origin. */
type Plain = Exclude<PropKind, Screen['kind']>
export const plain: Record<Plain, [w: number, h: number, marks: (time: Scene['time']) => Mark[]]> = {
  table: [340, 150, furniture.table],
  sofa: [380, 180, furniture.sofa],
  chair: [136, 234, furniture.chair],
  bed: [392, 190, furniture.bed],
  shelf: [220, 310, furniture.shelf],
  counter: [352, 224, furniture.counter],

  plant: [156, 226, fitting.plant],
  door: [168, 348, fitting.door],
  lamp: [108, 310, fitting.lamp],
  window: [184, 172, fitting.window],
  mirror: [184, 306, fitting.mirror],
  clock: [92, 92, fitting.clock],

  cup: [102, 96, object.cup],
  papers: [158, 84, object.papers],
  book: [188, 96, object.book],
  folder: [156, 120, object.folder],
  envelope: [128, 84, object.envelope],
  parcel: [136, 122, object.parcel],
  bin: [100, 134, object.bin],
  key: [156, 70, object.key],
  pills: [152, 126, object.pills],

  lock: [88, 120, symbol.lock],
  shield: [120, 140, symbol.shield],
  eye: [172, 104, symbol.eye],
  magnifier: [136, 136, symbol.magnifier],
  gear: [126, 124, symbol.gear],
  chart: [136, 104, symbol.chart],
  message: [160, 120, signal.message],
  bell: [140, 132, signal.bell],
  megaphone: [192, 124, signal.megaphone],
  pin: [96, 150, signal.pin],
  heart: [140, 124, signal.heart],

  camera: [188, 134, device.camera],
  speaker: [184, 124, device.speaker],
  sensor: [144, 156, device.sensor],
  watch: [112, 184, device.watch],
  headset: [136, 118, device.headset],
  router: [180, 140, device.router],
  robot: [184, 302, device.robot],

  money: [212, 116, shop.money],
  card: [156, 102, shop.card],
  shirt: [196, 196, shop.shirt],
  'clothes-rail': [292, 270, shop.clothesRail],
  trolley: [192, 184, shop.trolley],

  car: [380, 156, vehicle.car],
  bus: [420, 196, vehicle.bus],
  bicycle: [280, 178, vehicle.bicycle],

  house: [264, 256, outdoors.house],
  building: [212, 344, outdoors.building],
  tree: [228, 314, outdoors.tree],

  dog: [268, 174, animal.dog],
  cat: [164, 168, animal.cat],

  cloud: [288, 150, machine.cloud],
  server: [156, 172, machine.server],
  archive: [140, 186, machine.archive],
  database: [148, 172, machine.database],
  model: [224, 176, machine.model],
}
