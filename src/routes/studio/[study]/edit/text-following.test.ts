import { expect, test } from 'vitest'
import { blankStudy } from '#lib/domain/blank-study.ts'
import { Scene } from '#lib/domain/scene.ts'
import type { Study } from '#lib/domain/study.ts'
import { textsFollowing, writtenFrom } from './text-following.ts'

const home = Scene.parse({ setting: 'home' })
const night = Scene.parse({ setting: 'home', time: 'night' })
const withPanel = (scene: Scene, text: string, more: Partial<Study> = {}): Study => {
  const study = { ...blankStudy('sleep', 'Sleep'), ...more }
  return { ...study, storyboards: [{ ...study.storyboards[0]!, panels: [{ scene, caption: '', text }] }] }
}
const textOf = (study: Study) => study.storyboards[0]!.panels[0]!.text

test('a text that was written from the picture says what is there now', () => {
  const text = writtenFrom(home, {})
  expect(textOf(textsFollowing(withPanel(home, text), withPanel(night, text)))).toBe('At home at night.')
  expect(textOf(textsFollowing(withPanel(Scene.parse({}), ''), withPanel(home, '')))).toBe('At home.')
})

test('a text that somebody wrote stays as it is', () => {
  expect(textOf(textsFollowing(withPanel(home, 'A kitchen.'), withPanel(night, 'A kitchen.')))).toBe('A kitchen.')
  const text = writtenFrom(home, {})
  expect(textOf(textsFollowing(withPanel(home, text), withPanel(night, 'A dark kitchen.')))).toBe('A dark kitchen.')
})

test('no English text begins by itself in a study in another language', () => {
  const zh = { locale: 'zh' }
  expect(textOf(textsFollowing(withPanel(Scene.parse({}), '', zh), withPanel(home, '', zh)))).toBe('')
})

test('a text never passes the room that it has', () => {
  const scene = Scene.parse({
    people: ['a', 'b', 'c', 'd', 'e'].map((who) => ({
      who,
      at: 'left',
      pose: 'in-wheelchair',
      holds: 'walking-stick',
    })),
    things: Array.from({ length: 8 }, (_, n) => ({
      kind: 'sign',
      name: `t${n}`,
      at: 'right',
      shows: ['x'.repeat(30)],
    })),
  })
  expect(writtenFrom(scene, {}).length).toBeLessThanOrEqual(600)
})
