import { expect, test } from 'vitest'
import { overviewReader } from './csv-overview.ts'
import { likelyColumns } from './likely-columns.ts'

function likely(text: string) {
  const reader = overviewReader('f.csv')
  reader.read(text, true)
  return likelyColumns(reader.end().columns)
}

test('a long file is known by its item and value, in capitals or not', () => {
  const found = likely('Participant,Group,Storyboard,Item,Value,Reason\na,x,s,utility,2,why\na,x,t,utility,6,\n')
  expect(found).toMatchObject({ form: 'long', participant: 'Participant', value: 'Value', reason: 'Reason' })
  expect(found.range).toEqual([2, 6])
})

test('a file with a storyboard and no item has a column for each item', () => {
  const found = likely('participant;group;storyboard;useful;note;year\na;x;s;2;fine;1990\nb;y;s;NA;5;2090\n')
  expect(found).toMatchObject({ form: 'items', rated: ['useful', 'year'] })
  expect(found.range).toEqual([2, 2090])
})

test('a file with neither has a column for each storyboard, and people say who is who', () => {
  const found = likely('who,role,echo,mirror\n1234567,x,2,3\n7654321,y,4,\n')
  expect(found).toMatchObject({ form: 'storyboards', participant: '', group: '', rated: ['echo', 'mirror'] })
  expect(found.range).toEqual([2, 4])
})

test('where words stand among the numbers no range is told', () => {
  expect(likely('participant,group,storyboard,item,value\na,x,s,i,2\na,x,s,j,high\n').range).toBe(null)
})
