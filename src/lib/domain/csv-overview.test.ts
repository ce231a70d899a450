import { expect, test } from 'vitest'
import { overviewReader } from './csv-overview.ts'

function overview(...pieces: string[]) {
  const reader = overviewReader('f.csv')
  pieces.forEach((piece, at) => reader.read(piece, at === pieces.length - 1))
  return reader.end()
}

test('tells what stands in each column, without what is missing', () => {
  expect(overview('who,value\na,3\nb,N/A\na,', '5.0\nc,1\n')).toEqual({
    rows: 4,
    columns: [
      { name: 'who', values: ['a', 'b', 'c'], hasMore: false, range: null },
      { name: 'value', values: ['3', '5.0', '1'], hasMore: false, range: [1, 5] },
    ],
  })
})

test('an empty column has no range, and one of many texts says that there are more', () => {
  const { columns } = overview(`id,none\n${Array.from({ length: 70 }, (_, at) => `p${at},\n`).join('')}`)
  expect(columns.map(({ values, hasMore, range }) => [values.length, hasMore, range])).toEqual([
    [60, true, null],
    [0, false, null],
  ])
})

test('a row that is too short is looked at as far as it goes', () => {
  expect(overview('a,b\n1\n').columns.map(({ range }) => range)).toEqual([[1, 1], null])
})
