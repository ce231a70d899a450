import type { Setting } from '#lib/domain/scene.ts'
import { floor } from './area.ts'
import type { Mark } from './mark.ts'
import { places } from './places.ts'
import { curve } from './shape.ts'

/** What lies behind a scene: the floor, and a few faint lines that say where we are. */
export function backdrop(setting: Setting): Mark[] {
  const place = places[setting].map((d): Mark => ({ d, pen: 'hair' }))
  return [{ d: curve([24, floor], [300, floor + 2], [776, floor]) }, ...place]
}
