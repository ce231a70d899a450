import type { Quote } from './dissent.ts'
import { distribution } from './distribution.ts'
import { type Markup, markup } from './markup.ts'
import { range, rounded } from './numbers.ts'
import type { BoardReading } from './board-reading.ts'
import type { ItemReading } from './reading.ts'

/** How much of a storyboard is told: its figures; with the sentence on them; or all there is. */
export type Depth = 'figures' | 'told' | 'whole'

/** One storyboard in one question: a row a group with its people, their answers, and the mean with its interval. */
export function card(board: BoardReading, item: ItemReading, depth: Depth): Markup {
  const { letter, title, about, verdict, sentence, between, rejected, rows, voices, silent } = board
  const kept = rows.flatMap(({ group, why }) => (why === null ? [] : [`${group}: ${why}`]))
  const small = [kept.length > 0 ? `${kept.join('; ')}.` : null, depth === 'whole' ? between : null, rejected]
  const more = silent > 0 ? ` (${silent} more gave no reason)` : ''
  return markup`<section class="board"><h3>${letter} · ${title}</h3>
<p class="about">${about === null ? null : `${about}: `}<strong>${verdict}</strong></p>
${depth === 'figures' ? null : markup`<p>${sentence}</p>`}
${answers(board, item)}
${small.map((said) => said && markup`<p class="small">${said}</p>`)}
${
  depth === 'whole' && voices.length + silent > 0
    ? markup`<h4>Who sees it otherwise${more}</h4>
<ul class="voices">${voices.map((voice) => markup`<li>${quoted(voice)}</li>`)}</ul>`
    : null
}</section>`
}

/** What the towers of a question's cards are. */
export function towersOf({ lowest, labels }: ItemReading): string {
  const highest = lowest + labels.length - 1
  const [low, high] = [labels[0]!, labels.at(-1)!]
  const named = low === String(lowest) ? '' : `, from “${low}” to “${high}”`
  return `Towers: how many of a group gave each answer, ${lowest} on the left to ${highest} on the right${named}. The dot is the mean, the line its 95 % interval.`
}

export const quoted = ({ group, answer, text }: Quote, where = ''): Markup =>
  markup`<q dir="auto">${text}</q> <span class="who">${where}${group}: ${answer}</span>`

function answers({ title, rows }: BoardReading, { lowest, labels }: ItemReading): Markup | null {
  const shown = rows.filter(({ why }) => why === null)
  if (shown.length === 0) return null
  const most = Math.max(0, ...shown.flatMap(({ counts, n }) => counts.map((count) => count / (n || 1))))
  const lines = shown.map((row) => {
    const mean = row.mean === null ? '–' : rounded(row.mean, 1)
    const interval = row.interval ? `(${range(row.interval, 1)})` : '(no interval)'
    return markup`<tr><th scope="row">${row.group}</th><td class="number">${row.n}</td>
<td>${distribution(row, lowest, most, lowest + labels.length - 1)}</td><td class="mean">${mean} <span>${interval}</span></td></tr>
`
  })
  return markup`<table><caption class="hidden">Answers by group about “${title}”</caption>
<thead><tr><th scope="col">Group</th><th scope="col" class="number">n</th><th scope="col">Answers</th><th scope="col">Mean (95\u00a0%)</th></tr></thead>
<tbody>
${lines}</tbody></table>`
}
