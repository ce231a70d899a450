import { describe, expect, it } from 'vitest'
import { panel, said, withBoards } from '../../../../tests/advised.ts'
import { sampleStudy } from '../../../../tests/sample-study.ts'

const caption = (text: string, locale = 'en') =>
  withBoards({ coach_a: { panels: [panel({ caption: text })] } }, sampleStudy({ locale }))
const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')

describe('the length of a caption', () => {
  it('is 30 words at most, in two sentences', () => {
    expect(said('caption-length', caption(`${words(15)}. W${words(15)}.`))).toEqual([])
    expect(said('caption-length', caption(`${words(16)}. W${words(15)}.`))).toEqual([
      'storyboards.0.panels.0.caption: The caption has 31 words; 30 are enough',
    ])
    expect(said('caption-length', caption('One. Two. Three.'))).toEqual([
      'storyboards.0.panels.0.caption: The caption has 3 sentences; 2 are enough',
    ])
  })

  it('counts no end of a sentence inside a time, a number or an address', () => {
    expect(said('caption-length', caption('At 21.40 it sends 3.5 kB to example.org. Then it stops.'))).toEqual([])
  })

  it('is 60 characters in Chinese', () => {
    expect(said('caption-length', caption('字'.repeat(60), 'zh-Hans'))).toEqual([])
    expect(said('caption-length', caption('字'.repeat(61), 'zh-Hans'))).toHaveLength(1)
    expect(said('caption-length', caption('一句。两句。三句。', 'zh-Hans'))).toHaveLength(1)
  })
})

describe('a sentence', () => {
  it('has 25 words at most', () => {
    expect(said('long-sentence', caption(words(25)))).toEqual([])
    expect(said('long-sentence', caption(words(26)))).toEqual([
      'storyboards.0.panels.0.caption: A sentence of 26 words; 25 are enough: “word word word word …”',
    ])
  })

  it('has 45 characters at most in Chinese', () => {
    expect(said('long-sentence', caption(`${'字'.repeat(45)}。${'字'.repeat(10)}。`, 'zh'))).toEqual([])
    expect(said('long-sentence', caption(`${'字'.repeat(46)}。`, 'zh'))).toHaveLength(1)
  })

  it('ends where a quote in a text equivalent ends one', () => {
    const text = `${words(20)} says: “Yes.” T${words(20)}.`
    expect(said('long-sentence', withBoards({ coach_a: { panels: [panel({ text })] } }))).toEqual([])
  })
})
