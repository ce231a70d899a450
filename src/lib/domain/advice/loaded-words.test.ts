import { describe, expect, it } from 'vitest'
import { panel, said, withBoards } from '../../../../tests/advised.ts'
import { sampleStudy } from '../../../../tests/sample-study.ts'
import { loadedWordList } from './loaded-word-list.ts'

const caption = (text: string, locale = 'en') =>
  withBoards({ coach_a: { panels: [panel({ caption: text })] } }, sampleStudy({ locale }))

describe('a loaded word', () => {
  it.each([
    ['It simply reads the mail.', 'simply', 'plays down'],
    ['A Smart coach.', 'Smart', 'sells'],
    ['It spies on the team.', 'spies', 'alarms'],
    ['It is big  brother at work.', 'big  brother', 'alarms'],
  ])('is named with what it does: %s', (text, word, load) => {
    expect(said('loaded-word', caption(text))).toEqual([
      `storyboards.0.panels.0.caption: “${word}” ${load}; say what happens instead`,
    ])
  })

  it('is a whole word', () => {
    expect(said('loaded-word', caption('Unsafe smartphones justify a commonly used adjustment.'))).toEqual([])
  })

  it('is somebody’s own where a text equivalent quotes it', () => {
    const board = (text: string) => withBoards({ coach_a: { panels: [panel({ text })] } })
    expect(said('loaded-word', board('She says: “This is creepy.” He nods.'))).toEqual([])
    expect(said('loaded-word', board('A creepy room.'))).toHaveLength(1)
  })

  it('may be what a question measures, and only there', () => {
    expect(said('loaded-word', sampleStudy())).toEqual([])
    expect(sampleStudy().items[2]!.text).toBe('How intrusive?')
    expect(said('loaded-word', caption('An intrusive coach.'))).toHaveLength(1)
  })

  it('is looked for wherever raters read, and in what they do not see not at all', () => {
    const study = sampleStudy()
    study.title = 'A harmless study'
    study.groups[0]!.description = 'I like harmless things.'
    study.items[1]!.text = 'How harmless is it?'
    study.storyboards[0]!.title = 'A harmless coach'
    study.storyboards[0]!.rationale = 'It is harmless.'
    study.concepts[0]!.summary = 'A harmless coach.'
    expect(said('loaded-word', study).map((one) => one.split(':')[0])).toEqual([
      'title',
      'groups.0.description',
      'items.1.text',
      'storyboards.0.title',
    ])
  })

  it('is found in Chinese without spaces, and only in the language of the study', () => {
    expect(said('loaded-word', caption('它只是读邮件。', 'zh-Hans'))).toHaveLength(1)
    expect(said('loaded-word', caption('它只是读邮件。', 'en'))).toEqual([])
    expect(said('loaded-word', caption('It simply reads.', 'de'))).toEqual([])
  })
})

it('the list has each word once', () => {
  for (const loads of Object.values(loadedWordList)) {
    const words = Object.values(loads).flat()
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  }
})
