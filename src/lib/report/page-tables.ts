import { type Markup, markup } from './markup.ts'
import { chance, range, rounded, within } from './numbers.ts'
import type { PlanReading } from './plan-reading.ts'
import type { ItemReading, Reading } from './reading.ts'

/** How many people stand on which side when asked outright, a storyboard a row. */
export function sidesTable({ weighing: { sides, rows } }: Reading): Markup | null {
  if (rows.length === 0) return null
  const [privacy, performance] = sides.map((side) => `Towards “${side}”`) as [string, string]
  return table(
    'How many people stand on which side',
    ['Storyboard', privacy, 'In the middle', performance, 'People', 'Sign test', 'Groups that lean the other way'],
    rows.map((row) => [
      row.storyboard,
      row.privacy,
      row.neither,
      row.performance,
      row.n,
      together(chance(row.p)),
      row.otherwise.join(', ') || 'none',
    ]),
  )
}

/** What became of each contrast that was planned. */
export const planTable = ({ rows }: PlanReading, items: readonly ItemReading[]): Markup | null =>
  rows.length === 0
    ? null
    : table(
        'Planned contrasts',
        ['Planned', 'Question', 'Difference (95\u00a0%)', 'Outcome'],
        rows.map(({ what, item, question, difference, outcome }) => [
          what,
          shortName(items.find(({ code }) => code === item) ?? { code: item, text: question }),
          together(difference),
          outcome,
        ]),
      )

/** The verdict of every storyboard: of the leading question with its figures, of the others in a word. */
export function verdictTable(lead: ItemReading, items: readonly ItemReading[]): Markup {
  const others = items.filter(({ code }) => code !== lead.code)
  return table(
    'Verdicts by storyboard',
    ['Storyboard', 'Verdict', 'Between groups (95\u00a0%)', 'Within a group', ...others.map(shortName)],
    lead.boards.map(({ letter, code, title, short, spot: { shareAdjusted, shareInterval, conflict } }) => [
      `${letter} · ${title}`,
      short,
      shareAdjusted === null ? '–' : share(shareAdjusted, shareInterval),
      conflict === null ? '–' : rounded(within(conflict.value), 2),
      ...others.map(({ boards }) => boards.find((board) => board.code === code)?.short ?? '–'),
    ]),
  )
}

function share(value: number, interval: [number, number] | null): string {
  const ends = interval ? together(range([within(interval[0]), within(interval[1])], 2)) : 'none'
  return `${rounded(within(value), 2)} (${ends})`
}

/** A figure that no line breaks. */
const together = (words: string) => words.replaceAll(' ', '\u00a0')

/** Over a column, where a whole question has no room, it goes by the name that it has in every file. */
const shortName = ({ code, text }: Pick<ItemReading, 'code' | 'text'>) =>
  text.length <= 24 ? text : code.replace(/^./, (letter) => letter.toUpperCase()).replaceAll('_', ' ')

function table(caption: string, head: readonly string[], rows: readonly (readonly (string | number)[])[]): Markup {
  const marks = (at: number) => (typeof rows[0]?.[at] === 'number' ? markup` class="number"` : null)
  const heads = head.map((name, at) => markup`<th scope="col"${marks(at)}>${name}</th>`)
  const lines = rows.map(
    ([first = '', ...rest]) =>
      markup`<tr><th scope="row">${first}</th>${rest.map((cell, at) => markup`<td${marks(at + 1)}>${cell}</td>`)}</tr>
`,
  )
  return markup`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption class="hidden">${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines}</tbody></table></div>`
}
