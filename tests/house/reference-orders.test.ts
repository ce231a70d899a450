import { expect, test } from 'vitest'
import oracle from '../../analysis/oracle/expected.json' with { type: 'json' }
import { williams } from '#lib/domain/order.ts'

/** The oracle counts treatments from 1; in which order a design has its rows means nothing. */
const rows = (design: readonly (readonly number[])[], first: number) =>
  design.map((row) => row.map((treatment) => treatment - first).join(' ')).toSorted()

test.each([2, 3, 4, 5, 6, 7])('the design for %i storyboards has the rows of crossdes', (n) => {
  const entry = oracle.expected.find(({ id }) => id === `unit/williams/${n}`)
  expect(rows(williams(n), 0)).toEqual(rows(entry!.value as unknown as number[][], 1))
})
