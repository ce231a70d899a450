/** A stretch of text that two texts share, or that stands in one of them alone. */
export interface Stretch {
  text: string
  in: 'both' | 'before' | 'after'
}

/**
 * What became of a text, word by word: the longest common row of words, and what stands in one text alone. White space
 * is compared as one space, so that a new line is no change.
 */
export function wordDifferences(before: string, after: string, locale: string): Stretch[] {
  const a = words(before, locale)
  const b = words(after, locale)
  // How long a common row there is from each pair of words on.
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      rows[i]![j] = a[i] === b[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!)
  const found: Stretch[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      found.push({ text: a[i++]!, in: 'both' })
      j++
    } else if (j >= b.length || (i < a.length && rows[i + 1]![j]! >= rows[i]![j + 1]!))
      found.push({ text: a[i++]!, in: 'before' })
    else found.push({ text: b[j++]!, in: 'after' })
  }
  return joined(found)
}

/** Neighbours as one. A space between two changes is no common ground: it would tear apart what reads as one. */
function joined(found: readonly Stretch[]): Stretch[] {
  const stretches: Stretch[] = []
  const changed = { before: '', after: '' }
  const settle = () => {
    for (const side of ['before', 'after'] as const) {
      if (changed[side]) stretches.push({ text: changed[side], in: side })
      changed[side] = ''
    }
  }
  for (const [index, one] of found.entries()) {
    const next = found[index + 1]
    if (one.in !== 'both') changed[one.in] += one.text
    else if (one.text === ' ' && (changed.before || changed.after) && next && next.in !== 'both') {
      changed.before += ' '
      changed.after += ' '
    } else {
      settle()
      const last = stretches.at(-1)
      if (last?.in === 'both') last.text += one.text
      else stretches.push({ ...one })
    }
  }
  settle()
  return stretches
}

/** Chinese has no spaces between its words, so the language says where they end. */
const words = (text: string, locale: string) =>
  [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text.trim().replaceAll(/\s+/g, ' '))].map(
    ({ segment }) => segment,
  )
