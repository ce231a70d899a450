import { expect, test } from 'vitest'
import { blankStudy } from '#lib/domain/blank-study.ts'
import { placeOf } from './parts.ts'
import { freeCode, keyed, shifted } from './places.ts'

const study = blankStudy('sleep', 'Sleep')

test('a path by numbers becomes one by the codes that outlive a move', () => {
  expect(keyed(study, ['groups', 1, 'name'])).toEqual(['groups', 'affected_others', 'name'])
  expect(keyed(study, ['storyboards', 0, 'panels', 0, 'caption'])).toEqual([
    'storyboards',
    'today_a',
    'panels',
    0,
    'caption',
  ])
  expect(keyed(study, ['groups', 9, 'name'])).toEqual(['groups', 9, 'name'])
})

test('each place is edited in one part', () => {
  expect(placeOf(study, ['minutes']).part).toBe('about')
  expect(placeOf(study, ['consent', 'pay'])).toEqual({ part: 'consent', name: 'Consent' })
  expect(placeOf(study, ['groups', 0])).toMatchObject({ part: 'groups', code: 'users' })
  expect(placeOf(study, ['storyboards', 0, 'panels', 2, 'caption'])).toEqual({
    part: 'storyboard-today_a',
    name: 'today_a, panel 3',
    code: 'today_a',
  })
  expect(placeOf(study, ['storyboards']).part).toBe('concepts')
})

test('a code is made from a title in any language, and is free', () => {
  expect(freeCode('Étude 2', [], 'concept')).toBe('etude_2')
  expect(freeCode('厨房', [], 'concept')).toBe('concept')
  expect(freeCode('Coach', ['coach', 'coach_2'], 'concept')).toBe('coach_3')
})

test('an element is moved within its list and never out of it', () => {
  expect(shifted(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(shifted(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(shifted(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c'])
})
