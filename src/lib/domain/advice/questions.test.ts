import { describe, expect, it } from 'vitest'
import { said } from '../../../../tests/advised.ts'
import { sampleStudy } from '../../../../tests/sample-study.ts'

/** The sample with another text in one item, by its code. */
function asked(code: string, text: string, locale = 'en') {
  const study = sampleStudy({ locale })
  study.items.find((item) => item.code === code)!.text = text
  return study
}

describe('a question that leads', () => {
  it.each([
    ["Don't you think this is useful?", "Don't you"],
    ['Would you agree that this is useful?', 'Would you agree'],
    ['How creepy is this?', 'How creepy'],
    ['Isn’t it good?', 'Isn’t it'],
  ])('is named: %s', (text, words) => {
    expect(said('leading-text', asked('utility', text))).toEqual([`items.1.text: “${words}” leads to an answer`])
  })

  it('is named in Chinese', () => {
    expect(said('leading-text', asked('utility', '难道这没有用吗？', 'zh'))).toHaveLength(1)
  })

  it('does not lead by asking what is measured', () => {
    const text = 'How far does this intrude on the privacy of anyone in the story?'
    expect(said('leading-text', asked('intrusiveness', text))).toEqual([])
    expect(said('leading-text', asked('utility', 'How useful would this be?'))).toEqual([])
  })
})

describe('a named harm', () => {
  it('comes after the question why, and in no group', () => {
    expect(said('leading-text', asked('first_reaction', 'Who could be harmed?'))).toEqual([
      'items.0.text: “harmed” names a harm before people have said why in their own words',
    ])
    expect(said('leading-text', asked('priority', 'Who could be harmed?'))).toEqual([])
    const study = sampleStudy()
    study.groups[0]!.description = 'I am at risk.'
    expect(said('leading-text', study)).toEqual([expect.stringMatching(/^groups.0.description: “risk” names a harm/)])
  })
})

describe('a question that asks two things', () => {
  it.each([
    'How useful and intrusive is it?',
    'Is it useful, and is it all right?',
    'Is it useful and/or good?',
    'Useful? Good?',
  ])('is named: %s', (text) => expect(said('double-question', asked('utility', text))).toHaveLength(1))

  it('may be answered in one’s own words, and may name two people', () => {
    expect(said('double-question', asked('why', 'What did you see, and why do you say so?'))).toEqual([])
    expect(said('double-question', asked('utility', 'How useful is it to you and others?'))).toEqual([])
  })
})

describe('the items', () => {
  it('ask for usefulness and intrusiveness apart, and for people’s own words', () => {
    expect(said('expected-item', sampleStudy())).toEqual([])
    const items = sampleStudy().items.filter(({ code, kind }) => code !== 'utility' && kind !== 'text')
    expect(said('expected-item', { ...sampleStudy(), items })).toEqual([
      'items: No rating has the code “utility”',
      'items: No question asks for people’s own words',
    ])
  })
})
