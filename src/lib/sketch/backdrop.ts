import type { Scene } from '#lib/domain/scene.ts'
import { floor } from './area.ts'
import type { Mark } from './mark.ts'
import { box, curve, line } from './shape.ts'

/** What lies behind a scene: the floor, and a touch that says where we are. */
export function backdrop(setting: Scene['setting']): Mark[] {
  return [{ d: curve([24, floor], [300, floor + 2], [776, floor]) }, ...places[setting]]
}

/** A house across the street: a gable, a door and a window. */
function house(x: number, half: number, high: number): Mark[] {
  const eaves = floor - high
  return [
    { d: line([x - half, floor], [x - half, eaves], [x, eaves - 90], [x + half, eaves], [x + half, floor]) },
    { d: line([x - half, eaves], [x + half, eaves]) },
    { d: box(x - 30, eaves + 40, 60, 56) },
  ]
}

const places: Record<Scene['setting'], Mark[]> = {
  plain: [],
  office: [],
  meeting: [],
  home: [],
  clinic: [],
  shop: [],
  park: [],
  classroom: [],
  street: [...house(150, 130, 210), ...house(420, 150, 260), ...house(660, 120, 190)],
}
