import { describe, expect, test } from 'vitest'
import type { ConsensusSides } from '#lib/domain/consensus.ts'
import type { Spot } from '#lib/domain/results.ts'
import { consensus } from './consensus.ts'

const spot = (cells: Record<string, number[] | null>, item = 'acceptability') =>
  ({
    storyboard: 'coach',
    item,
    cells: Object.entries(cells).map(([group, counts]) =>
      counts ? { group, n: counts.reduce((a, b) => a + b, 0), counts } : { group, n: null },
    ),
  }) as unknown as Spot

// 8, 2 and 5 above the middle, 1, 7 and 2 below it, of 10, 10 and 8.
const cells = { staff: [1, 0, 0, 1, 5, 0, 3], managers: [7, 0, 0, 1, 0, 1, 1], legal: [0, 0, 2, 1, 5, 0, 0] }

describe('what every group could live with', () => {
  test('is the group-informed consensus of Polis, with its mean beside it', () => {
    const [one] = consensus({ spots: [spot(cells)] })
    expect(one!.agree).toBeCloseTo(0.1125, 12)
    expect(one!.agreeMean).toBeCloseTo(0.1125 ** (1 / 3), 12)
    expect(one!.disagree).toBeCloseTo((2 / 12) * (8 / 12) * (3 / 10), 12)
    const groups = one!.groups as ({ group: string } & ConsensusSides)[]
    expect(groups.map(({ agreeRatio }) => agreeRatio)).toEqual(
      [1.875, 0.357142857142857, 1.2].map((value) => expect.closeTo(value, 12) as number),
    )
    expect(groups.map(({ stands }) => stands)).toEqual(['agree', 'disagree', null])
    // Sign tests of 8 and 1, 7 and 2, 5 and 2: 20/512, 92/512 and 58/128, times 3, 2 and 1.
    expect(groups.map(({ pHolm }) => pHolm)).toEqual(
      [60 / 512, 184 / 512, 58 / 128].map((value) => expect.closeTo(value, 12) as number),
    )
  })

  test('is over the groups that are shown alone, whatever those kept back are called', () => {
    const [two] = consensus({ spots: [spot({ staff: cells.staff, managers: null, legal: cells.legal })] })
    expect(two!.agree).toBeCloseTo(0.75 * 0.6, 12)
    expect(two!.agreeMean).toBeCloseTo((0.75 * 0.6) ** (1 / 2), 12)
    expect(two!.groups[1]).toEqual({ group: 'managers', n: null })
  })

  test('spans nothing with one group, and counts nobody as half a voice', () => {
    const [one] = consensus({ spots: [spot({ staff: cells.staff, managers: [0, 0, 0, 0, 0, 0, 0], legal: null })] })
    expect(one).toMatchObject({ agree: null, agreeMean: null, disagree: null })
    expect(one!.groups[0]).toMatchObject({ n: 10, agree: 8, agreeRatio: null, stands: null })
    expect(one!.groups[1]).toMatchObject({ n: 0, agreeShare: null, pHolm: null, stands: null })
  })

  test('is asked of acceptability alone', () => {
    expect(consensus({ spots: [spot(cells, 'utility')] })).toEqual([])
  })
})
