import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cliffsDelta } from './cliffs-delta.ts'
import { people, pooled, type Counts } from './counts.ts'
import { disco } from './disco.ts'
import { groupConsensus, stances } from './group-consensus.ts'
import { kendallW, rankSums } from './kendall-w.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { kruskalWallis } from './kruskal-wallis.ts'
import { leik } from './leik.ts'
import { mannWhitney } from './mann-whitney.ts'
import { midRanks } from './mid-ranks.ts'
import { pci2, pci2Unbiased } from './pci2.ts'
import { groupPermutation, pairPermutation } from './permutation.ts'
import { vanDerEijkA } from './van-der-eijk.ts'

const counts = fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }).filter((row) => people(row) >= 2)
const groups = fc.array(counts, { minLength: 2, maxLength: 4 })
const varied = groups.filter((rows) => pooled(rows, 7).filter((count) => count > 0).length > 1)

const cumulative = (row: Counts) => row.map((_, k) => people(row.slice(0, k + 1)) / people(row)).slice(0, -1)
const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)))

test('PCI2 with D3 is Blair and Lacy’s 1 - l² and Apouey’s bipolarisation, with N²/(N² - 1) when N is odd', () => {
  fc.assert(
    fc.property(counts, (row) => {
      const n = people(row)
      const apouey = (4 / 6) * cumulative(row).reduce((sum, share) => sum + share * (1 - share), 0)
      close(pci2(row, 'D3').value!, n % 2 ? (apouey * n * n) / (n * n - 1) : apouey)
    }),
  )
})

test('Leik’s D is 1 - 2/(K - 1) · Σ|F - 1/2|', () => {
  fc.assert(
    fc.property(counts, (row) => {
      close(leik(row).value!, 1 - (2 / 6) * cumulative(row).reduce((sum, share) => sum + Math.abs(share - 0.5), 0))
    }),
  )
})

test('the unbiased PCI2 is PCI2 · (N² - N mod 2)/(N(N - 1))', () => {
  fc.assert(
    fc.property(counts, fc.constantFrom('D1', 'D2', 'D3'), (row, distance) => {
      const n = people(row)
      close(pci2Unbiased(row, distance).value!, (pci2(row, distance).value! * (n * n - (n % 2))) / (n * (n - 1)))
    }),
  )
})

test('ε² is the share of the squares of mid-ranks that lies between groups', () => {
  fc.assert(
    fc.property(varied, (rows) => {
      const all = pooled(rows, 7)
      const ranks = midRanks(all)
      const middle = (people(all) + 1) / 2
      const total = all.reduce((sum, count, k) => sum + count * (ranks[k]! - middle) ** 2, 0)
      const between = rows.reduce((sum, row) => {
        const mean = row.reduce((of, count, k) => of + count * ranks[k]!, 0) / people(row)
        return sum + people(row) * (mean - middle) ** 2
      }, 0)
      close(kruskalWallis(rows).epsilonSquared.value!, between / total)
    }),
  )
})

test('on two points, where |a - b| is its own square, DISCO’s total and within are the sums of squares of the ANOVA', () => {
  const yesNo = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(yesNo, (rows) => {
      const squares = (row: Counts) => (people(row) === 0 ? 0 : (row[0]! * row[1]!) / people(row))
      const { total, within } = disco(rows)
      if (total.value === null || within.value === null) return
      close(total.value, squares(pooled(rows, 2)))
      close(
        within.value,
        rows.reduce((sum, row) => sum + squares(row), 0),
      )
    }),
  )
})

test('δ = 2U/(mn) - 1, and the two U add up to mn', () => {
  fc.assert(
    fc.property(counts, counts, (a, b) => {
      const pairs = people(a) * people(b)
      const u = mannWhitney(a, b).u.value!
      close(cliffsDelta(a, b).delta.value!, (2 * u) / pairs - 1)
      // Vargha and Delaney's A, the chance of a higher answer with half of the ties.
      const higher = a.reduce((sum, count, k) => sum + count * (people(b.slice(0, k)) + b[k]! / 2), 0)
      close(higher / pairs, (cliffsDelta(a, b).delta.value! + 1) / 2)
      close(u + mannWhitney(b, a).u.value!, pairs)
    }),
  )
})

test('W is the Friedman statistic over m(n - 1)', () => {
  const rows = fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 4, maxLength: 4 }), {
    minLength: 2,
    maxLength: 8,
  })
  fc.assert(
    fc.property(rows, (raters) => {
      const w = kendallW(rankSums(raters, 4))
      if (w.value === null) return
      const { sums, ties } = rankSums(raters, 4)
      const m = raters.length
      const squares = sums.reduce((sum, of) => sum + of * of, 0)
      // Friedman's statistic with the correction for ties, as R's friedman.test has it.
      const friedman = (12 * squares - 3 * m * m * 4 * 25) / (m * 4 * 5 - ties / 3)
      close(w.value, friedman / (m * 3))
    }),
  )
})

test('turning the scale round changes nothing but the sign of δ', () => {
  fc.assert(
    fc.property(varied, (rows) => {
      const turned = rows.map((row) => row.toReversed())
      for (const [row, back] of rows.map((row, g) => [row, turned[g]!])) {
        close(vanDerEijkA(back!).value!, vanDerEijkA(row!).value!)
        close(leik(back!).value!, leik(row!).value!)
        close(pci2(back!, 'D2').value!, pci2(row!, 'D2').value!)
        close(pci2(back!, 'D3').value!, pci2(row!, 'D3').value!)
      }
      close(kruskalWallis(turned).h.value!, kruskalWallis(rows).h.value!)
      close(disco(turned).shareAdjusted.value!, disco(rows).shareAdjusted.value!)
      close(krippendorffAlpha(turned, 'ordinal').value!, krippendorffAlpha(rows, 'ordinal').value!)
      close(cliffsDelta(turned[0]!, turned[1]!).delta.value!, -cliffsDelta(rows[0]!, rows[1]!).delta.value!)
    }),
  )
})

test('the order of the groups changes nothing', () => {
  fc.assert(
    fc.property(varied, (rows) => {
      close(kruskalWallis(rows.toReversed()).h.value!, kruskalWallis(rows).h.value!)
      close(disco(rows.toReversed()).shareEqualVoice.value!, disco(rows).shareEqualVoice.value!)
    }),
  )
})

test('each figure stays within its bounds', () => {
  fc.assert(
    fc.property(varied, (rows) => {
      const [a, b] = [rows[0]!, rows[1]!]
      const { delta, deltaInterval } = cliffsDelta(a, b)
      const [lo, hi] = deltaInterval.value!
      expect(lo).toBeGreaterThanOrEqual(-1)
      expect(hi).toBeLessThanOrEqual(1)
      expect(lo).toBeLessThanOrEqual(delta.value! + 1e-12)
      expect(hi).toBeGreaterThanOrEqual(delta.value! - 1e-12)
      const bounded = [pci2(a, 'D2'), pci2(a, 'D3'), leik(a), disco(rows).share, kruskalWallis(rows).epsilonSquared]
      for (const { value } of bounded) expect(value! >= -1e-12 && value! <= 1 + 1e-12).toBe(true)
      expect(Math.abs(vanDerEijkA(a).value!)).toBeLessThanOrEqual(1 + 1e-12)
      expect(disco(rows).shareAdjusted.value!).toBeLessThanOrEqual(1)
    }),
  )
})

test('Polis’ consensus and the exact p of a pair do not depend on the order of groups or the direction of the scale', () => {
  fc.assert(
    fc.property(varied, (rows) => {
      const given = rows.map(stances)
      close(groupConsensus(given.toReversed()).agree.value!, groupConsensus(given).agree.value!)
      const turned = rows.map((row) => stances(row.toReversed()))
      close(groupConsensus(turned).disagree.value!, groupConsensus(given).agree.value!)
      const [a, b] = [rows[0]!, rows[1]!]
      const p = (one: Counts, other: Counts) => pairPermutation(one, other, 0, () => 0).value
      if (p(a, b) === null) return
      close(p(b, a)!, p(a, b)!)
      close(p(a.toReversed(), b.toReversed())!, p(a, b)!)
      expect(p(a, b)!).toBeGreaterThan(0)
      expect(p(a, b)!).toBeLessThanOrEqual(1)
    }),
  )
})

test('where two groups are dealt exactly, DISCO says the same of them in either order', () => {
  const few = fc.array(fc.nat(2), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(few, few, (a, b) => {
      const p = (groups: Counts[]) => groupPermutation(groups, 0, () => 0).disco.value
      expect(p([b, a])).toBe(p([a, b]))
    }),
  )
})
