import { describe, expect, test } from 'vitest'
import type { Consensus, ConsensusGroup } from './consensus.ts'
import { consensusFinding, consensusOverview } from './findings-consensus.ts'

const naming = { group: (code: string) => code, concept: (code: string) => code, storyboard: (code: string) => code }

const sides = (group: string, agree: number, disagree: number, n: number, pHolm: number, stands = false) =>
  ({
    ...{ group, n, agree, disagree, pHolm, stands: stands ? (agree > disagree ? 'agree' : 'disagree') : null },
    ...{ agreeShare: 0.5, disagreeShare: 0.5, agreeRatio: 1, disagreeRatio: 1 },
  }) satisfies ConsensusGroup as ConsensusGroup

const over = (storyboard: string, groups: ConsensusGroup[], mean: number | null = 0.6): Consensus => ({
  ...{ storyboard, groups, agree: mean, disagree: mean, agreeMean: mean, disagreeMean: mean === null ? null : 0.2 },
})

const liked = over('a', [sides('staff', 14, 1, 16, 0.001), sides('legal', 12, 1, 14, 0.01)])
const parted = over('b', [sides('staff', 14, 1, 16, 0.001), sides('legal', 1, 12, 14, 0.01, true)])
const vague = over('c', [sides('staff', 14, 1, 16, 0.001), sides('legal', 7, 4, 12, 0.06)])

describe('what every group could live with, in words', () => {
  test('is said of as many storyboards as chance allows it to be said of', () => {
    expect(consensusOverview([liked, parted, vague, over('d', [], null)])).toBe(
      'Of 3 storyboards with two groups or more to show: 1 has every group shown lean to accepting it, by more than chance would give; 1 has some group lean against it, by more than chance would give; of 1 it is open.',
    )
    expect(consensusOverview([over('d', [], null)])).toMatch(/^No storyboard has two groups that can be shown/)
  })

  test('counts people of people, and says what chance could do, and who stands out', () => {
    expect(consensusFinding(parted, naming)).toBe(
      '“b”. For: staff (14 of 16, 1 against). Against: legal (12 of 14, 1 for). With the same voice for each group: 0.60 for, 0.20 against. Standing out from the others, a hint to look again: legal (more against).',
    )
    expect(consensusFinding(vague, naming)).toContain(
      'For: staff (14 of 16, 1 against). Open: legal (7 of 12 for, 4 against).',
    )
  })

  test('names who is kept back and who has not rated it, and why there is no figure', () => {
    const alone = over(
      'e',
      [sides('staff', 6, 3, 10, 0.5), { group: 'legal', n: null }, sides('others', 0, 0, 0, 1)],
      null,
    )
    expect(consensusFinding(alone, naming)).toBe(
      '“e”. Open: staff (6 of 10 for, 3 against). A figure over groups needs two of them. Kept back, and in no figure here: legal. Not rated yet in others.',
    )
    expect(consensusFinding(over('f', [{ group: 'legal', n: null }], null), naming)).toMatch(
      /^“f”. No group can be shown/,
    )
  })
})
