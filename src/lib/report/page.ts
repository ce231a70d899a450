import type { Quote } from './dissent.ts'
import { distribution } from './distribution.ts'
import { definitions } from './limits.ts'
import { type Markup, markup } from './markup.ts'
import { chance, range, rounded, within } from './numbers.ts'
import type { BoardReading, ItemReading, Reading } from './reading.ts'
import { splitMap } from './split-map.ts'

/** With more rows than these a page has room for the figures, but not for a sentence on each storyboard. */
const mostRows = 30

/** The report for a leader's desk, on a page or two: numbers beside the dissent in its own words. */
export function page(reading: Reading): Markup {
  const { title, simulated, who, weighing, lead, items, dissent } = reading
  const length = lead?.boards.flatMap(({ rows }) => rows).length ?? 0
  return markup`<header><h1>${title}</h1>${simulated ? markup`<p class="made-up"><strong>Simulated answers.</strong> A computer made them up to show what results look like.</p>` : null}
<p>${who.join(' ')}</p></header>
<section><h2>Do people feel more strongly about privacy or about utility?</h2>
<p>${weighing.sentences.join(' ')}</p>
<div class="open">${weighed(reading)}</div></section>
<section><h2>Do the groups feel differently?</h2>
${lead && lead.boards.length > 0 ? [markup`<p><strong>“${lead.text}”</strong> ${lead.overview}</p>`, markup`<div class="beside">${splitMap(lead.boards)}${verdicts(lead, items)}</div>`] : markup`<p>There are no ratings to tell it from.</p>`}</section>
${lead && lead.boards.length > 0 ? markup`<section><h2>${lead.text}</h2><p class="small">${scaleOf(lead)}</p><div class="boards">${lead.boards.map((board) => card(board, lead, length <= mostRows))}</div></section>` : null}
${dissent.length > 0 ? markup`<section><h2>Who sees it otherwise, in their own words</h2>${quotes(dissent, reading)}</section>` : null}
${foot(reading)}`
}

/** Every question in full, for whoever reads on. */
export const appendix = ({ items, simulated }: Reading): Markup =>
  markup`${items.map((item) => markup`<section class="question"><h2>${item.text}</h2>${simulated ? markup`<p class="small">Simulated answers.</p>` : null}<p>${item.overview} ${item.reliability}</p><p class="small">${scaleOf(item)}</p><div class="boards">${item.boards.map((board) => markup`${card(board, item, true, true)}`)}</div></section>`)}`

function foot({ limits, origin }: Reading): Markup {
  return markup`<section class="foot"><h2>What these figures do not say</h2><ul>${limits.map((one) => markup`<li>${one}</li>`)}</ul></section>
<section class="foot"><h2>What the words mean</h2><dl>${definitions.map(([word, meaning]) => markup`<div><dt>${word}</dt> <dd>${meaning}</dd></div>`)}</dl></section>
<section class="foot"><h2>How this was made</h2><p>${origin.map(([name, value]) => `${name}: ${value}.`).join(' ')} The same answers, settings and version give the same page.</p></section>`
}

function scaleOf({ lowest, labels }: ItemReading): string {
  const [low, high] = [labels[0]!, labels.at(-1)!]
  const highest = lowest + labels.length - 1
  const named = low === String(lowest) ? '' : `, from “${low}” to “${high}”`
  return `Towers: how many of a group gave each answer, ${lowest} on the left to ${highest} on the right${named}. The dot is the mean, the line its 95 % interval.`
}

function weighed({ weighing: { sides, rows } }: Reading): Markup | null {
  if (rows.length === 0) return null
  const head = ['Storyboard', `Towards “${sides[0]}”`, 'In the middle', `Towards “${sides[1]}”`, 'People', 'Sign test']
  return table(
    'How many people stand on which side',
    [...head, 'Groups that lean the other way'],
    rows.map(({ storyboard, privacy, neither, performance, n, p, otherwise }) => [
      storyboard,
      privacy,
      neither,
      performance,
      n,
      together(chance(p)),
      otherwise.join(', ') || 'none',
    ]),
  )
}

/** A figure that no line breaks. */
const together = (words: string) => words.replaceAll(' ', '\u00a0')

/** Over a column, where a whole question has no room, it goes by the name that it has in every file. */
const shortName = ({ code, text }: ItemReading) =>
  text.length <= 24 ? text : code.replace(/^./, (letter) => letter.toUpperCase()).replaceAll('_', ' ')

/** The verdict of every storyboard: of the leading question with its figures, of the others in a word. */
function verdicts(lead: ItemReading, items: readonly ItemReading[]): Markup {
  const others = items.filter(({ code }) => code !== lead.code)
  return table(
    'Verdicts by storyboard',
    ['Storyboard', 'Verdict', 'Between groups (95 %)', 'Within a group', ...others.map(shortName)],
    lead.boards.map(({ letter, code, title, short, spot: { shareAdjusted, shareInterval, conflict } }) => [
      `${letter} · ${title}`,
      short,
      shareAdjusted === null
        ? '–'
        : `${rounded(within(shareAdjusted), 2)} (${shareInterval ? together(range([within(shareInterval[0]), within(shareInterval[1])], 2)) : 'none'})`,
      conflict === null ? '–' : rounded(within(conflict.value), 2),
      ...others.map(({ boards }) => boards.find((board) => board.code === code)?.short ?? '–'),
    ]),
  )
}

function table(caption: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): Markup {
  const numeric = (at: number) => typeof rows[0]?.[at] === 'number'
  return markup`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption class="hidden">${caption}</caption><thead><tr>${head.map((one, at) => markup`<th scope="col"${numeric(at) ? markup` class="number"` : null}>${one}</th>`)}</tr></thead><tbody>${rows.map(([first, ...rest]) => markup`<tr><th scope="row">${first ?? ''}</th>${rest.map((cell) => (typeof cell === 'number' ? markup`<td class="number">${cell}</td>` : markup`<td>${cell}</td>`))}</tr>`)}</tbody></table></div>`
}

function card(board: BoardReading, { lowest, labels }: ItemReading, told: boolean, whole = false): Markup {
  const { letter, title, about, verdict, sentence, between, rejected, rows, voices, silent } = board
  const most = Math.max(0, ...rows.flatMap(({ counts, n }) => counts.map((count) => count / (n || 1))))
  const lines = rows.map((row) => {
    if (row.why !== null) return null
    const interval = row.interval ? `(${range(row.interval, 1)})` : '(no interval)'
    return markup`<tr><th scope="row">${row.group}</th><td class="number">${row.n}</td><td>${distribution(row, lowest, most, lowest + labels.length - 1)}</td><td class="mean">${row.mean === null ? '–' : rounded(row.mean, 1)} <span>${interval}</span></td></tr>`
  })
  const without = rows.flatMap(({ group, why }) => (why === null ? [] : [`${group}: ${why}`]))
  return markup`<section class="board"><h3>${letter} · ${title}</h3><p class="about">${about === null ? null : `${about}: `}<strong>${verdict}</strong></p>
${told ? markup`<p>${sentence}</p>` : null}<table><caption class="hidden">Answers by group about “${title}”</caption><thead><tr><th scope="col">Group</th><th scope="col" class="number">n</th><th scope="col">Answers</th><th scope="col">Mean (95 %)</th></tr></thead><tbody>${lines}</tbody></table>
${without.length > 0 ? markup`<p class="small">${without.join('; ')}.</p>` : null}${whole ? markup`<p class="small">${between}</p>` : null}${rejected ? markup`<p class="small">${rejected}</p>` : null}${whole && voices.length + silent > 0 ? markup`<h4>Who sees it otherwise${silent > 0 ? ` (${silent} more gave no reason)` : null}</h4><ul class="voices">${voices.map((voice) => markup`<li>${quote(voice)}</li>`)}</ul>` : null}</section>`
}

const quotes = (dissent: readonly Quote[], { lead }: Reading) => {
  const titleOf = (code: string) => {
    const board = lead?.boards.find((one) => one.code === code)
    return board ? `${board.letter} · ${board.title}` : code
  }
  return markup`<ul class="voices">${dissent.map((one) => markup`<li>${quote(one, `${titleOf(one.storyboard)}, `)}</li>`)}</ul>`
}

const quote = ({ group, answer, text }: Quote, where = '') =>
  markup`<q dir="auto">${text}</q> <span class="who">${where}${group}: ${answer}</span>`
