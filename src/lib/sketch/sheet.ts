import type { Storyboard } from '#lib/domain/storyboard.ts'
import { escaped } from './lettering.ts'

export type Paper = 'A4' | 'Letter'
export const papers: readonly Paper[] = ['A4', 'Letter']

/** What is left of a landscape page within its margins. */
const room: Record<Paper, { width: string; height: string }> = {
  A4: { width: '273mm', height: '183mm' },
  Letter: { width: '255mm', height: '189mm' },
}

/**
 * How sheets with storyboards are printed: one a page, black on white, the pictures as large as the page lets them be,
 * and what happens with the data beside them. On a screen they stand under each other.
 */
export const sheetStyle = (paper: Paper) => `
@page storyboard { size: ${paper} landscape; margin: 12mm 12mm 13mm }
.storyboard { --room: ${room[paper].height}; page: storyboard; print-color-adjust: exact; box-sizing: border-box; max-width: ${room[paper].width}; margin: 0 auto; padding: 6mm; background: #fff; color: #000; color-scheme: only light; font: 10pt/1.3 system-ui, sans-serif }
.storyboard + .storyboard { break-before: page }
.storyboard h2 { margin: 0 0 3mm; font-size: 18pt; line-height: 1.15 }
.storyboard .beside { display: grid; grid-template-columns: 1fr 56mm; gap: 6mm }
.storyboard ol { display: grid; grid-template-columns: repeat(var(--columns), 1fr); gap: 3mm 5mm; align-content: start; max-width: none; margin: 0; padding: 0; list-style: none }
.storyboard li { break-inside: avoid; min-width: 0 }
.storyboard img { display: block; width: 100%; height: auto; max-height: calc((var(--room) - 10mm) / var(--rows) - 17mm); object-fit: contain; object-position: left; filter: grayscale(1) brightness(1.06) }
.storyboard:dir(rtl) img { object-position: right }
.storyboard li p { max-width: none; margin: 1mm 0 0; font-size: 11pt }
.storyboard section { align-self: start; padding-inline-start: 4mm; border-inline-start: 0.3mm solid #000 }
.storyboard h3 { margin: 0 0 2mm; font-size: 10pt }
.storyboard dl { margin: 0 0 3mm; max-width: none; font-size: 9pt; break-inside: avoid }
.storyboard dt { font-size: 8pt; line-height: 1.2 }
.storyboard dd { margin: 0 0 1mm; font-weight: 600 }
.storyboard .many dl { margin-bottom: 2mm; font-size: 8pt; line-height: 1.2 }
.storyboard .many dt, .storyboard .many dd { display: inline }
.storyboard .many dt::after { content: ': ' }
.storyboard .many dd::after { content: '\\A'; white-space: pre }
@media screen and (max-width: 50rem) {
  .storyboard .beside { grid-template-columns: 1fr }
  .storyboard img { max-height: none }
  .storyboard section { padding: 4mm 0 0; border: 0; border-top: 0.3mm solid }
}
@media screen and (max-width: 30rem) {
  .storyboard ol { grid-template-columns: 1fr }
}
@media print {
  .storyboard { max-width: none; padding: 0 }
}
`

/** What stands on the sheet beside the study's own words, in the language of who reads it. */
export type SheetWords = Record<
  'heading' | 'attribute' | 'subject' | 'sender' | 'recipient' | 'terms' | 'kept' | 'runsOn',
  string
>

/** The language of words that stand in another one than the sheet, and which way it runs, as an element says it. */
export type MarksOf = (text: string) => { lang?: string; dir?: string }

/** A storyboard on one sheet of paper: what raters may see of it, and nothing else. */
export function sheetOf(
  { title, panels, flows, model }: Storyboard,
  pictures: readonly string[],
  words: SheetWords,
  marksOf: MarksOf = () => ({}),
): string {
  const own = (text: string) => {
    const { lang, dir } = marksOf(text)
    return lang ? ` lang="${escaped(lang)}" dir="${escaped(dir ?? 'auto')}"` : ''
  }
  const list = (pairs: [name: string, words: string][]) =>
    `<dl>${pairs.map(([name, said]) => `<dt>${escaped(name)}</dt><dd${own(said)}>${escaped(said)}</dd>`).join('')}</dl>`
  const columns = panels.length > 4 ? 3 : Math.min(2, panels.length)
  const rows = Math.ceil(panels.length / columns)
  const shown = panels.map(
    ({ caption, text }, index) =>
      `<li><img src="${escaped(pictures[index] ?? '')}" alt="${escaped(text)}"${own(text)}><p${own(caption)}>${index + 1}. ${escaped(caption)}</p></li>`,
  )
  const told = flows.map(({ attribute, subject, sender, recipient, transmissionPrinciple }) =>
    list([
      [words.attribute, attribute],
      [words.subject, subject],
      [words.sender, sender],
      [words.recipient, recipient],
      [words.terms, transmissionPrinciple],
    ]),
  )
  const kept = list([
    [words.kept, model.retention],
    [words.runsOn, model.runsOn],
  ])
  return `<article class="storyboard" style="--columns:${columns};--rows:${rows}">
<h2${own(title)}>${escaped(title)}</h2>
<div class="beside">
<ol>
${shown.join('\n')}
</ol>
<section${flows.length > 2 ? ' class="many"' : ''}>
<h3>${escaped(words.heading)}</h3>
${told.join('\n')}
${kept}
</section>
</div>
</article>`
}

/** The same as a page of its own, for a file beside its pictures. */
export const sheet = (
  storyboard: Storyboard,
  pictures: readonly string[],
  { locale, direction, words }: { locale: string; direction: 'ltr' | 'rtl'; words: SheetWords },
  paper: Paper = 'A4',
) =>
  `<!doctype html>
<html lang="${escaped(locale)}" dir="${direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(storyboard.title)}</title>
<style>
body { margin: 0; background: #fff }${sheetStyle(paper)}</style>
${sheetOf(storyboard, pictures, words)}
</html>
`
