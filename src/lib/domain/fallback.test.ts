import { expect, test } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { fellBack, translatedWords, wordsDrawn } from './fallback.ts'
import { inLocale } from './translation.ts'

const german = {
  title: 'Ein Beispiel',
  items: { utility: { text: 'Wie nützlich?' } },
  storyboards: { coach_a: { panels: [{ caption: 'Erstes Bild', scene: { marker: 'Später' } }] } },
}
const study = sampleStudy({ translations: { de: german } })

test('what was not translated is told from what was, and by the language it stands in', () => {
  const there = inLocale(study, 'de')
  const translated = translatedWords(there)!
  expect(translated.own).toBe('en')
  const [first, second] = there.storyboards[0]!.panels
  const texts = [there.title, there.introduction, there.items[1]!.text, first!.caption, first!.text, second!.caption]
  expect(texts.map((text) => fellBack(translated, text))).toEqual([false, true, false, false, true, true])
  expect(wordsDrawn(first!).filter((words) => fellBack(translated, words))).toEqual([])
})

test('a study in the language it was written in has nothing that fell back', () => {
  expect([translatedWords(study), translatedWords(inLocale(study, 'fr'))]).toEqual([null, null])
})

test('what has no letters needs no translation', () => {
  const translated = translatedWords(inLocale(study, 'de'))!
  expect(['–', '1–2', '', '?'].filter((text) => fellBack(translated, text))).toEqual([])
})

test('every word of a picture is looked at: what people say and think, what things show, what flows', () => {
  const people = [{ who: 'a', at: 'left', says: 'spoken', thinks: 'thought' }]
  const things = [{ kind: 'phone', at: 'right', name: 'phone', shows: ['shown'] }]
  const drawn = sampleStudy({
    storyboards: study.storyboards.map((one) => ({
      ...one,
      panels: [{ ...one.panels[0], scene: { marker: 'later', people, things } }, one.panels[1]],
    })),
  })
  expect(wordsDrawn(drawn.storyboards[0]!.panels[0]!)).toEqual(['later', 'spoken', 'thought', 'shown'])
})
