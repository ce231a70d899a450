import { describe, expect, test } from 'vitest'
import type { ReportSettings } from '#analysis/settings.ts'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { analysisCommand, analysisCommands } from './analysis-command.ts'
import type { Item } from './item.ts'
import type { Columns } from './rating-columns.ts'

const rating = (code: string, points: number, polarity: 'unipolar' | 'bipolar' = 'unipolar'): Item => ({
  code,
  text: code,
  closing: false,
  kind: 'rating',
  polarity,
  scale: [1, points],
  labels: Array.from({ length: points }, (_, index) => `${index + 1}`),
  shuffle: false,
})

test('the command names the ratings, says which go from against to for, and leaves choices and texts out', () => {
  const commands = analysisCommands(sampleStudy(), 'ratings-long.csv')
  expect(commands).toEqual([
    'npm run --silent faultline -- analyze ratings-long.csv --items utility,intrusiveness,acceptability,priority --bipolar acceptability,priority',
  ])
})

test('each scale takes a command of its own', () => {
  expect(analysisCommands({ items: [rating('a', 7), rating('b', 5, 'bipolar'), rating('c', 7)] }, 'r.csv')).toEqual([
    'npm run --silent faultline -- analyze r.csv --items a,c',
    'npm run --silent faultline -- analyze r.csv --items b --bipolar b --scale 1..5',
  ])
})

describe('the command for a file at hand', () => {
  const people = { participant: 'participant', group: 'group' }
  const long = { ...people, form: 'long', storyboard: 'storyboard', item: 'item', value: 'value' } as const
  const settings: ReportSettings = {
    scale: [1, 7],
    bipolar: [],
    minCell: 5,
    seed: 1,
    resamples: 2000,
    permutations: 4999,
  }
  const header = ['participant', 'group', 'storyboard', 'item', 'value', 'reason']
  const typed = (file: string, columns: Columns, given: ReportSettings, encoding?: string) =>
    analysisCommand(file, columns.form === 'long' ? header : [], columns, given, encoding)?.replace(
      'npm run --silent faultline -- analyze ',
      '',
    )

  test('says nothing that is as usual', () => {
    expect(typed('r.csv', { ...long, reason: 'reason' }, settings)).toBe('r.csv')
  })

  test('says what is not, in a way that a shell takes', () => {
    const columns = { ...long, reason: 'reason', participant: 'who is it', items: ['a', 'b'] }
    expect(typed('its $1.csv', columns, { ...settings, bipolar: ['b'], minCell: 1 }, 'macintosh')).toBe(
      "'its $1.csv' --participant 'who is it' --items a,b --bipolar b --min-cell 1 --encoding macintosh",
    )
    expect(typed("it's.csv", { ...long, reason: 'reason' }, { ...settings, scale: [-3, 3] })).toBe(
      "'it'\\''s.csv' --scale -3..3",
    )
  })

  test('names columns of storyboards in a list, and those with a comma in a pattern', () => {
    const columns = { ...people, form: 'storyboards', itemName: 'liking' } as const
    expect(typed('r.csv', { ...columns, storyboards: ['x', 'y'] }, settings)).toBe(
      'r.csv --storyboard-columns x,y --item-name liking',
    )
    const pattern = typed('r.csv', { ...columns, storyboards: ['x, y', 'z?'] }, settings)
    expect(pattern).toBe("r.csv --storyboard-columns '/^(x, y|z\\?)$/' --item-name liking")
    expect(typed('r.csv', { ...columns, storyboards: /How is (.+)/u }, settings)).toContain("'/How is (.+)/'")
  })

  test('is not there where a list cannot hold a name', () => {
    expect(typed('r.csv', { ...people, form: 'items', storyboard: 's', items: ['x, y'] }, settings)).toBeUndefined()
  })

  test('is not there where the command line would take a column that was not chosen', () => {
    expect(typed('r.csv', long, settings)).toBeUndefined()
    const items = { ...people, form: 'items', storyboard: 'storyboard', items: ['value'] } as const
    expect(analysisCommand('r.csv', header, items, settings)).toBeNull()
  })
})
