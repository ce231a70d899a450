import type { Scene } from '#lib/domain/scene.ts'
import { floor } from './area.ts'
import type { Mark } from './mark.ts'
import { curve, line, points } from './shape.ts'

/** What lies behind a scene: the floor, and a touch that says where we are. */
export function backdrop(setting: Scene['setting']): Mark[] {
  return [{ d: curve([24, floor], [300, floor + 2], [776, floor]) }, ...places[setting]]
}

const places: Record<Scene['setting'], Mark[]> = {
  plain: [],
  office: [],
  meeting: [],
  home: [],
  street: [
    {
      d: line(...points('24 420, 150 420, 150 250, 260 250, 260 420, 560 420, 560 200, 700 200, 700 420, 776 420')),
    },
  ],
}
