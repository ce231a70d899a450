import type { Storyboard } from '#lib/domain/storyboard.ts'

/** Where the picture of a panel is: `version` is a number, or `try` in a trial. */
export function panelAddress(
  slug: string,
  version: number | 'try',
  { code, panels }: Pick<Storyboard, 'code' | 'panels'>,
  index: number,
): string {
  const suffix = panels[index]?.picture?.endsWith('.webp') ? 'webp' : 'svg'
  return `/s/${slug}/panels/${version}/${code}-${index + 1}.${suffix}`
}
