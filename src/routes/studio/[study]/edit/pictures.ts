import type { Cast } from '#lib/domain/character.ts'
import type { Panel } from '#lib/domain/panel.ts'
import type { Scene } from '#lib/domain/scene.ts'
import { drawing } from '#lib/sketch/drawing.ts'

const drawn = new WeakMap<Scene, { cast: Cast; seed: string; address: string }>()

/** A panel's picture as an address for <img>, drawn here and now; what did not change is not drawn again. */
export function pictureOf({ scene, picture }: Panel, seed: string, cast: Cast): string {
  if (picture) return `/studio/pictures/${picture}`
  if (!scene) return ''
  const known = drawn.get(scene)
  if (known && known.cast === cast && known.seed === seed) return known.address
  const address = `data:image/svg+xml,${encodeURIComponent(safely(scene, seed, cast))}`
  drawn.set(scene, { cast, seed, address })
  return address
}

/** While a scene is being written, something in it may point to nothing yet; the picture waits for it. */
function safely(scene: Scene, seed: string, cast: Cast): string {
  try {
    return drawing(scene, { seed, cast })
  } catch {
    return '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600"/>'
  }
}
