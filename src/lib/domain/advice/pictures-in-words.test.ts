import { describe, expect, it } from 'vitest'
import { panel, said, withBoards } from '../../../../tests/advised.ts'

const board = (changes: Record<string, unknown>) => withBoards({ coach_a: { panels: [panel(changes)] } })

describe('the words in a picture', () => {
  const scene = {
    people: [{ who: 'one', at: 'left', says: 'All well?', thinks: 'Late again.' }],
    things: [
      { kind: 'phone', name: 'phone', at: 'right', shows: ['Strain today'] },
      { kind: 'cloud', name: 'cloud', at: 'far-right', label: 'company cloud' },
    ],
    flows: [{ from: 'phone', to: 'cloud', what: 'every message' }],
  }

  it('stand in its text equivalent, whatever the marks around them', () => {
    const text =
      'She says: “All well?” and thinks “late again”. The phone shows Strain  Today. From it, every message goes to the company cloud.'
    expect(said('unread-words', board({ scene, text }))).toEqual([])
  })

  it('are named where they do not', () => {
    expect(said('unread-words', board({ scene, text: 'She stands there.' })).map((one) => one.split('“')[1])).toEqual(
      ['All well?”, ', 'Late again.”, ', 'Strain today”, ', 'company cloud”, ', 'every message”, '].map((one) =>
        expect.stringContaining(one),
      ),
    )
  })

  it('are not looked for in a text that is not written yet', () => {
    const study = board({ scene })
    study.storyboards[0]!.panels[0]!.text = ''
    expect(said('unread-words', study)).toEqual([])
  })
})

describe('a text equivalent', () => {
  it.each([
    ['An image of a room.', 'begins with “An image of”'],
    ['Picture showing a room.', 'begins with “Picture showing”'],
    ['图片：一个房间。', 'begins with “图片”'],
    ['room-1.PNG', 'is the name of a file'],
    ['Something happens.', 'repeats the caption'],
  ])('says what there is to see: %s', (text, message) => {
    expect(said('text-equivalent', board({ text }))).toEqual([expect.stringContaining(message)])
  })

  it('may tell of a picture in the picture', () => {
    expect(said('text-equivalent', board({ text: 'A room with the picture of a cat on the wall.' }))).toEqual([])
  })
})
