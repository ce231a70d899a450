import { expect, it } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { en } from '#lib/messages/en.ts'
import { sheet, sheetOf, sheetStyle } from './sheet.ts'

const board = sampleStudy().storyboards[0]!

it('shows what raters see of a storyboard: title, panels, captions, what happens with the data; and nothing else', () => {
  const html = sheetOf(board, ['one.svg', 'two.svg'], en.flows)
  for (const words of [
    board.title,
    'coach_a 1',
    'Panel 2 of coach_a.',
    'when the person agrees',
    'one week',
    'the phone',
  ])
    expect(html).toContain(words)
  expect(html.match(/<img src="(one|two)\.svg"/g)).toHaveLength(2)
  for (const hidden of [board.code + '"', board.tilt, 'concept', board.rationale, board.performanceClaim, 'inferring'])
    expect(html).not.toContain(hidden)
})

it('lets nobody’s words become markup', () => {
  const hostile = '<script>alert(1)</script>"'
  const html = sheetOf(
    { ...board, title: hostile, flows: [{ ...board.flows[0]!, attribute: hostile }] },
    [hostile],
    en.flows,
  )
  expect(html).not.toContain('<script>')
  expect(html).not.toContain('alert(1)</script>"')
})

it('is a page of the paper asked for, with a margin', () => {
  for (const paper of ['A4', 'Letter'] as const) {
    expect(sheet(board, [], { locale: 'en', direction: 'ltr', words: en.flows }, paper)).toContain(sheetStyle(paper))
    expect(sheetStyle(paper)).toMatch(new RegExp(`size: ${paper} landscape; margin: 1\\dmm`))
  }
})
