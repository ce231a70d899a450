import { expect, test } from 'vitest'
import { cellReadings } from './cell-reading.ts'

const cell = (texts: string[], values: (number | null)[]) => {
  const counts = [1, 2, 3, 4, 5, 6, 7].map((point) => values.filter((value) => value === point).length)
  const items = [{ item: 'utility', lowest: 1, counts, values }]
  return cellReadings({ storyboard: 'coach', group: 'staff', texts, items })[0]!
}
const saves = 'It saves time.'

test('whoever stands far from the group in words of their own is read first, and the most usual is the last', () => {
  // Distances 1/6, 0, 0, 0, 5/6; in words the last is alone and the one before it nearly as the others. Ranks by
  // answer 2, 4, 4, 4, 1, by words 4, 4, 4, 2, 1: in all 6, 8, 8, 6, 2.
  const texts = [saves, saves, saves, 'It saves me time.', 'Nobody asked us']
  expect(cell(texts, [1, 2, 2, 2, 7])).toEqual({ item: 'utility', order: [4, 0, 3, 1, 2], typical: 2 })
})

test('somebody without an answer that is shown stays in the list, and is not what is usual', () => {
  expect(cell([saves, saves, saves, saves], [4, 4, 2, null])).toEqual({
    item: 'utility',
    order: [2, 0, 1, 3],
    typical: 1,
  })
})

test('where no answers are shown, words alone decide', () => {
  expect(cell(['Nobody asked us', saves, saves, 'It saves me time.'], [null, null, null, null])).toMatchObject({
    order: [0, 3, 1, 2],
    typical: 2,
  })
})

test('of two reasons none is more usual than the other', () => {
  expect(cell([saves, 'Nobody asked us'], [4, 5]).typical).toBe(null)
})

test('a language that puts nothing between its words has words all the same', () => {
  const texts = ['节省时间很有用', '它节省时间', '没有征得同意', '可以节省时间']
  expect(cell(texts, [4, 4, 4, 4]).order[0]).toBe(2)
  expect(cell(['ประหยัดเวลา', 'ไม่ได้ขออนุญาต', 'ประหยัดเวลาได้มาก'], [4, 4, 4]).order[0]).toBe(1)
})
