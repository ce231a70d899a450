/**
 * How many syllables an English word has, by its letters: groups of vowels, without a silent e at the end. Within one
 * of a dictionary for common words, which is enough for a mean over a whole text.
 */
export function syllables(word: string): number {
  const letters = word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters
    .replace(/(?:[^aeiouylcgsxz]|[^cs]h)es$|[^dt]ed$|[^laeiouy]e$/, (end) => end.replace(/e[sd]?$/, ''))
    .replace(/(?<=[aeiouy])les?$/, 'l')
    .replace(/y(?=[aeiou])/g, '-')
  // Two vowels that are spoken apart: di-ary, cre-ate, be-ing.
  const apart = spoken.match(/i(?:a|o(?!us|n)|u)|eing|eat(?=e|i)|uing/g)?.length ?? 0
  return Math.max(1, (spoken.match(/[aeiouy]+/g)?.length ?? 0) + apart)
}
