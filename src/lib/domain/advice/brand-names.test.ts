import { expect, it } from 'vitest'
import { panel, said, withBoards } from '../../../../tests/advised.ts'
import { brandList } from './brand-list.ts'

const board = (changes: Record<string, unknown>) => withBoards({ coach_a: { panels: [panel(changes)] } })

it('a brand is named in captions and in the picture, also where somebody says it', () => {
  const scene = {
    people: [{ who: 'one', at: 'left', says: 'Ask Alexa.' }],
    things: [{ kind: 'phone', at: 'right', shows: ['WhatsApp'] }],
  }
  expect(said('brand-name', board({ caption: 'Google reads it.', scene })).map((one) => one.split(';')[0])).toEqual([
    'storyboards.0.panels.0.caption: “Google” is a brand',
    'storyboards.0.panels.0.scene.people.0.says: “Alexa” is a brand',
    'storyboards.0.panels.0.scene.things.0.shows.0: “WhatsApp” is a brand',
  ])
})

it('a word that is a brand only when it is written as one is left alone', () => {
  expect(
    said('brand-name', board({ caption: 'An apple and a slack rope in the amazon of his dreams; zoom in.' })),
  ).toEqual([])
})

it('the list has each name once', () => {
  expect(new Set(brandList).size).toBe(brandList.length)
})
