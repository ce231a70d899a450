import type { Item } from './item.ts'
import type { Scene } from './scene.ts'
import type { Storyboard } from './storyboard.ts'
import type { Study } from './study.ts'

/**
 * A draft with the defaults that parsing would give it. A draft with gaps is not parsed, and one that was kept before a
 * field was known lacks that field; whoever reads it may count on both.
 */
export const filled = (study: Study): Study => ({
  ...given({ access: 'link', cast: {}, waivers: [], translations: {} }, study),
  items: study.items.map(filledItem),
  storyboards: study.storyboards.map(filledStoryboard),
})

/** What is there goes before its default; what is there and undefined does not. */
const given = <T extends object>(defaults: Partial<T>, value: T): T => ({
  ...defaults,
  ...(Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T),
})

function filledItem(item: Item): Item {
  if (item.kind === 'rating') return given({ closing: false, shuffle: false, scale: [1, 7] }, item)
  return item.kind === 'text' ? given({ closing: false, lines: 3 }, item) : given({ closing: false }, item)
}

function filledStoryboard(storyboard: Storyboard): Storyboard {
  return {
    ...given({ intrusions: [] }, storyboard),
    model: given({ capabilities: [], requirements: [] }, storyboard.model),
    panels: storyboard.panels.map((panel) => (panel.scene ? { ...panel, scene: filledScene(panel.scene) } : panel)),
  }
}

function filledScene(scene: Scene): Scene {
  const whole = given<Scene>({ setting: 'plain', time: 'day', people: [], things: [], flows: [] }, scene)
  return {
    ...whole,
    people: whole.people.map((one) =>
      given({ pose: 'stands', gesture: 'rests', face: 'neutral', facing: 'right' } as const, one),
    ),
  }
}
