import type { Cast } from '#lib/domain/character.ts'
import { Scene } from '#lib/domain/scene.ts'
import { aboutPeople } from './vocabulary-people.ts'
import { aboutScenes } from './vocabulary-scenes.ts'
import { aboutThings } from './vocabulary-things.ts'

/** A scene as it is written: what is left out is filled in when it is read. */
export type WrittenScene = (typeof Scene)['_zod']['input']

/**
 * What of its scene a sample shows: the panel, all that stands in it, the room that a grown person takes (so that a child
 * is seen to be small), or the head of its first person.
 */
export type View = 'panel' | 'whole' | 'person' | 'head'

/** A word as its room of the vocabulary describes it. */
export interface Entry {
  word: string
  /** The same in plain words, as somebody would say it who sees the picture. */
  name: string
  written: WrittenScene
  view: View
}

/** Words that are written in the same place of a scene. `about` says in which, in Markdown's `marks` for code. */
export interface Chapter<T = Word> {
  code: string
  title: string
  about: string
  words: T[]
}

/** A word of the scene language, and a scene that shows it as large and alone as can be. */
export interface Word extends Entry {
  section: string
  scene: Scene
}
export type Section = Chapter<Word>

/** Who the samples show. A sample changes of this what its word is about. */
export const sampleCast: Cast = {
  person: { hair: 'short', top: 'plain', age: 'adult', build: 'medium', skin: 'plain', glasses: false, beard: false },
  colleague: {
    hair: 'bun',
    top: 'jacket',
    age: 'adult',
    build: 'medium',
    skin: 'shaded',
    glasses: false,
    beard: false,
  },
}

/** Every word of the scene language. It is made from the schemas, so that a new word cannot be forgotten. */
export const vocabulary: Section[] = [...aboutScenes, ...aboutPeople, ...aboutThings].map((chapter) => ({
  ...chapter,
  words: chapter.words.map((entry) => ({ ...entry, section: chapter.code, scene: Scene.parse(entry.written) })),
}))

/** The word of a section, or null where there is none. */
export const wordOf = (section: string, word: string): Word | null =>
  vocabulary.find(({ code }) => code === section)?.words.find((one) => one.word === word) ?? null

/** The sections with the words that each part of a query is found in: by word, plain name or section. */
export function wordsLike(query: string): Section[] {
  const parts = query.toLowerCase().split(/\s+/).filter(Boolean)
  return vocabulary.flatMap((section) => {
    const words = section.words.filter(({ word, name }) => {
      const text = `${section.code} ${section.title} ${name} ${word}`.toLowerCase()
      return parts.every((part) => text.includes(part))
    })
    return words.length > 0 ? [{ ...section, words }] : []
  })
}
