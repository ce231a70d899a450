import { describe, expect, it } from 'vitest'
import { panel, said, withBoards } from '../../../../tests/advised.ts'
import { sampleStudy } from '../../../../tests/sample-study.ts'

const flow = (changes: Record<string, string> = {}) => ({ ...sampleStudy().storyboards[0]!.flows[0]!, ...changes })
const arrow = {
  people: [{ who: 'one', at: 'left' }],
  things: [{ kind: 'cloud', name: 'cloud', at: 'right' }],
  flows: [{ from: 'one', to: 'cloud', what: 'notes' }],
}

describe('a flow', () => {
  const board = (changes: Record<string, unknown>, attribute = 'daily notes') =>
    said('unseen-flow', withBoards({ coach_a: { panels: [panel(changes)], flows: [flow({ attribute })] } })).filter(
      (one) => one.startsWith('storyboards.0.'),
    )

  it('is seen by its arrow, or by its words in a caption or text', () => {
    expect(board({ scene: arrow })).toEqual([])
    expect(board({ caption: 'It keeps each note.' })).toEqual([])
    expect(board({ text: 'Notes on a screen.' })).toEqual([])
    expect(board({ caption: '它读取邮件。' }, '邮件内容')).toEqual([])
  })

  it('is not seen where neither is there', () => {
    expect(board({})).toEqual(['storyboards.0.panels: No picture has a data arrow, and no caption names what flows'])
  })
})

describe('the flows of both tilts', () => {
  it('differ in at least one of the five parameters', () => {
    expect(said('same-flows', sampleStudy())).toEqual([
      'storyboards.1.flows: The flows are those of coach_a in all five parameters',
      'storyboards.3.flows: The flows are those of climate_a in all five parameters',
    ])
    const coach_b = { flows: [flow({ recipient: 'the person' })] }
    expect(
      said('same-flows', withBoards({ coach_b, climate_b: { flows: [flow(), flow({ subject: 'others' })] } })),
    ).toEqual([])
  })

  it('are the same in another order', () => {
    const flows = [flow(), flow({ subject: 'others' })]
    const study = withBoards({ coach_a: { flows }, coach_b: { flows: flows.toReversed() } })
    expect(said('same-flows', study)[0]).toMatch(/^storyboards.1/)
  })
})

describe('the panels of both tilts', () => {
  const three = ['In the evening.', 'It asks.', 'It helps.'].map((caption) => panel({ caption }))
  const other = (changed: number) => three.map((one, i) => (i < changed ? panel({ caption: `Not ${i}` }) : one))

  it('differ in at least two', () => {
    const found = (changed: number) =>
      said('same-panels', withBoards({ coach_a: { panels: three }, coach_b: { panels: other(changed) } }))
    expect(found(0)).toEqual(['storyboards.1.panels: All panels but none tell the same as those of coach_a'])
    expect(found(1)).toEqual(['storyboards.1.panels: All panels but one tell the same as those of coach_a'])
    expect(found(2)).toEqual([])
  })

  it('differ by their pictures under the same captions', () => {
    const drawn = three.map((one) => ({ ...one, scene: panel({ scene: arrow }).scene! }))
    expect(said('same-panels', withBoards({ coach_a: { panels: three }, coach_b: { panels: drawn } }))).toEqual([])
  })
})

describe('the faces of a storyboard', () => {
  const board = (...faces: string[]) =>
    said(
      'one-sided',
      withBoards({
        coach_a: { panels: faces.map((face) => panel({ scene: { people: [{ who: 'one', at: 'left', face }] } })) },
      }),
    )

  it('show a gain and a price', () => {
    expect(board('tired', 'content')).toEqual([])
    expect(board('content', 'neutral')).toEqual([
      'storyboards.0.panels: Nobody looks troubled: is there no price to be seen?',
    ])
    expect(board('worried', 'neutral')).toEqual([
      'storyboards.0.panels: Nobody looks content: is there no gain to be seen?',
    ])
  })

  it('are not judged where there are none, or where a picture from elsewhere may show them', () => {
    expect(board()).toEqual([])
    const panels = [
      panel({ scene: { people: [{ who: 'one', at: 'left' }] } }),
      panel({ scene: undefined, picture: 'a.png' }),
    ]
    expect(said('one-sided', withBoards({ coach_a: { panels } }))).toEqual([])
  })
})
