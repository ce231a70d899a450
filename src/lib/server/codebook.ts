import { backgroundOf } from '#lib/domain/background.ts'
import { noneOfThese } from '#lib/domain/group.ts'
import { type Item, isTicked, itemValues, labelsOf } from '#lib/domain/item.ts'
import type { Study } from '#lib/domain/study.ts'
import { Tilt } from '#lib/domain/tilt.ts'
import type { CsvCell } from './csv.ts'
import { longColumns, revisionColumns } from './long-rows.ts'
import { backgroundColumns, participantColumns } from './participant-rows.ts'

export const codebookColumns = [
  'study_version',
  'file',
  'variable',
  'item',
  'type',
  'text',
  'code',
  'label',
  'missing',
  'direction',
] as const

type Variable = (typeof longColumns | typeof revisionColumns | typeof participantColumns)[number]

const variables: Record<Variable, [type: string, text: string]> = {
  study: ['code', 'The study.'],
  study_version: ['integer', 'The published version that this person saw.'],
  participant: ['code', 'A random name for one pass through the study. It leads to nobody.'],
  group: ['code', 'The stakeholder group that the person chose or was invited into.'],
  group_words: ['text', 'How a person whom no group fits would say it; empty for all others.'],
  concept: ['code', 'The product idea that the storyboard draws.'],
  storyboard: ['code', 'One concept drawn at one tilt.'],
  tilt: ['code', 'What the drawing weighs higher. People who rate are not told.'],
  position: ['integer', 'Where the storyboard stood in this person’s own order, from 1.'],
  previous_tilt: ['code', 'The tilt of the storyboard before it; empty for the first.'],
  item: ['code', 'The question.'],
  value: ['integer', 'The answer as a number; empty for texts and where `missing` says why.'],
  label: ['text', 'The answer in the words that the person saw; empty for texts and where `missing` says why.'],
  missing: ['code', 'Why there is no answer; empty where there is one.'],
  reason: ['text', 'What the person wrote: the answer to a text item, or words beside a rating or a picture.'],
  panel: ['integer', 'The picture that the person pointed at, from 1; empty for none, and for other questions.'],
  shown_at: ['time', 'When the page with the question was first shown (ISO 8601, UTC).'],
  answered_at: ['time', 'When the server received the answer (ISO 8601, UTC).'],
  response_ms: [
    'integer',
    'How long after the page was opened the answer was given, as the browser says: a hint, at most one hour.',
  ],
  revision: ['integer', 'Counts the saves of this person; a later one replaces an earlier one.'],
  stage: ['code', 'Whether the person had opened the storyboard’s rationale before this answer reached the server.'],
  mode: ['code', 'How the answers were given. Times of answers given on paper are those of typing them in.'],
  locale: ['text', 'The language that the person read in.'],
  status: ['code', 'How far the participation came.'],
  last_position: ['integer', 'The last storyboard that the person went on from, in their own order; 0 for none.'],
  started_at: [
    'time',
    'When the person agreed to take part (ISO 8601, UTC); on paper, when the first card was typed in.',
  ],
  completed_at: ['time', 'When the person finished (ISO 8601, UTC); empty where they have not.'],
  duration_s: ['integer', 'Seconds from the start to the end, pauses included; on paper, of the typing in.'],
}

const missingCodes: [string, string][] = [
  ['', 'answered'],
  ['cant-say', 'the person chose “can’t say”'],
  ['declined', 'the person would not say, or went on without an answer'],
  ['not-reached', 'the person has not been past this question'],
]

const modes: [string, string][] = [
  ['screen', 'on the pages, or by a program'],
  ['paper', 'on rating cards, typed in by the team'],
  ['simulated', 'made up by a computer'],
]

const backgroundMissing: [string, string][] = [
  ['', 'answered'],
  ['declined', 'the person preferred not to say, or went on without an answer'],
  [
    'not-reached',
    'the person was not asked: they had not come so far, took part on paper, or saw a version without it',
  ],
]

const unranked = 'none: the codes name answers and do not rank them'

const statuses: [string, string][] = [
  ['active', 'begun and not finished'],
  ['completed', 'finished'],
]

const stages: [string, string][] = [
  ['before-rationale', 'as in ratings-long.csv: no rationale had been opened'],
  ['after-rationale', 'a rationale had been opened; in this file only'],
]

const simulatedNote = 'SIMULATED ANSWERS: a computer made them up to show what results look like. Nobody was asked.'
const excelNote =
  "The .excel.csv files differ in one way that matters: a text that begins with = + - @, a tab or a carriage return has an apostrophe (') in front, so that no spreadsheet runs it. The other .csv files hold every text as it was typed."

/** One row per variable and code of one version of a study; `simulated` is said first. */
export function codebookRows(study: Study, version: number, simulated: boolean): CsvCell[][] {
  const long = 'ratings-long.csv'
  const row = (file: string, variable: string, cells: Partial<Record<(typeof codebookColumns)[number], CsvCell>>) =>
    codebookColumns.map(
      (column) => cells[column] ?? { study_version: version, file, variable }[column as 'file'] ?? null,
    )
  const described = (file: string, columns: readonly Variable[]) =>
    columns.map((name) => row(file, name, { type: variables[name][0], text: variables[name][1] }))
  const codes = (file: string, variable: Variable, pairs: [code: CsvCell, label: string][]) =>
    pairs.map(([code, label]) => row(file, variable, { type: 'code', code, label }))
  return [
    ...(simulated ? [row('', 'note', { text: simulatedNote })] : []),
    row('', 'note', { text: excelNote }),
    ...described(long, longColumns),
    ...codes(long, 'study', [[study.slug, study.title]]),
    ...codes(
      long,
      'group',
      [...study.groups, noneOfThese].map((group) => [group.code, group.name]),
    ),
    ...codes(
      long,
      'concept',
      study.concepts.map((concept) => [concept.code, concept.title]),
    ),
    ...codes(
      long,
      'storyboard',
      study.storyboards.map((storyboard) => [storyboard.code, storyboard.title]),
    ),
    ...codes(
      long,
      'tilt',
      Tilt.options.map((tilt) => [tilt, tilt.replace('-', ' ')]),
    ),
    ...codes(long, 'missing', missingCodes),
    ...study.items.flatMap((item) => [
      row(long, 'item', {
        type: item.kind,
        text: item.text,
        code: item.code,
        missing: missingOf(item),
        direction: directionOf(item),
      }),
      ...itemValues(item).map((value, index) =>
        row(long, 'value', { item: item.code, type: item.kind, code: value, label: labelsOf(item)[index] ?? null }),
      ),
    ]),
    ...described('revisions.csv', revisionColumns),
    ...codes('revisions.csv', 'study', [[study.slug, study.title]]),
    ...codes('revisions.csv', 'missing', missingCodes.slice(0, -1)),
    ...codes('revisions.csv', 'stage', stages),
    ...described('participants.csv', participantColumns),
    ...codes('participants.csv', 'mode', modes),
    ...codes('participants.csv', 'status', statuses),
    ...backgroundOf(study).flatMap(({ code, text, why, labels }) => {
      const [answer, missing] = backgroundColumns(code)
      return [
        row('participants.csv', answer, {
          ...{ item: code, type: 'choice', text: `${text} (${why})`, missing: 'declined not-reached' },
          direction: unranked,
        }),
        ...labels.map((label, index) =>
          row('participants.csv', answer, { item: code, type: 'choice', code: index + 1, label }),
        ),
        row('participants.csv', missing, {
          item: code,
          type: 'code',
          text: 'Why there is no answer; empty where there is one.',
        }),
        ...backgroundMissing.map(([why, label]) =>
          row('participants.csv', missing, { item: code, type: 'code', code: why, label }),
        ),
      ]
    }),
  ]
}

const missingOf = (item: Item) => (isTicked(item) ? 'cant-say declined not-reached' : 'declined not-reached')

function directionOf(item: Item): string | null {
  if (!isTicked(item)) return null
  if (item.kind === 'choice') return unranked
  const ends = `low: ${item.labels[0]}; high: ${item.labels.at(-1)}`
  return item.polarity === 'bipolar' ? `${ends}; the middle is neutral` : ends
}
