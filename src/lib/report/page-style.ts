/** How a report looks, on the desk and on paper. Its colours are the page's around it. */
export const pageStyle = `
@page { size: auto; margin: 9mm 12mm }
.report { max-width: 68rem; margin: 0 auto; padding: 24px 16px 64px; font-variant-numeric: tabular-nums }
.report h1 { margin: 0 0 8px; font-size: 2rem; line-height: 1.2 }
.report h2 { margin: 32px 0 8px; font-size: 1.25rem; line-height: 1.25 }
.report h3 { margin: 0; font-size: 1.0625rem }
.report h4 { margin: 8px 0 4px; font-size: 0.875rem }
.report p { max-width: 75ch; margin: 0 0 8px }
.report .small, .report .about, .report table, .report .foot, .report .who { font-size: 0.875rem }
.report .about, .report .who { color: var(--ink-soft) }
.report .about strong { color: var(--ink) }
.report .made-up { padding: 8px 12px; border-inline-start: 4px solid var(--warn); background: var(--warn-wash) }
.report .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.report table { border-collapse: collapse }
.report th, .report td { padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: 400 }
.report thead th { vertical-align: bottom; color: var(--ink-soft) }
.report .number { text-align: end }
.report .scroll { overflow-x: auto; min-width: 0 }
.report .scroll table { min-width: min(100%, 36rem) }
.report .scroll tbody th { min-width: 9rem }
.report .beside { display: grid; grid-template-columns: minmax(0, 1fr); gap: 16px; align-items: start }
.report .boards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 29rem), 1fr)); gap: 24px 32px }
.report .board { min-width: 0 }
.report .board table { width: 100% }
.report .board p { margin-bottom: 4px }
.report .board td, .report .board th { vertical-align: middle }
.report .mean { white-space: nowrap }
.report .mean span { color: var(--ink-soft) }
.report svg { display: block; max-width: 100%; height: auto; fill: currentColor; font: 10px system-ui, sans-serif; text-anchor: middle }
.report .distribution { min-width: 88px }
.report .distribution rect { fill: var(--accent) }
.report .ground, .report .interval, .report .cut { fill: none; stroke: var(--line-strong) }
.report .interval { stroke: currentColor; stroke-width: 1.5 }
.report .cut { stroke-dasharray: 3 3 }
.report .map { font-size: 11px }
.report .map rect { fill: var(--sheet); stroke: var(--accent); stroke-width: 1.5 }
.report .map .letter { font-weight: 600 }
.report .map .end { text-anchor: end }
.report .map .start { text-anchor: start }
.report .voices { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 29rem), 1fr)); gap: 8px 32px; margin: 0; padding: 0; max-width: none; list-style: none }
.report .voices li { padding-inline-start: 12px; border-inline-start: 3px solid var(--line-strong); overflow-wrap: anywhere }
.report .voices .who { display: block }
.report .board .voices { grid-template-columns: minmax(0, 1fr) }
.report .foot ul { margin: 0; padding-inline-start: 20px; max-width: none }
.report dl { margin: 0; max-width: none; columns: 2 24rem; column-gap: 32px }
.report dl div { break-inside: avoid; margin-bottom: 6px }
.report dt { font-weight: 600 }
.report dd { margin: 0 }
@media (min-width: 60rem) {
  .report .beside { grid-template-columns: 260px minmax(0, 1fr) }
}
@media (max-width: 30rem) {
  .report .scroll table { width: 36rem }
  .report .open .scroll table { width: 46rem }
  .report .open td:last-child { min-width: 16rem }
  .report .board .mean { white-space: normal }
  .report .board thead th { overflow-wrap: anywhere }
  .report .board .mean span { display: block }
  .report th, .report td { padding-inline-end: 8px }
}
@media print {
  .report { max-width: none; padding: 0; font-size: 8.25pt; line-height: 1.25; print-color-adjust: exact }
  .report h1 { font-size: 15pt; margin-bottom: 1mm }
  .report h2 { font-size: 11pt; margin: 2.4mm 0 0.8mm; break-after: avoid }
  .report .made-up { padding: 0.8mm 2mm }
  .report h3 { font-size: 9pt }
  .report h4 { font-size: 8pt }
  .report p { max-width: none; margin-bottom: 1mm }
  .report .small, .report .about, .report table, .report .who, .report .board p { font-size: 7.5pt }
  .report .foot { font-size: 7pt; line-height: 1.25 }
  .report .foot h2 { font-size: 9pt; margin-top: 1.6mm }
  .report th, .report td { padding: 0.4mm 2mm 0.4mm 0 }
  .report .scroll { overflow: visible }
  .report .scroll table { width: auto }
  .report .scroll tbody th { min-width: 0 }
  .report .beside { grid-template-columns: 50mm minmax(0, 1fr); gap: 4mm }
  .report .boards { display: block; columns: 2; column-gap: 6mm }
  .report .board { margin-bottom: 2.5mm }
  .report .board, .report tr, .report li { break-inside: avoid }
  .report .board p { margin-bottom: 0.5mm }
  .report .run p { display: inline }
  .report .distribution { min-width: 0; width: 18mm; margin: -0.3mm 0 }
  .report .map { width: 50mm }
  .report tbody th, .report .scroll td { white-space: nowrap }
  .report .open td:last-child { white-space: normal }
  .report .board tbody th { white-space: normal }
  .report .planned table { font-size: 7pt }
  .report .planned th, .report .planned td { padding-block: 0.15mm }
  .report .voices { display: block; columns: 2; column-gap: 6mm }
  .report .board .voices { columns: 1 }
  .report .voices li { padding-inline-start: 2mm; border-inline-start-width: 0.7mm; margin-bottom: 1mm }
  .report dl { columns: 4; column-gap: 5mm }
  .report dl div { margin-bottom: 0.5mm }
  .report dt, .report dd { display: inline }
  .report .behind, .report .foot + .question, .report .behind ~ .question:not(.question ~ .question) { break-before: page }
}
`

/** The colours where there is no page around it. */
export const fileStyle = `
:root { --paper: #faf6ee; --sheet: #fffdf8; --ink: #24211c; --ink-soft: #5f594e; --line: #d9d0bf; --line-strong: #8f8674; --accent: #2f5d73; --warn: #8a4b14; --warn-wash: #fbeede; color-scheme: light dark }
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #1b1916; --sheet: #24211d; --ink: #efe8da; --ink-soft: #b8ae9c; --line: #443e35; --accent: #8cc0d6; --warn: #f0b27a; --warn-wash: #3a2a1a }
}
@media print {
  :root { --paper: #fff; --sheet: #fff }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: break-word }
*, *::before, *::after { box-sizing: border-box }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
`
