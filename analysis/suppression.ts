import type { Hidden } from './report-format.ts'

/**
 * Which of the groups that answered one item of one storyboard are hidden, given their sizes and the smallest shown.
 *
 * Primary: 0 < n < minCell (`small`). Then, since the number of people is known in all, one hidden group alone, or hidden
 * groups of fewer than minCell together, could be found by subtraction: the smallest shown group that has people is hidden
 * too (`complement`, the first of equals), until two or more are hidden and they are minCell or more, or none is left. A
 * group without people has nothing to hide. minCell 1 hides nothing. Groups that are hidden `already`, for whatever reason,
 * take nobody with them by themselves, and hide small ones as well as others would.
 *
 * Hundepool et al. (2012), Statistical Disclosure Control, doi:10.1002/9781118348239, sections 4.3 and 4.4.
 *
 * @example hiddenGroups([12, 3, 9, 20], 5) // [null, 'small', 'complement', null]
 */
export function hiddenGroups(
  sizes: readonly number[],
  minCell: number,
  already: readonly boolean[] = [],
): (Hidden | null)[] {
  const hidden = sizes.map((n, g): Hidden | null =>
    n > 0 && n < minCell ? 'small' : n > 0 && already[g] ? 'complement' : null,
  )
  const exposed = () => {
    if (!hidden.includes('small')) return false
    const concealed = sizes.filter((_, g) => hidden[g] !== null)
    return concealed.length === 1 || (concealed.length > 1 && concealed.reduce((a, b) => a + b) < minCell)
  }
  while (exposed()) {
    const smallest = sizes.reduce(
      (best, n, g) => (hidden[g] === null && n > 0 && (best === -1 || n < sizes[best]!) ? g : best),
      -1,
    )
    if (smallest === -1) break
    hidden[smallest] = 'complement'
  }
  return hidden
}
