import { z } from 'zod'
import { words } from './code.ts'
import { Scene } from './scene.ts'

/**
 * A picture from elsewhere, by the name it is kept under: the SHA-256 of what is kept, and `webp` for a photograph or
 * scan, `json` for a sketch whose lines we draw ourselves. In a study's folder, any picture file under `pictures/`.
 */
export const Picture = z
  .string()
  .max(120)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.(webp|json|png|jpe?g|avif|excalidraw)$/, 'must be the name of a picture file')
export type Picture = z.infer<typeof Picture>

/** One step of a storyboard: the scene that is drawn (or a picture from elsewhere), the caption under it, and the same in words. */
export const Panel = z
  .strictObject({
    scene: Scene.optional(),
    picture: Picture.optional(),
    caption: words(240),
    text: words(600),
  })
  .refine((panel) => (panel.scene === undefined) !== (panel.picture === undefined), {
    message: 'needs either a "scene" or a "picture"',
  })
export type Panel = z.infer<typeof Panel>
