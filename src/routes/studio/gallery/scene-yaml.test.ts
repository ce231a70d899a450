import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { vocabulary } from '#lib/sketch/vocabulary.ts'
import { sceneYaml } from './scene-yaml.ts'

it('writes a line for each field, and what a field holds on that line', () => {
  const scene = {
    people: [
      { who: 'person', at: 'centre' as const, nudge: [22, 0] as [number, number], look: { hair: 'bun' as const } },
    ],
  }
  expect(sceneYaml(scene)).toBe('people:\n  - who: person\n    at: centre\n    nudge: [22, 0]\n    look: { hair: bun }')
})

it('says of every word the same as its scene', () => {
  for (const { written } of vocabulary.flatMap((section) => section.words))
    expect(parse(sceneYaml(written))).toEqual(written)
})
