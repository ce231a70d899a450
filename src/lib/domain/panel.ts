import { z } from 'zod'
import { words } from './code.ts'
import { Scene } from './scene.ts'

/** One picture of a storyboard: the scene that is drawn, the caption under it, and the same in words. */
export const Panel = z.strictObject({
  scene: Scene,
  caption: words(240),
  text: words(600),
})
export type Panel = z.infer<typeof Panel>
