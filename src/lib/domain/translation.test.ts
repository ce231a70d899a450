import { expect, test } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { Study } from './study.ts'
import { inLocale, localesOf, translatedInto } from './translation.ts'

const german = {
  title: 'Ein Beispiel',
  groups: { staff: { name: 'Belegschaft' } },
  items: { utility: { text: 'Wie nützlich?' } },
  storyboards: { coach_a: { panels: [{ caption: 'Erstes Bild', scene: { marker: 'Später' } }] } },
}
const study = sampleStudy({ translations: { de: german } })

test('a study reads in another language, and in its own where a word is not translated', () => {
  const there = inLocale(study, 'de')
  expect([there.title, there.introduction, there.locale]).toEqual(['Ein Beispiel', study.introduction, 'de'])
  expect(there.groups[0]).toEqual({ code: 'staff', name: 'Belegschaft', description: 'The staff.' })
  const [first, second] = there.storyboards[0]!.panels
  expect([first!.caption, first!.text, first!.scene?.marker]).toEqual(['Erstes Bild', 'Panel 1 of coach_a.', 'Später'])
  expect(second).toEqual(study.storyboards[0]!.panels[1])
  expect(inLocale(study, 'de')).toBe(there)
})

test('the reasons of the team read in another language where they are translated', () => {
  const rationale = 'weil es helfen könnte'
  const there = inLocale(sampleStudy({ translations: { de: { storyboards: { coach_a: { rationale } } } } }), 'de')
  expect(there.storyboards.slice(0, 2).map((one) => one.rationale)).toEqual([rationale, 'because it could help'])
})

test('an unknown language, and none, are the study’s own', () => {
  for (const locale of ['fr', 'en', null, '__proto__']) expect(inLocale(study, locale)).toBe(study)
  expect(localesOf(study)).toEqual(['en', 'de'])
})

test('a study reads in the closest language that it has', () => {
  expect(inLocale(study, 'de-AT').locale).toBe('de')
  expect(inLocale(study, 'en-GB')).toBe(study)
  expect([translatedInto(inLocale(study, 'de')), translatedInto(study)]).toEqual(['de', null])
})

test('a note before the pictures reads in another language, where the study has one', () => {
  const [first, ...rest] = study.storyboards
  const translations = { de: { storyboards: { coach_a: { contentNote: 'Es geht um Krankheit.' } } } }
  const noted = sampleStudy({ storyboards: [{ ...first, contentNote: 'About an illness.' }, ...rest], translations })
  expect(inLocale(noted, 'de').storyboards[0]?.contentNote).toBe('Es geht um Krankheit.')
  expect(inLocale(noted, 'fr').storyboards[0]?.contentNote).toBe('About an illness.')
  expect(Study.safeParse({ ...study, translations }).error?.issues.map(({ message }) => message)).toEqual([
    'is a note that the study does not have',
  ])
})

test('a translation of what is not there is a fault', () => {
  const faults = (translation: object) => {
    const read = Study.safeParse({ ...study, translations: { de: translation } })
    return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  }
  expect(faults({ groups: { nobody: { name: 'x' } } })).toEqual([
    'translations.de.groups.nobody: names nothing in this study',
  ])
  expect(faults({ items: { utility: { labels: ['eins'] } } })).toEqual([
    'translations.de.items.utility.labels: must be 7, as in the study',
  ])
  expect(faults({ storyboards: { coach_a: { panels: [{}, {}, {}] } } })).toEqual([
    'translations.de.storyboards.coach_a.panels: are more than the 2 of the study',
  ])
})

test('a translation never says more in a picture than a picture holds', () => {
  const people = ['a', 'b', 'c', 'd', 'e'].map((who) => ({ who, at: 'left', says: 'a', thinks: 'a' }))
  const [first, ...rest] = study.storyboards
  const crowded = [{ ...first, panels: [{ ...first!.panels[0], scene: { people } }] }, ...rest]
  const long = Object.fromEntries(people.map(({ who }) => [who, { says: '字'.repeat(70), thinks: '字'.repeat(70) }]))
  const read = Study.safeParse({
    ...study,
    storyboards: crowded,
    translations: { de: { storyboards: { coach_a: { panels: [{ scene: { people: long } }] } } } },
  })
  expect(read.error?.issues[0]?.path).toEqual(['translations', 'de', 'storyboards', 'coach_a', 'panels', 0, 'scene'])
})
