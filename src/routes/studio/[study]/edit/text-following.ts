import type { Cast } from '#lib/domain/character.ts'
import type { Panel } from '#lib/domain/panel.ts'
import type { Scene } from '#lib/domain/scene.ts'
import type { Study } from '#lib/domain/study.ts'
import { sceneText } from '#lib/sketch/scene-text.ts'

/** The text equivalent as the picture has it: what somebody may then say better. */
export function writtenFrom(scene: Scene, cast: Cast): string {
  const text = sceneText(scene, cast)
  return text.length <= 600 ? text : text.slice(0, text.lastIndexOf(' ', 600))
}

/** The study after a change of its pictures, where each text that was written from a picture says what is there now. */
export function textsFollowing(before: Study, after: Study): Study {
  if (before.storyboards === after.storyboards && before.cast === after.cast) return after
  // The words come in English, so a text in another language begins by hand.
  const begins = after.locale.startsWith('en')
  const follows = ({ scene, text }: Panel) =>
    scene !== undefined && (text !== '' || begins) && text === writtenFrom(scene, before.cast)
  const storyboards = after.storyboards.map((board) => {
    const was = before.storyboards.find(({ code }) => code === board.code)
    if (!was || (was === board && before.cast === after.cast)) return board
    const panels = board.panels.map((panel, index) => {
      const old = was.panels[index]
      const moved = old === undefined || old.text !== panel.text || !panel.scene
      if (moved || (old.scene === panel.scene && before.cast === after.cast) || !follows(old)) return panel
      return { ...panel, text: writtenFrom(panel.scene!, after.cast) }
    })
    return panels.every((panel, index) => panel === board.panels[index]) ? board : { ...board, panels }
  })
  return storyboards.every((board, index) => board === after.storyboards[index]) ? after : { ...after, storyboards }
}
