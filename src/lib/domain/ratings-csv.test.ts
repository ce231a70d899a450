import { expect, test } from 'vitest'
import type { Columns } from './rating-columns.ts'
import { ratingsOf } from './ratings-csv.ts'

const long: Columns = {
  participant: 'participant',
  group: 'group',
  form: 'long',
  storyboard: 'storyboard',
  item: 'item',
  value: 'value',
}
const head = 'participant,group,storyboard,item,value'
const read = (text: string, columns: Columns = long) =>
  ratingsOf(new TextEncoder().encode(text), 'r.csv', columns, [1, 7])
const faultsOf = (text: string, columns: Columns = long) => {
  try {
    read(text, columns)
  } catch (cause) {
    return (cause as Error).message.split('\n')
  }
  return []
}

test('a long file has a rating in each row', () => {
  const { ratings, noGroup } = read(`${head},reason\na,x,s,utility,3,too much\nb,y,s,utility,N/A,\n`, {
    ...long,
    reason: 'reason',
  })
  expect(ratings).toEqual([
    { participant: 'a', group: 'x', storyboard: 's', item: 'utility', value: 3, reason: 'too much' },
    { participant: 'b', group: 'y', storyboard: 's', item: 'utility', value: null },
  ])
  expect(noGroup).toBe(0)
})

test('blank, NA, N/A and null are missing, and a whole number may be written 4.0', () => {
  const { ratings } = read(
    `${head}\n${['', 'NA', 'N/A', 'null', '4.0'].map((value, i) => `p${i},x,s,i,${value}`).join('\n')}`,
  )
  expect(ratings.map(({ value }) => value)).toEqual([null, null, null, null, 4])
})

test('a row without a group is left out and counted', () => {
  const { ratings, noGroup } = read(`${head}\na,,s,i,3\nb,NA,s,i,99\nc,x,s,i,1\n`)
  expect([ratings.length, noGroup]).toEqual([1, 2])
})

test('items may be chosen, and the others are not looked at', () => {
  const { ratings } = read(`${head}\na,x,s,utility,3\na,x,s,why,because\n`, { ...long, items: ['utility'] })
  expect(ratings.map(({ item }) => item)).toEqual(['utility'])
})

test('one column for each item is read as one rating for each', () => {
  const columns: Columns = {
    participant: 'who',
    group: 'role',
    form: 'items',
    storyboard: 'board',
    items: ['utility', 'comfort'],
  }
  expect(read('who\trole\tboard\tutility\tcomfort\na\tx\ts\t3\t\n', columns).ratings).toEqual([
    { participant: 'a', group: 'x', storyboard: 's', item: 'utility', value: 3 },
    { participant: 'a', group: 'x', storyboard: 's', item: 'comfort', value: null },
  ])
})

test('one column for each storyboard is named by the list or by the capture of a pattern', () => {
  const text = 'who;role;How is mirror?;How is echo?\na;x;3;5\n'
  const wide = (storyboards: readonly string[] | RegExp): Columns => ({
    participant: 'who',
    group: 'role',
    form: 'storyboards',
    storyboards,
    itemName: 'liking',
  })
  const found = (columns: Columns) =>
    read(text, columns).ratings.map(({ storyboard, item, value }) => [storyboard, item, value])
  expect(found(wide(/How is (.+)\?/))).toEqual([
    ['mirror', 'liking', 3],
    ['echo', 'liking', 5],
  ])
  expect(found(wide(['How is echo?']))).toEqual([['How is echo?', 'liking', 5]])
  expect(faultsOf(text, wide(/none/))).toEqual(['r.csv:1: no column matches the pattern for storyboards'])
  expect(faultsOf(text, wide(/(How)/))).toEqual(['r.csv:1: two columns are of storyboard "How"'])
})

test('each fault has its line', () => {
  const rows = [
    head,
    'a,x,s,utility,3',
    '"b\n",x,s,utility,8',
    'c,x,s,utility',
    'c,x,s,utility,1,2',
    'a,y,s,comfort,1',
    ',x,s,i,1',
    'd,x,,i,1',
    'e,x,s,i,2.5',
  ]
  expect(faultsOf(rows.join('\n'))).toEqual([
    'r.csv:3: "8" is not a whole number from 1 to 7 (item utility)',
    'r.csv:5: 4 cells where the header has 5',
    'r.csv:6: 6 cells where the header has 5',
    'r.csv:7: participant a is in group y here and in x on line 2',
    'r.csv:8: no participant (column "participant")',
    'r.csv:9: no storyboard',
    'r.csv:10: "2.5" is not a whole number from 1 to 7 (item i)',
  ])
})

test('columns that are not there, or twice there, are named', () => {
  expect(faultsOf('participant,group,storyboard,item,item\na,x,s,i,1\n')).toEqual([
    'r.csv:1: two columns are called "item"',
    'r.csv:1: no column "value"; there are "participant", "group", "storyboard", "item", "item"',
  ])
})

test('a header only says so', () => {
  expect(faultsOf(`${head}\n`)).toEqual(['r.csv: a header only; expected ratings below it'])
})

test('many faults end in how many more there are', () => {
  const faults = faultsOf(`${head}\n${'a,x,s,i,9\n'.repeat(50)}`)
  expect(faults.length).toBe(21)
  expect(faults.at(-1)).toBe('r.csv: 30 more faults')
})
