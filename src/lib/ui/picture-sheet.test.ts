import { expect, test } from 'vitest'
import { flowed, parted } from './picture-sheet.ts'

test('pieces stand one after the other and go on in the next line where they would leave the picture', () => {
  expect(flowed([40, 30, 50], 100, 10)).toEqual([
    { x: 0, line: 0 },
    { x: 50, line: 0 },
    { x: 0, line: 1 },
  ])
})

test('a piece that is wider than the picture has a line of its own, also as the first one', () => {
  expect(flowed([200, 30, 200], 100, 10).map(({ line }) => line)).toEqual([0, 1, 2])
})

test('nothing takes no line', () => {
  expect(flowed([], 100, 10)).toEqual([])
})

test('a word that is too wide goes on in the next line, letter by letter, and any other stays whole', () => {
  const fits = (part: string) => part.length <= 3
  expect(parted('ab', fits)).toEqual(['ab'])
  expect(parted('數據保護法', fits)).toEqual(['數據保', '護法'])
  expect(parted('', fits)).toEqual([''])
})
