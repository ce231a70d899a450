import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { Scene } from '#lib/domain/scene.ts'
import { vocabulary, wordOf, wordsLike } from './vocabulary.ts'

const words = vocabulary.flatMap((section) => section.words)

/** Every field and every word that a scene may hold, found in its schema: "people.holds", "people.holds white-cane". */
function language(schema: z.core.JSONSchema.BaseSchema, path: string[] = []): string[] {
  const here = path.join('.')
  const inside = Object.entries(schema.properties ?? {}).flatMap(([key, value]) =>
    typeof value === 'boolean' ? [] : [[...path, key].join('.'), ...language(value, [...path, key])],
  )
  const items = [schema.items].flat().filter((one) => typeof one === 'object')
  const nested = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...items]
  return [
    ...(schema.enum ?? []).map((word) => `${here} ${String(word)}`),
    ...inside,
    ...nested.flatMap((one) => (typeof one === 'boolean' ? [] : language(one, path))),
  ]
}

/** The same of a scene that is written. */
function spoken(value: unknown, path: string[] = []): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => spoken(one, path))
  if (typeof value !== 'object' || value === null) return [`${path.join('.')} ${String(value)}`]
  return Object.entries(value).flatMap(([key, one]) => [[...path, key].join('.'), ...spoken(one, [...path, key])])
}

/** People and things are placed by the same words: one sample does for both. */
const placing = (one: string) => one.replace(/^(people|things)\.(at|beside|nudge)/, '$2')

describe('the vocabulary', () => {
  it('has a sample for every word and every field that a scene may hold', () => {
    const known = new Set(language(z.toJSONSchema(Scene, { io: 'input' })).map(placing))
    expect(known.size).toBeGreaterThan(150)
    expect(known).toContain('people.look.hair bun')
    expect(known).toContain('flows.stays')
    const written = new Set(words.flatMap((word) => spoken(word.written)).map(placing))
    expect([...known].filter((one) => !written.has(one))).toEqual([])
  })

  it('has each word once in its section, under a name that can be a file’s', () => {
    const keys = words.map(({ section, word }) => `${section}/${word}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter((key) => !/^[a-z-]+\/[A-Za-z-]+$/.test(key))).toEqual([])
    expect(keys.length).toBeGreaterThan(130)
  })

  it('says of every word what it is called, by no name that another of its section has', () => {
    for (const section of vocabulary) {
      const names = section.words.map((word) => word.name)
      expect(new Set(names).size, section.title).toBe(names.length)
    }
  })

  it('finds a word by its section, and nothing for what there is not', () => {
    expect(wordOf('in-the-hand', 'white-cane')?.name).toBe('white cane')
    expect(wordOf('devices', 'white-cane')).toBeNull()
    expect(wordOf('constructor', 'name')).toBeNull()
  })

  it('is searched by word, by plain name and by section, whatever the case', () => {
    const found = (query: string) => wordsLike(query).flatMap((section) => section.words.map((one) => one.word))
    expect(found('White CANE')).toEqual(['white-cane'])
    expect(found('hijab')).toEqual(['headscarf'])
    expect(found('animals')).toEqual(['dog', 'cat'])
    expect(found('flow')).toEqual(['what', 'runsOn', 'stays'])
    expect(found('  ')).toHaveLength(words.length)
    expect(found('unicorn')).toEqual([])
  })
})
