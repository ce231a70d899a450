import { describe, expect, test } from 'vitest'
import { columns, field, wrapped } from './columns.ts'

describe('the width of words in a terminal', () => {
  test.each([
    ['plain', 5],
    ['日本語', 6],
    ['e\u0301', 1],
    ['👍', 2],
    ['–“”…', 4],
  ])('%s takes %i columns', (words, width) => expect(columns(words)).toBe(width))
})

test('a field is filled, or shortened with a mark', () => {
  expect(field('ab', 4)).toBe('ab  ')
  expect(field('ab', 4, 'end')).toBe('  ab')
  expect(field('abcdef', 4)).toBe('abc…')
  expect(field('日本語', 4)).toBe('日… ')
})

test('lines end between words, and a word that is too long is cut', () => {
  expect(wrapped('one two three', 8)).toBe('one two\nthree')
  expect(wrapped('one two three', 8, '- ', '  ')).toBe('- one\n  two\n  three')
  expect(wrapped('abcdefghij', 4)).toBe('abcd\nefgh\nij')
})

test('letters that would steer the terminal are shown as a mark', () => {
  expect(wrapped('a\u001b[31mb\u202ec', 40)).toBe('a�[31mb�c')
})
