import type { Storyboard } from '#lib/domain/storyboard.ts'
import { escaped } from './lettering.ts'

const style = `
@page { size: A4 landscape; margin: 12mm }
:root { color-scheme: light }
body { margin: 0 auto; max-width: 60rem; color: #2b2622; background: #fff; font: 1rem/1.4 system-ui, sans-serif }
h1 { margin: 0 0 .6rem; font-size: 1.25rem }
ol { display: grid; grid-template-columns: 1fr 1fr; gap: .8rem 1.2rem; margin: 0; padding: 0; list-style: none }
li { break-inside: avoid }
img { display: block; width: 100%; max-height: 68mm; object-fit: contain }
p { margin: .3rem 0 0; font-size: .95rem }
`

/** A storyboard on one sheet of paper: its title, and each panel with its caption. It shows what raters may see. */
export function sheet(storyboard: Storyboard, pictures: readonly string[], locale: string): string {
  const panels = storyboard.panels.map(
    ({ caption, text }, index) =>
      `<li><img src="${escaped(pictures[index] ?? '')}" alt="${escaped(text)}"><p>${index + 1}. ${escaped(caption)}</p></li>`,
  )
  const title = escaped(storyboard.title)
  return `<!doctype html>
<html lang="${escaped(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${style}</style>
<h1>${title}</h1>
<ol>
${panels.join('\n')}
</ol>
</html>
`
}
