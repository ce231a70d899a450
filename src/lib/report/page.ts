import { card, quoted, towersOf } from './card.ts'
import { definitions } from './limits.ts'
import { type Markup, markup } from './markup.ts'
import type { BoardReading } from './board-reading.ts'
import type { Reading } from './reading.ts'
import { planTable, sidesTable, verdictTable } from './page-tables.ts'
import { splitMap } from './split-map.ts'

/** With more rows than these a page has room for the figures, but not for a sentence on each storyboard. */
const mostRows = 30

/**
 * The report for a leader's desk: what was found, beside the dissent in its own words, what the words mean and what is not
 * said, on one page; on the next ones the figures that it rests on.
 */
export const page = (reading: Reading): Markup => markup`<header><h1>${reading.title}</h1>
${reading.simulated ? markup`<p class="made-up"><strong>Simulated answers.</strong> A computer made them up to show what results look like.</p>` : null}
<div class="run">${paragraphs(reading.who)}</div></header>
<section><h2>Do people feel more strongly about privacy or about utility?</h2>
<div class="run">${paragraphs(reading.weighing.sentences)}</div>
<div class="open">${sidesTable(reading)}</div></section>
<section><h2>Do the groups feel differently?</h2>
${differing(reading)}</section>
${dissent(reading)}
${planned(reading)}${foot(reading)}
${answers(reading)}${contrasts(reading)}`

/** Every question in full, for whoever reads on. */
export const appendix = ({ items, simulated }: Reading): Markup => {
  const made = simulated ? markup`<p class="small">Simulated answers.</p>` : null
  return markup`${items.map(
    (item) => markup`<section class="question"><h2>${item.text}</h2>
${made}<p>${item.overview} ${item.reliability}</p>
<p class="small">${towersOf(item)}</p>
<div class="boards">${item.boards.map((board) => card(board, item, 'whole'))}</div></section>
`,
  )}`
}

const paragraphs = (sentences: readonly string[]) => sentences.map((sentence) => markup`<p>${sentence}</p> `)

const isTold = ({ rows }: BoardReading) => rows.some(({ why }) => why === null)

function differing({ lead, items }: Reading): Markup {
  if (!lead || !lead.boards.some(isTold)) return markup`<p>Too few answers can be shown to tell.</p>`
  const map = splitMap(lead.boards)
  return markup`<p><strong>“${lead.text}”</strong> ${lead.overview}</p>
<div${map ? markup` class="beside"` : null}>${map}${verdictTable(lead, items)}</div>`
}

/** The cards of the question that leads; what cannot be shown is named in one line. */
function answers({ lead }: Reading): Markup | null {
  const shown = lead?.boards.filter(isTold) ?? []
  if (!lead || shown.length === 0) return null
  const rest = lead.boards.filter((board) => !isTold(board)).map(({ letter, title }) => `${letter} · ${title}`)
  const length = shown.reduce((sum, { rows }) => sum + rows.length, 0)
  return markup`<section class="behind"><h2>${lead.text}</h2>
<p class="small">${towersOf(lead)}</p>
<div class="boards">${shown.map((board) => card(board, lead, length <= mostRows ? 'told' : 'figures'))}</div>
${rest.length > 0 ? markup`<p>Too few answers to show: ${rest.join('; ')}.</p>` : null}</section>`
}

function dissent({ dissent, lead }: Reading): Markup | null {
  if (dissent.length === 0) return null
  const where = (code: string) => {
    const board = lead?.boards.find((one) => one.code === code)
    return board ? `${board.letter} · ${board.title}, ` : ''
  }
  return markup`<section><h2>Who sees it otherwise, in their own words</h2>
<ul class="voices">${dissent.map((one) => markup`<li>${quoted(one, where(one.storyboard))}</li>`)}</ul></section>`
}

function planned({ plan }: Reading): Markup | null {
  if (!plan) return null
  return markup`<section><h2>What was planned, and is it enough?</h2>
<div class="run">${paragraphs(plan.sentences)}</div></section>
`
}

function contrasts({ plan, items }: Reading): Markup | null {
  if (!plan || plan.rows.length === 0) return null
  return markup`
<section><h2>What was planned, in numbers</h2>
<div class="open planned">${planTable(plan, items)}</div></section>`
}

const foot = ({ limits, origin }: Reading): Markup =>
  markup`<section class="foot"><h2>What these figures do not say</h2>
<ul>${limits.map((one) => markup`<li>${one}</li>`)}</ul></section>
<section class="foot"><h2>What the words mean</h2>
<dl>${definitions.map(([word, meaning]) => markup`<div><dt>${word}</dt> <dd>${meaning}</dd></div>`)}</dl></section>
<section class="foot"><h2>How this was made</h2>
<p>${origin.map(([name, value]) => `${name}: ${value}.`).join(' ')} The same answers, settings and version give the same page.</p></section>`
