import { expect, test } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { analysisCommands } from './analysis-command.ts'
import type { Item } from './item.ts'

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
