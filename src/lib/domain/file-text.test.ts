import { expect, test } from 'vitest'
import { decoded, textReader } from './file-text.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

function utf16(text: string, swapped: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return swapped ? bytes.swap16() : bytes
}

test('UTF-8 with and without a byte order mark and UTF-16 both ways round read alike', () => {
  const bytes = [utf8('é;ü'), utf8('\ufeffé;ü'), utf16('é;ü', false), utf16('é;ü', true)]
  expect(bytes.map((one) => decoded(one, 'f.csv'))).toEqual(['é;ü', 'é;ü', 'é;ü', 'é;ü'])
})

test('other bytes are refused by name, and read when their encoding is named', () => {
  const macRoman = Uint8Array.of(0x63, 0x61, 0x66, 0x8e)
  expect(() => decoded(macRoman, 'f.csv')).toThrow('f.csv: neither UTF-8 nor UTF-16')
  expect(decoded(macRoman, 'f.csv', 'macintosh')).toBe('café')
  expect(() => decoded(utf16('a,b', false).slice(2), 'f.csv')).toThrow('NUL')
})

test('a letter that is cut in two between pieces is whole again', () => {
  for (const bytes of [utf8('\ufeffaé😀'), utf16('aé😀', false)])
    for (let cut = 3; cut <= bytes.length; cut++) {
      const read = textReader('f.csv')
      expect(read(bytes.subarray(0, cut), false) + read(bytes.subarray(cut), true)).toBe('aé😀')
    }
})

test('a letter that the file ends in the middle of is refused', () => {
  const read = textReader('f.csv')
  expect(read(utf8('aé').subarray(0, 2), false)).toBe('a')
  expect(() => read(new Uint8Array(), true)).toThrow('neither UTF-8 nor UTF-16')
})

test('a spreadsheet is told from a text of another encoding', () => {
  expect(() => decoded(Uint8Array.of(0x50, 0x4b, 3, 4, 0xff), 'f.xlsx')).toThrow('save its sheet as CSV')
  expect(decoded(utf8('PK,b'), 'f.csv')).toBe('PK,b')
})
