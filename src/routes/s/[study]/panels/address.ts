import type { Storyboard } from '#lib/domain/storyboard.ts'

/** Where the picture of a panel is: `version` is a number, or `try` in a trial; `lang` the language of its words. */
export function panelAddress(
  slug: string,
  version: number | 'try',
  { code, panels }: Pick<Storyboard, 'code' | 'panels'>,
  index: number,
  lang?: string | null,
): string {
  const suffix = panels[index]?.picture?.endsWith('.webp') ? 'webp' : 'svg'
  return `/s/${slug}/panels/${version}/${code}-${index + 1}.${suffix}${lang ? `?lang=${encodeURIComponent(lang)}` : ''}`
}
