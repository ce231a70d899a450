import { describe, expect, test } from 'vitest'
import { isPersonal, largestList, mostAtOnce, readInvitationRows } from './invitation-rows.ts'

const groups = [
  { code: 'staff', name: 'Staff' },
  { code: 'night_shift', name: 'Night shift' },
]
const read = (text: string) => readInvitationRows(new TextEncoder().encode(text), groups)

describe('a list of people to invite', () => {
  test.each([',', ';', '\t'])('finds its delimiter by itself: %j', (one) => {
    expect(read(`group${one}note\nstaff${one}row 1\nnight_shift${one}row 2\n`)).toEqual({
      rows: [
        { group: 'staff', note: 'row 1' },
        { group: 'night_shift', note: 'row 2' },
      ],
      faults: [],
    })
  })

  test('may come from a spreadsheet: a byte order mark, other line ends, other columns, groups by their name', () => {
    expect(read('\uFEFFNote;Other;Group\r\n"row; 1";x;night SHIFT\r\n\r\n').rows).toEqual([
      { group: 'night_shift', note: 'row; 1' },
    ])
  })

  test('needs no notes', () => {
    expect(read('group\nstaff\nstaff').rows).toEqual([
      { group: 'staff', note: '' },
      { group: 'staff', note: '' },
    ])
  })

  test('names the line of each fault, also below a note of two lines', () => {
    const { faults } = read(`group,note\nstaff,"two\nlines"\npirates,x\n,\n,y\nstaff,${'n'.repeat(81)}\n`)
    expect(faults).toEqual([
      { line: 4, message: '“pirates” is no group: staff, night_shift' },
      { line: 6, message: 'names no group: staff, night_shift' },
      { line: 7, message: 'the note is longer than 80 letters' },
    ])
  })

  test.each([
    ['without a column for the group', 'who,note\nstaff,x'],
    ['with nothing below its header', 'group,note\n'],
    ['that is empty', ''],
    ['with too many lines', `group\n${'staff\n'.repeat(mostAtOnce + 1)}`],
    ['that is too long', `group,note\nstaff,${'x'.repeat(largestList)}`],
  ])('%s is refused', (_, text) => {
    const { rows, faults } = read(text)
    expect([rows, faults.length]).toEqual([[], 1])
  })

  test('that is not UTF-8 is refused, so that no note is garbled', () => {
    const { rows, faults } = readInvitationRows(Buffer.from('group,note\nstaff,Z\xFCrich', 'latin1'), groups)
    expect([rows, faults.length]).toEqual([[], 1])
  })
})

test.each([
  ['someone@example.org', true],
  ['call +49 30 1234567', true],
  ['row 12', false],
  ['desk 4, 2nd floor', false],
])('a note that reads like an address or a number is told: %s', (note, told) => {
  expect(isPersonal(note)).toBe(told)
})
