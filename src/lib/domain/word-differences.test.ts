import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Stretch, wordDifferences } from './word-differences.ts'

const of = (stretches: Stretch[], side: Stretch['in']) =>
  stretches
    .filter((one) => one.in === 'both' || one.in === side)
    .map(({ text }) => text)
    .join('')

test('what stands in one text alone is told apart from what stayed', () => {
  expect(wordDifferences('The team reads it.', 'The team and a partner read it.', 'en')).toEqual([
    { text: 'The team ', in: 'both' },
    { text: 'reads ', in: 'before' },
    { text: 'and a partner read ', in: 'after' },
    { text: 'it.', in: 'both' },
  ])
})

test('Chinese is compared by its words, though no spaces stand between them', () => {
  expect(wordDifferences('只有团队会看到回答。', '只有团队和伙伴会看到回答。', 'zh-Hans')).toEqual([
    { text: '只有团队', in: 'both' },
    { text: '和伙伴', in: 'after' },
    { text: '会看到回答。', in: 'both' },
  ])
})

test('another line break is no difference', () => {
  expect(wordDifferences('One\n  two.', ' One two. ', 'en')).toEqual([{ text: 'One two.', in: 'both' }])
})

test('both texts can be read out of the stretches, whatever they are', () => {
  const text = fc.array(fc.constantFrom('team', 'reads', 'it', 'not', '.', ' ')).map((parts) => parts.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const stretches = wordDifferences(before, after, 'en')
      const tidy = (words: string) => words.trim().replaceAll(/\s+/g, ' ')
      expect([of(stretches, 'before'), of(stretches, 'after')]).toEqual([tidy(before), tidy(after)])
    }),
  )
})
