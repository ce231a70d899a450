import { expect, test } from 'vitest'
import { blankStudy, emptyPanel, emptyStoryboard } from '#lib/domain/blank-study.ts'
import type { Study } from '#lib/domain/study.ts'
import { changeWords, differences, placeName } from './change-words.ts'

const panel = (caption: string) => ({ ...emptyPanel(), caption })
const board = { ...emptyStoryboard('coach_a', 'coach', 'privacy-first'), title: 'A coach that asks' }
const study: Study = {
  ...blankStudy('sleep', 'Sleep'),
  storyboards: [{ ...board, panels: [panel('One.'), panel('Two.'), panel('Three.')] }],
}
const told = (after: Partial<Study>) =>
  differences(study, { ...study, ...after }).map(({ place, words }) => `${place}: ${words}`)
const withBoard = (change: Partial<Study['storyboards'][0]>) => ({
  storyboards: [{ ...study.storyboards[0]!, ...change }],
})

test('a place is said as the editor shows it', () => {
  expect(placeName(study, ['storyboards', 'coach_a', 'panels', 1, 'caption'])).toBe(
    'A coach that asks, panel 2, caption',
  )
  expect(placeName(study, ['storyboards', 'coach_a', 'flows', 0, 'transmissionPrinciple'])).toBe(
    'A coach that asks, flow 1, on what terms',
  )
  expect(placeName(study, ['groups', 'users', 'name'])).toBe('Groups, “Users”, name')
  expect(placeName(study, ['minutes'])).toBe('Minutes it takes')
})

test('a storyboard that came or went is one line, under its title', () => {
  const other = { ...emptyStoryboard('coach_b', 'coach', 'performance-first'), title: 'A coach that listens' }
  expect(told({ storyboards: [...study.storyboards, other] })).toEqual([
    'A coach that listens: added, performance first, 1 panel',
  ])
  expect(told({ storyboards: [] })).toEqual(['A coach that asks: removed, privacy first, 3 panels'])
})

test('panels in another order are one line, whatever else is the same', () => {
  const { panels } = study.storyboards[0]!
  expect(told(withBoard({ panels: [panels[2]!, panels[0]!, panels[1]!] }))).toEqual([
    'A coach that asks: panels put in another order',
  ])
  expect(told(withBoard({ panels: panels.slice(1) }))).toEqual(['A coach that asks, panels: 3 before, 2 now'])
})

test('a picture drawn otherwise is one line, however many words of its scene differ', () => {
  const scene = { ...emptyPanel().scene!, setting: 'home' as const, time: 'night' as const, marker: 'Later' }
  const panels = study.storyboards[0]!.panels.with(0, { ...panel('One.'), scene })
  expect(told(withBoard({ panels }))).toEqual(['A coach that asks, panel 1, picture: changed'])
})

test('texts are shown as they were and are', () => {
  expect(changeWords({ path: ['title'], before: 'Sleep', after: 'Rest' })).toBe('“Sleep” is now “Rest”')
  expect(changeWords({ path: ['title'], before: 'Sleep', after: 'x'.repeat(200) })).toHaveLength(
    '“Sleep” is now “”'.length + 89,
  )
  expect(changeWords({ path: ['items', 'why', 'closing'], before: false, after: true })).toBe('yes, no before')
  expect(changeWords({ path: ['groups', '#order'], before: ['a', 'b'], after: ['b', 'a'] })).toBe(
    'put in another order',
  )
})
