const spaceless = /\p{Script=Han}/u
const special = /[.*+?^${}()|[\]\\]/g

/** Finds listed words in a text, as whole words; where a script has no spaces, anywhere. `flags` as of a RegExp. */
export function wordMatcher(list: string[], flags: 'u' | 'iu'): (text: string) => string[] {
  const [inside, whole] = [list.filter((word) => spaceless.test(word)), list.filter((word) => !spaceless.test(word))]
  const any = (words: string[]) =>
    [...words]
      .sort((a, b) => b.length - a.length)
      .map((word) => word.replace(special, '\\$&').replaceAll(' ', '\\s+'))
      .join('|')
  const parts = [
    ...(inside.length > 0 ? [`(?:${any(inside)})`] : []),
    ...(whole.length > 0 ? [`(?<![\\p{L}\\p{N}-])(?:${any(whole)})(?![\\p{L}\\p{N}-])`] : []),
  ]
  const pattern = new RegExp(parts.length > 0 ? parts.join('|') : '(?!)', `g${flags}`)
  return (text) => [...new Set(text.match(pattern) ?? [])]
}
