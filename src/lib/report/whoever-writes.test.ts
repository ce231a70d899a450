import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rating } from '#analysis/rating.ts'
import { report } from '#analysis/report.ts'
import { columns } from './columns.ts'
import { fileSubject } from './file-subject.ts'
import { file } from './file.ts'
import { reading } from './reading.ts'
import { text } from './text.ts'

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '\u001b[31mred',
  'a\u202eb',
  '日本語の長い名前です',
  'x'.repeat(200),
  '</style>',
  '&amp;',
  '\r\n\t',
]
const words = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }))

const rating = fc.record({
  person: fc.integer({ min: 0, max: 15 }),
  storyboard: fc.nat({ max: 1 }),
  item: fc.nat({ max: 1 }),
  value: fc.option(fc.integer({ min: 1, max: 7 })),
  reason: words,
})

/** Any ratings, in which groups, storyboards and items go by any words. */
const files = fc
  .record({ names: fc.uniqueArray(words, { minLength: 6, maxLength: 6 }), given: fc.array(rating, { maxLength: 80 }) })
  .map(({ names, given }) =>
    given.map(({ person, storyboard, item, ...said }): Rating => ({
      participant: `p${person}`,
      group: names[person % 2]!,
      storyboard: names[2 + storyboard]!,
      item: names[4 + item]!,
      ...said,
    })),
  )

const readingOf = (ratings: Rating[]) =>
  reading(fileSubject('any.csv', report(ratings, { resamples: 20, permutations: 19, minCell: 2 })))

/** All that we write; whatever else stood there came from somebody’s words. */
const tags =
  'html head meta title style body main header section div h1 h2 h3 h4 p ul li dl dt dd q strong span table caption thead tbody tr th td svg path rect circle text'
const attributes =
  'lang charset name content http-equiv class role aria-label tabindex scope dir viewBox width height x y rx d cx cy r transform'

describe('whoever writes whatever', () => {
  test('stays within eighty columns of a terminal and steers it nowhere', () => {
    fc.assert(
      fc.property(files, (ratings) => {
        const told = text(readingOf(ratings))
        expect(told.split('\n').filter((line) => columns(line) > 80)).toEqual([])
        expect(told).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u)
        expect(told).not.toMatch(/NaN|undefined|Infinity|majority|\bnull\b(?!”)/)
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  test('does not become markup', () => {
    fc.assert(
      fc.property(files, (ratings) => {
        const page = file(readingOf(ratings), true)
        expect(strange(page)).toEqual([])
        expect(page).not.toMatch(/NaN|undefined|Infinity/)
      }),
      { numRuns: 60, seed: 7 },
    )
  })
})

test('of nobody at all it says so, and draws no empty picture', () => {
  const told = file(readingOf([]), true)
  expect(told).toContain('Nobody has answered.')
  expect(told).not.toContain('<svg')
  expect(text(readingOf([]))).toContain('Nobody has answered.')
})

/** The names of tags and of their attributes that are not ours. */
const strange = (page: string): string[] =>
  [...page.replace(/^<!doctype html>/, '').matchAll(/<\/?([^\s>]*)([^>]*)>/g)].flatMap(([, tag, rest]) => [
    ...(tags.split(' ').includes(tag!) ? [] : [tag!]),
    ...[...rest!.replaceAll(/"[^"]*"/g, '').matchAll(/[^\s=/]+/g)].flatMap(([name]) =>
      attributes.split(' ').includes(name) ? [] : [name],
    ),
  ])
