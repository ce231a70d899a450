import { columns, field, wrapped } from './columns.ts'
import { definitions } from './limits.ts'
import { chance, range, rounded } from './numbers.ts'
import type { BoardReading, RowReading } from './board-reading.ts'
import type { ItemReading, Reading } from './reading.ts'
import type { PlanReading } from './plan-reading.ts'
import type { Quote } from './dissent.ts'

const width = 80
const blocks = ' ▁▂▃▄▅▆▇█'
/** As many points as a row has room for. */
const mostPoints = 11

/**
 * A report for a terminal: eighty columns, no colour, and nothing that is said by its look alone. The small towers of each
 * row stand beside the same in numbers.
 */
export function text(reading: Reading): string {
  const { title, simulated, who, weighing, items, limits, origin, plan } = reading
  const parts = [
    heading(title),
    ...(simulated ? [said('Simulated answers: a computer made them up to show what results look like.')] : []),
    ...who.map(said),
    heading('Do people feel more strongly about privacy or about utility?'),
    ...weighing.sentences.map(said),
    ...(weighing.rows.length > 0 ? [weighed(reading)] : []),
    heading('Do the groups feel differently?'),
    ...items.map(({ text: name, overview }) => said(`${name}: ${overview}`)),
    ...items.flatMap(itemText),
    ...(plan ? [heading('What was planned, and is it enough?'), ...plan.sentences.map(said), ...planText(plan)] : []),
    heading('What the words mean'),
    ...definitions.map(([word, meaning]) => said(`${word}: ${meaning}`)),
    heading('What these figures do not say'),
    ...limits.map(said),
    heading('How they were made'),
    origin.map(([name, value]) => said(`${name}: ${value}`)).join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

const heading = (words: string) => wrapped(words.toLocaleUpperCase('en'), width)
const said = (words: string) => wrapped(words, width)

function weighed({ weighing: { sides, rows } }: Reading): string {
  const said = rows.map(({ storyboard, n, privacy, neither, performance, p, otherwise }) => {
    const otherwiseSaid = otherwise.length > 0 ? ` The other way: ${otherwise.join(', ')}.` : ''
    const counts = `${privacy} “${sides[0]}”, ${performance} “${sides[1]}”, ${neither} in the middle`
    return wrapped(`${storyboard}: of ${n}, ${counts}; ${chance(p)}.${otherwiseSaid}`, width, '  ', '    ')
  })
  return `${wrapped('People on either side of the middle:', width)}\n${said.join('\n')}`
}

const planText = ({ rows }: PlanReading): string[] =>
  rows.length === 0
    ? []
    : [
        rows
          .map(({ what, question, difference, outcome }) =>
            wrapped(`${what} (${question}): ${difference}; ${outcome}.`, width, '  - ', '    '),
          )
          .join('\n'),
      ]

function itemText(item: ItemReading): string[] {
  const { text: name, lowest, labels } = item
  const ends = [labels[0], labels.at(-1)].map((label) => (label && !/^-?\d+$/.test(label) ? ` “${label}”` : ''))
  const scale = `The scale goes from ${lowest}${ends[0]} to ${lowest + labels.length - 1}${ends[1]}.`
  return [
    heading(`Question: ${name}`),
    said(scale),
    said(item.overview),
    said(item.reliability),
    ...item.boards.flatMap((board) => boardText(board, item)),
  ]
}

function boardText(board: BoardReading, { lowest, labels }: ItemReading): string[] {
  const { title, verdict, sentence, between, rejected, rows, voices, silent } = board
  return [
    said(`${name(board)}${title}: ${verdict}`),
    wrapped(sentence, width, '  '),
    groupTable(rows, lowest, labels.length),
    wrapped(between, width, '  '),
    ...(rejected ? [wrapped(rejected, width, '  ')] : []),
    ...(voices.length + silent > 0 ? [[otherwise(silent), ...voices.map(voiceText)].join('\n')] : []),
  ]
}

const name = ({ letter }: BoardReading) => `Storyboard ${letter}, `

const otherwise = (silent: number) =>
  `  Who sees it otherwise than their group${silent > 0 ? ` (${silent} more gave no reason)` : ''}:`

const voiceText = ({ group, answer, text: words }: Quote) =>
  wrapped(`${group}, ${answer}: “${words}”`, width, '  - ', '    ')

/** A row a group, or two where its name is long: people, mean and its interval, the distribution as towers and in numbers. */
function groupTable(rows: readonly RowReading[], lowest: number, points: number): string {
  const fits = points <= mostPoints
  const most = Math.max(0, ...rows.flatMap(({ counts, n }) => counts.map((count) => count / (n || 1))))
  const digits = Math.max(1, ...rows.flatMap(({ counts }) => counts.map((count) => String(count).length)))
  const values = Array.from({ length: points }, (_, index) => String(lowest + index))
  const numbers = Math.max(digits, ...values.map((value) => value.length)) + 1
  const room = width - (2 + 6 + 6 + 17 + (fits ? 2 + points + points * numbers : 14))
  const group = Math.min(Math.max(8, room), Math.max(5, ...rows.map((row) => columns(row.group))))
  const line = (head: string, n: string, mean: string, interval: string, rest: string) =>
    `  ${field(head, group)}${field(n, 6, 'end')}${field(mean, 6, 'end')}  ${field(interval, 15)}${rest}`.trimEnd()
  const counted = (counts: readonly (string | number)[]) =>
    counts.map((count) => field(String(count), numbers, 'end')).join('')
  const header = line(
    'Group',
    'n',
    'Mean',
    '95 %',
    fits ? `${' '.repeat(points)}${counted(values)}` : 'given, and by how many',
  )
  const body = rows.map(({ group: name, n, why, mean, interval, counts }) => {
    if (why !== null) return wrapped(`${name}: ${why}`, width, '  ')
    const towers = counts.map((count) => tower(count / (n ?? 1), most)).join('')
    const given = counts.flatMap((count, index) => (count > 0 ? [`${lowest + index}: ${count}`] : [])).join(', ')
    const long = columns(name) > group
    const figures = line(
      long ? '' : name,
      String(n),
      mean === null ? '–' : rounded(mean, 1),
      interval === null ? 'none' : range(interval, 1),
      fits ? `${towers}${counted(counts)}` : '',
    )
    return [
      ...(long ? [wrapped(name, width, '  ')] : []),
      figures,
      ...(fits ? [] : [wrapped(given, width, '      ')]),
    ].join('\n')
  })
  return [header, ...body].join('\n')
}

/** A tower of eighths. Where anybody is, there is something to see. */
const tower = (share: number, most: number) =>
  share === 0 ? blocks[0] : blocks[Math.max(1, Math.round((share / most) * 8))]
