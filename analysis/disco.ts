import { people, pooled, type Counts } from './counts.ts'
import { absent, present, type Figure } from './figure.ts'

export interface Disco {
  total: Figure
  within: Figure
  share: Figure
  shareAdjusted: Figure
  shareEqualVoice: Figure
}

/**
 * Distance components: how much of the disagreement lies between groups rather than within them.
 *
 * With g(A, B) the mean |a − b|: total T = N/2 · g(all, all), within W = Σ n_j/2 · g(A_j, A_j), share = (T − W)/T, 0 to 1.
 * The share rises with the number of groups even when they do not differ; shareAdjusted = 1 − [W/(N − k)]/[T/(N − 1)]
 * does not: it is 0 on average then and may be negative. Read it as how much of the typical gap between two people goes
 * away within groups. shareEqualVoice is the same with each group given the same weight, however many people it has:
 * 1 − (mean gap of two members, averaged over groups) / (mean gap of any two people, each weighing 1/(k n_j)); with
 * groups of equal size it is shareAdjusted.
 *
 * Rizzo & Székely (2010), doi:10.1214/09-AOAS245. Agrees with `energy::disco(x, g, index = 1)`. Groups without a rating
 * are left out. Nobody: `empty`; fewer than two groups: the shares are `one-group`; everybody at one point:
 * `no-variation`; all groups of one person: the adjusted shares are `one-each`.
 *
 * @example disco([[10, 0, 0], [0, 0, 10]]) // total 10, within 0, share 1
 */
export function disco(groups: readonly Counts[]): Disco {
  const rated = groups.filter((counts) => people(counts) > 0)
  const all = pooled(rated, rated[0]?.length ?? 0)
  const n = people(all)
  if (n === 0) return { ...noShare('empty'), total: absent('empty'), within: absent('empty') }
  const t = sumOfGaps(all) / n
  const w = rated.reduce((sum, counts) => sum + sumOfGaps(counts) / people(counts), 0)
  const components = { total: present(t), within: present(w) }
  if (rated.length < 2) return { ...components, ...noShare('one-group') }
  if (t === 0) return { ...components, ...noShare('no-variation') }
  const free = n - rated.length
  return {
    ...components,
    share: present(Math.max(0, (t - w) / t)),
    shareAdjusted: free === 0 ? absent('one-each') : present(1 - w / free / (t / (n - 1))),
    shareEqualVoice: free === 0 ? absent('one-each') : present(equalVoice(rated)),
  }
}

/**
 * Σ |x − y| over unordered pairs of people: at each step of the scale, those below times those above. Reads `points`
 * counts beginning at `from`, so that a table need not be cut into rows.
 */
export function sumOfGaps(counts: ArrayLike<number>, from = 0, points = counts.length): number {
  let n = 0
  for (let k = from; k < from + points; k++) n += counts[k]!
  let below = 0
  let sum = 0
  for (let k = from; k < from + points; k++) {
    below += counts[k]!
    sum += below * (n - below)
  }
  return sum
}

function equalVoice(groups: readonly Counts[]): number {
  const sizes = groups.map(people)
  const shares = pooled(
    groups.map((counts, g) => counts.map((count) => count / sizes[g]!)),
    groups[0]!.length,
  )
  const k = groups.length
  const anyTwo = (2 * sumOfGaps(shares)) / (k * k - sizes.reduce((sum, size) => sum + 1 / size, 0))
  const several = groups.filter((_, g) => sizes[g]! > 1)
  const members = several.reduce((sum, counts) => {
    const size = people(counts)
    return sum + sumOfGaps(counts) / ((size * (size - 1)) / 2)
  }, 0)
  return 1 - members / several.length / anyTwo
}

const noShare = (reason: 'empty' | 'one-group' | 'no-variation') => ({
  share: absent(reason),
  shareAdjusted: absent(reason),
  shareEqualVoice: absent(reason),
})
