import { expect, test } from 'vitest'
import { decoded, eachRow, header, InputFault } from './csv-rows.ts'

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

test('the delimiter is the one that makes most cells of the header', () => {
  const cuts = ['a,b,c\n', 'a;b;"c,d"\n', 'a\tb\n', '"x,y",b\n', 'only\n'].map((text) => header(text, 'f.csv'))
  expect(cuts.map(({ delimiter }) => delimiter)).toEqual([',', ';', '\t', ',', ','])
  expect(cuts[1]!.columns).toEqual(['a', 'b', 'c,d'])
})

test('a line break or a space that does not break is a space in the name of a column', () => {
  expect(header('"how\nmuch",of\u00a0it\n', 'f.csv').columns).toEqual(['how much', 'of it'])
})

test('an empty file names itself and what was expected', () => {
  expect(() => header(' \n', 'f.csv')).toThrow(new InputFault(['f.csv: empty; expected a header row and ratings']))
})

const lines = (text: string) => {
  const seen: [number, string][] = []
  eachRow(
    text,
    ',',
    (cells, line) => seen.push([line, cells[0]!]),
    (line) => seen.push([line, 'broken']),
  )
  return seen
}

test('lines are counted past line breaks in quoted cells and past empty rows', () => {
  const rows = ['h,i', '"a\nb\nc",1', '', 'd,2']
  for (const end of ['\n', '\r\n', '\r']) expect(lines(rows.join(end)).map(([line]) => line)).toEqual([2, 6])
})

test('a quote that never ends is found at the line where its row begins', () => {
  expect(lines('h,i\na,1\n"b,2\nc,3\n').find(([, what]) => what === 'broken')).toEqual([3, 'broken'])
})
