import { expect, test } from 'vitest'
import { csvText } from './exhibit-files.ts'

test('a table becomes lines with numbers in full, and nothing where there is none', () => {
  const rows = [
    ['Staff', 0.123456789, null],
    ['Managers', -2, true],
  ]
  expect(csvText({ columns: ['group', 'shift', 'planned'], rows })).toBe(
    'group,shift,planned\r\nStaff,0.123456789,\r\nManagers,-2,true\r\n',
  )
})

test('a name with a comma, a quote or a line stays one cell, and one that looks like a formula stays a text', () => {
  const [, ...cells] = csvText({ columns: ['name'], rows: [['a, b'], ['say "c"'], ['=1+1'], ['-x']] }).split('\r\n')
  expect(cells).toEqual(['"a, b"', '"say ""c"""', "'=1+1", "'-x", ''])
})
