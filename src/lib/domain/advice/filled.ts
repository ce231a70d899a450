import type { Scene } from '#lib/domain/scene.ts'
import type { Storyboard } from '#lib/domain/storyboard.ts'
import type { Study } from '#lib/domain/study.ts'

/** A type whose fields with a default may not be there yet. */
type Unfilled<T, Key extends keyof T> = Omit<T, Key> & Partial<Pick<T, Key>>

/** A draft with the defaults that parsing would give it, as far as advice reads them: a draft with faults is not parsed. */
export const filled = (study: Study): Study => {
  const { cast = {}, waivers = [] } = study as Unfilled<Study, 'cast' | 'waivers'>
  return { ...study, cast, waivers, storyboards: study.storyboards.map(filledStoryboard) }
}

function filledStoryboard(storyboard: Storyboard): Storyboard {
  const { intrusions = [] } = storyboard as Unfilled<Storyboard, 'intrusions'>
  const model = storyboard.model as Unfilled<Storyboard['model'], 'capabilities' | 'requirements'>
  const { capabilities = [], requirements = [] } = model
  return {
    ...storyboard,
    intrusions,
    model: { ...storyboard.model, capabilities, requirements },
    panels: storyboard.panels.map((panel) => (panel.scene ? { ...panel, scene: filledScene(panel.scene) } : panel)),
  }
}

function filledScene(scene: Scene): Scene {
  const { people = [], things = [], flows = [] } = scene as Unfilled<Scene, 'people' | 'things' | 'flows'>
  return { ...scene, people, things, flows }
}
