import { describe, expect, test } from 'vitest'
import { consentText } from '#lib/domain/consent.ts'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { languageFor, messagesIn } from './catalogue.ts'
import { counted, pluralForms } from './counted.ts'
import { en } from './en.ts'
import { directionOf, languages, nameIn, ownName } from './language.ts'

type Leaf = [path: string, message: string | ((...values: unknown[]) => string)]

/** Every message with its place in the catalogue. */
const leaves = (part: object, path: string[] = []): Leaf[] =>
  Object.entries(part).flatMap(([key, message]): Leaf[] =>
    typeof message === 'object' && message !== null
      ? leaves(message as object, [...path, key])
      : [[[...path, key].join('.'), message as Leaf[1]]],
  )

/** A message as it reads with values in it: a number where it counts, a name that stands out where it names. */
const said = (message: Leaf[1], path: string): string =>
  typeof message === 'string' ? message : message(...(counts(path) ? [3, 7] : ['Name', 'Name']))
const counts = (path: string) =>
  /^(first\.size|storyboard\.enlarge|question\.picture|progress\.|closing\.seen|room\.idle\.announced|paper\.(card|wordsOf))/.test(
    path,
  )
const english = new Map(leaves(en))

describe.each(languages)('the interface in %s', (language) => {
  const messages = new Map(leaves(messagesIn(language)))

  test('has exactly the messages of English, and none is empty', () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort())
    for (const [path, message] of messages) expect(said(message, path).trim(), path).not.toBe('')
  })

  test('puts into each message the values that English puts there', () => {
    for (const [path, message] of english) {
      if (typeof message === 'string') continue
      const own = said(messages.get(path)!, path)
      for (const value of said(message, path).match(/Name|\d+/g) ?? []) expect(own, path).toContain(value)
    }
  })

  test('marks a part of the same messages, one part each', () => {
    for (const [path, message] of english) {
      const marks = (words: string) => words.replaceAll(/[^[\]]/g, '')
      expect(marks(said(messages.get(path)!, path)), path).toBe(marks(said(message, path)))
    }
  })

  test('has a form for each of its plurals, and no other', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    expect([...pluralForms[language]].sort()).toEqual([...pluralCategories].sort())
  })

  test('says something of its own, but for what is alike in two languages', () => {
    if (language === 'en') return
    const alike = [...messages].filter(([path, message]) => said(message, path) === said(english.get(path)!, path))
    expect(alike.map(([path]) => path)).toEqual([])
  })
})

/** What no text of a language has, beside what every one of them does without: straight quotation marks and dots for one sign. */
const typography: Partial<Record<(typeof languages)[number], [RegExp, why: string][]>> = {
  de: [[/[“”](?=\p{L})|«|»/u, 'quotation marks that open high']],
  fr: [
    [/ [?!;:»]|« /, 'a space that breaks a line before a sign'],
    [/[\p{L}\])][?!;:»]|«\S/u, 'a sign that touches its word'],
  ],
  es: [[/^[^¿]*\?|^[^¡]*!/, 'a question that begins without its sign']],
  'zh-Hans': [[/\p{Script=Han}[,.;:?!()]|[,;:?!()]\p{Script=Han}/u, 'a sign of half width']],
  ar: [[/[,;?]/, 'a sign that is turned the wrong way']],
}
const anywhere: [RegExp, string][] = [
  [/["']/, 'a straight quotation mark'],
  [/\.\.\./, 'three dots'],
]

test.each(languages)('%s is set as its readers know it', (language) => {
  const found = leaves(messagesIn(language)).flatMap(([path, message]) =>
    [...anywhere, ...(typography[language] ?? [])]
      .filter(([wrong]) => wrong.test(said(message, path).replace('Name', 'N')))
      .map(([, why]) => `${path}: ${why}`),
  )
  expect(found).toEqual([])
})

test.each(languages)('%s says something for every number that it counts by a form of its own', (language) => {
  const rules = new Intl.PluralRules(language)
  const numbers = [0, 1, 2, 3, 11, 100, 1_000_000]
  expect(new Set(numbers.map((count) => rules.select(count)))).toEqual(new Set(pluralForms[language]))
  const { first, progress, closing, room } = messagesIn(language)
  const counting = [(count: number) => first.size(count, count), progress.left, closing.seen, room.idle.announced]
  for (const say of counting)
    for (const count of numbers) expect(say(count), String(count)).not.toMatch(/undefined|#|NaN|^\s*$/)
})

test('Arabic counts in six forms', () => {
  const { left } = messagesIn('ar').progress
  expect([0, 1, 2, 3, 11, 100].map(left)).toEqual([
    'بقي أقل من دقيقة',
    'بقي نحو دقيقة واحدة',
    'بقي نحو دقيقتين',
    'بقي نحو 3 دقائق',
    'بقي نحو 11 دقيقة',
    'بقي نحو 100 دقيقة',
  ])
})

test('numbers are written as the language writes them', () => {
  expect([counted('de', { one: '#', other: '#' })(12_345), counted('en', { one: '#', other: '#' })(12_345)]).toEqual([
    '12.345',
    '12,345',
  ])
})

test('a language speaks to those near it, and English to all others', () => {
  expect(['de-AT', 'zh', 'zh-TW', 'ar-EG', 'it', '', 'not a tag'].map(languageFor)).toEqual([
    ...['de', 'zh-Hans', 'zh-Hans', 'ar', 'en', 'en', 'en'],
  ])
})

test('languages are listed by their own names and written their own way', () => {
  expect(languages.map(ownName)).toEqual(['English', '简体中文', 'Deutsch', 'Español', 'Français', 'العربية'])
  expect(nameIn('de', 'en')).toBe('Englisch')
  expect([...languages, 'he', 'fa', 'sr', 'nonsense!'].filter((one) => directionOf(one) === 'rtl')).toEqual([
    ...['ar', 'he', 'fa'],
  ])
})

test('the consent of old keeps its words: its hash is stored', () => {
  const { consent } = sampleStudy()
  expect(consentText(consent, en.consent)).toBe(consentText(consent))
  expect(consentText(consent)).toMatch(/^How long it takes\n.*\n\nWhat it pays\n/)
})
