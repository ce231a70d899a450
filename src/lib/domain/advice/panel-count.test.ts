import { expect, it } from 'vitest'
import { panel, said, withBoards } from '../../../../tests/advised.ts'

const panels = (count: number) => withBoards({ coach_a: { panels: Array.from({ length: count }, () => panel()) } })
const ofCoach = (count: number) => said('panel-count', panels(count)).filter((one) => one.startsWith('storyboards.0.'))

it.each([3, 4, 6])('%i panels are a story', (count) => {
  expect(ofCoach(count)).toEqual([])
})

it.each([1, 2, 7, 8])('%i panels are too few or too many', (count) => {
  expect(ofCoach(count)).toEqual([`storyboards.0.panels: Tell the story in 3 to 6 panels; this one has ${count}`])
})

it('no panel is a fault, and no advice on top', () => {
  expect(ofCoach(0)).toEqual([])
})
