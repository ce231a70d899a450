import { expect, test } from 'vitest'
import { overviewReader } from '#lib/domain/csv-overview.ts'
import { columnsOf, firstChoices, patternOf, settingsOf } from './choices.ts'

function choices(text: string) {
  const reader = overviewReader('f.csv')
  reader.read(text, true)
  return firstChoices(reader.end())
}
const long = 'participant,group,storyboard,item,value\na,x,s,utility,2\na,x,s,comfort,6\n'

test('a file that is as expected needs no choice: all is as on the command line', () => {
  const chosen = choices(long)
  expect(columnsOf(chosen, chosen.items)).toEqual({
    participant: 'participant',
    group: 'group',
    form: 'long',
    storyboard: 'storyboard',
    item: 'item',
    value: 'value',
  })
  expect(settingsOf(chosen)).toEqual({
    scale: [1, 7],
    bipolar: [],
    minCell: 5,
    seed: 1,
    resamples: 2000,
    permutations: 4999,
  })
})

test('items are named where some are left out, and only then', () => {
  const chosen = choices(long)
  expect(columnsOf({ ...chosen, items: ['comfort'] }, ['utility', 'comfort'])).toMatchObject({ items: ['comfort'] })
  expect(columnsOf({ ...chosen, items: ['utility', 'comfort'] }, ['utility', 'comfort'])).not.toHaveProperty('items')
})

test('numbers beyond the usual scale widen it', () => {
  expect(settingsOf(choices(`${long}b,x,s,utility,0\nb,x,s,comfort,10\n`)).scale).toEqual([0, 10])
})

test('a pattern goes before the columns that are ticked, with slashes or without', () => {
  const chosen = choices('who,role,How is A?,How is B?\n1,x,2,3\n')
  expect(columnsOf(chosen, [])).toMatchObject({ form: 'storyboards', storyboards: ['who', 'How is A?', 'How is B?'] })
  expect(columnsOf({ ...chosen, pattern: 'is (.)' }, [])).toMatchObject({ storyboards: /is (.)/u })
  expect(patternOf('/is (.)/i')).toEqual(/is (.)/iu)
  expect(() => patternOf('(')).toThrow(SyntaxError)
})
