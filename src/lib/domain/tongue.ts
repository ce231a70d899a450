/** What of a language tag decides whether somebody can read a text: the language and its script, not the country. */
export interface Tongue {
  language: string
  script: string
}

/** The tongue that a tag stands for, or null where it is no language tag. `zh-TW` is written as `zh-Hant` is. */
export function tongueOf(tag: string): Tongue | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize()
    return { language, script: script ?? '' }
  } catch {
    return null
  }
}

export function sameTongue(one: string, other: string): boolean {
  const [a, b] = [tongueOf(one), tongueOf(other)]
  return a !== null && a.language === b?.language && a.script === b.script
}

/** Of the tags offered, the one closest to the first wish that any of them meets: by the tag, by the tongue, by the language. */
export function closestLocale<T extends string>(wishes: readonly string[], offered: readonly T[]): T | undefined {
  for (const wish of wishes) {
    const found =
      offered.find((one) => one.toLowerCase() === wish.toLowerCase()) ??
      offered.find((one) => sameTongue(one, wish)) ??
      offered.find((one) => tongueOf(one) !== null && tongueOf(one)?.language === tongueOf(wish)?.language)
    if (found !== undefined) return found
  }
  return undefined
}

/** The languages that a browser asks for (`Accept-Language`), the dearest first. */
export const wishedLocales = (header: string | null): string[] =>
  (header ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*q=/))
    .map(([tag = '', weight]) => ({ tag, weight: weight === undefined ? 1 : Number(weight) }))
    .filter(({ tag, weight }) => tag !== '' && tag !== '*' && weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .map(({ tag }) => tag)
