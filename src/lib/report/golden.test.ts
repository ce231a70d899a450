import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { report } from '#analysis/report.ts'
import { smallRatings } from '../../../tests/small-ratings.ts'
import { fileSubject } from './file-subject.ts'
import { file } from './file.ts'
import { reading } from './reading.ts'
import { text } from './text.ts'

const settings = { resamples: 200, permutations: 199, bipolar: ['acceptability', 'priority'] }
const readingOf = (ratings = smallRatings) => reading(fileSubject('small.csv', report(ratings, settings)))

describe('a small file of ratings', () => {
  test.each([
    ['report.txt', () => text(readingOf())],
    ['report.html', () => file(readingOf(), true)],
  ])('is told in the words and pictures that were looked at: %s (GOLDEN=write takes them anew)', (name, told) => {
    const golden = new URL(`../../../tests/golden/${name}`, import.meta.url)
    if (process.env['GOLDEN'] === 'write') writeFileSync(golden, told())
    expect(told()).toBe(readFileSync(golden, 'utf8'))
  })

  test('is told in the same bytes whoever of its people comes first', () => {
    const cells = Map.groupBy(smallRatings, ({ storyboard, item }) => `${storyboard} ${item}`)
    const other = [...cells.values()].flatMap((cell) => cell.toReversed())
    expect(other).not.toEqual(smallRatings)
    expect(file(readingOf(other), true)).toBe(file(readingOf(), true))
    expect(text(readingOf(other))).toBe(text(readingOf()))
  })

  test('tells nothing that people of a group kept back have said', () => {
    const told = file(readingOf(), true) + text(readingOf())
    expect(told).toContain('says managers 5')
    expect(told).not.toMatch(/says (legal|others)/)
  })
})
