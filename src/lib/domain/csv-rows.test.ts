import { expect, test } from 'vitest'
import { rowsReader } from './csv-rows.ts'
import { InputFault } from './input-fault.ts'

const rowsIn = (text: string, pieces = [text]) => {
  const seen: [number, ...string[]][] = []
  let columns: string[] = []
  const { read } = rowsReader('f.csv', {
    header: (found) => (columns = found),
    row: (cells, line) => seen.push([line, ...cells]),
    broken: (line) => seen.push([line, 'broken']),
  })
  pieces.forEach((piece, at) => read(piece, at === pieces.length - 1))
  return { columns, seen }
}

test('the delimiter is the one that makes most cells of the header', () => {
  const headers = ['a,b,c\n', 'a;b;"c,d"\n', 'a\tb\n', '"x,y",b\n', 'only\n'].map((text) => rowsIn(text).columns)
  expect(headers).toEqual([['a', 'b', 'c'], ['a', 'b', 'c,d'], ['a', 'b'], ['x,y', 'b'], ['only']])
})

test('a line break or a space that does not break is a space in the name of a column', () => {
  expect(rowsIn('"how\nmuch",of\u00a0it\n').columns).toEqual(['how much', 'of it'])
})

test('an empty file names itself and what was expected', () => {
  expect(() => rowsIn(' \n')).toThrow(new InputFault(['f.csv: empty; expected a header row and ratings']))
})

test('lines are counted past line breaks in quoted cells and past empty rows', () => {
  const rows = ['h,i', '"a\nb\nc",1', '', 'd,2']
  for (const end of ['\n', '\r\n', '\r']) expect(rowsIn(rows.join(end)).seen.map(([line]) => line)).toEqual([2, 6])
})

test('a quote that never ends is found at the line where its row begins', () => {
  expect(rowsIn('h,i\na,1\n"b,2\nc,3\n').seen.find(([, what]) => what === 'broken')).toEqual([3, 'broken'])
})

test('wherever a text is cut into pieces, its rows are the same', () => {
  const rows = ['h,i', '"a\nb""",1', '', 'd,"2" ', 'e,"x,\r\ny"', '"f"g,3', 'h,4', '']
  for (const end of ['\n', '\r\n', '\r']) {
    const text = rows.join(end)
    const whole = rowsIn(text)
    expect(whole.seen.length).toBeGreaterThan(3)
    // What stands in the first piece decides on delimiter and line ends, so it holds whole rows.
    for (let cut = `${rows[0]}${end}${rows[1]}${end}`.length; cut < text.length; cut++)
      for (const next of [cut + 1, cut + 4])
        expect(rowsIn(text, [text.slice(0, cut), text.slice(cut, next), text.slice(next)])).toEqual(whole)
  }
})
