import type { Study } from '#lib/domain/study.ts'
import { type Given, blocksOf } from './disclosure.ts'
import { type Standing, entering, enteringWords, partsOf } from './entering.ts'
import { type DueEntry, type Entry, type Marks, counting, wordsBlock } from './entry.ts'
import { type SpokenRow, newest, saidIn } from './spoken.ts'

/** What a version's results may rest on, who waits, and what enters next. */
export interface Released extends Standing {
  /** Words that stand without their group, and those that wait to, or for a group that is shown. */
  unnamed: readonly Given[]
  unsaid: readonly Given[]
  /** Groups of whom anybody has answered. */
  groups: readonly string[]
  /** Whether a step is left out because one of its people withdrew. */
  broken: boolean
  due: readonly DueEntry[]
}

export interface Circumstances {
  /** Nobody can answer any more. */
  closed: boolean
  /** Whether a person is through, as far as can be told. */
  through: (participant: string) => boolean
  /** A whole number below n, by chance. */
  draw: (n: number) => number
}

const boardOf = ({ participant, storyboard }: Pick<Entry, 'participant' | 'storyboard'>) =>
  `${participant} ${storyboard}`

/** From all revisions of a version's answers and the marks of what has entered. */
export function released(
  study: Study,
  rows: readonly SpokenRow[],
  marks: Marks,
  { closed, through, draw }: Circumstances,
): Released {
  const current = newest(rows)
  const blockOf = blocksOf(study)
  const placeOf = (one: SpokenRow | Given) => `${one.participant} ${blockOf(one)}`
  const placed = (entries: readonly Entry[]) => new Set(entries.map((one) => `${boardOf(one)} ${one.block}`))
  const isOpen = (row: SpokenRow) => blockOf(row).endsWith(' open')
  const [marked, counted] = [placed(marks.entries), placed(counting(marks))]
  const begun = new Set(marks.entries.filter(({ block }) => block !== 'closing').map(boardOf))
  const mayEnter = (participant: string) => closed || through(participant)
  const outside = saidIn(
    study,
    current.filter((row) => !counted.has(placeOf(row))),
  )
  const waiting = outside.filter((one) => mayEnter(one.participant) && !marked.has(placeOf(one)))
  const standing = { entered: enteredAnswers(study, rows, marks), outside, waiting }
  const unsaid = current
    .filter((row) => mayEnter(row.participant) && !begun.has(boardOf(row)) && isOpen(row))
    .flatMap(wordsIn)
  const due = answersDue(study, entering(study, standing, closed), current, draw)
  return {
    ...standing,
    unsaid,
    unnamed: unnamedWords(rows.filter(isOpen), marks),
    groups: [...new Set(current.map(({ group }) => group))],
    broken: counting(marks).length < marks.entries.length,
    // Named words come first: who is shown with a group is not among those without.
    due: due.length === 0 && closed ? wordsDue(enteringWords(unsaid), current) : due,
  }
}

/** Each group in parts that could be shown by themselves. */
function answersDue(study: Study, into: readonly Given[], current: readonly SpokenRow[], draw: Circumstances['draw']) {
  const blockOf = blocksOf(study)
  return [...Map.groupBy(into, ({ group }) => group).values()].flatMap((some) => {
    const parts = partsOf(study, some, draw)
    return once(
      some.map((one) => entry(one, blockOf(one).split(' ')[1]!, parts.get(one.participant)!)),
      current,
    )
  })
}

const wordsDue = (into: readonly Given[], current: readonly SpokenRow[]) =>
  once(
    into.map((one) => entry(one, wordsBlock, 0)),
    current,
  )

const entry = ({ participant, group, storyboard }: Given, block: string, part: number) => {
  return { participant, group, storyboard, block, part }
}

/** One entry for each person, storyboard and block, as of all that the person has said. */
function once(entries: readonly Omit<DueEntry, 'revision'>[], current: readonly SpokenRow[]): DueEntry[] {
  const revisions = new Map<string, number>()
  for (const { participant, revision } of current)
    revisions.set(participant, Math.max(revision, revisions.get(participant) ?? 0))
  const dated = entries.map((one) => ({ ...one, revision: revisions.get(one.participant)! }))
  return [...new Map(dated.map((one) => [`${boardOf(one)} ${one.block}`, one])).values()]
}

/** The answers in the figures, as they stood when they entered. */
function enteredAnswers(study: Study, rows: readonly SpokenRow[], marks: Marks): Given[] {
  const blockOf = blocksOf(study)
  const rated = marks.entries.filter(({ block }) => block !== wordsBlock)
  const first = new Map<string, number>()
  for (const { participant, step } of rated) first.set(participant, Math.min(step, first.get(participant) ?? step))
  const entries = new Map(
    counting(marks)
      .filter(({ block }) => block !== wordsBlock)
      .map((one) => [`${boardOf(one)} ${one.block}`, one]),
  )
  const entryOf = (one: SpokenRow | Given) => entries.get(`${one.participant} ${blockOf(one)}`)
  const silent = mute(marks)
  const asTheyStood = newest(rows.filter((row) => row.revision <= (entryOf(row)?.revision ?? -1)))
  return saidIn(study, asTheyStood).flatMap((one): Given[] => {
    const entry = entryOf(one)!
    const placed = { ...one, step: entry.step, late: entry.step > first.get(one.participant)! }
    if (!silent(entry)) return [placed]
    const { reason: _, ...wordless } = placed
    return one.value === null && one.panel === undefined ? [] : [wordless]
  })
}

/** Where words of some of a step's people about a storyboard stand without their group, those of the others would tell whose they are. */
function mute({ entries }: Marks): (entry: Entry) => boolean {
  const loose = new Set(entries.filter(({ block }) => block === wordsBlock).map(boardOf))
  const place = ({ group, storyboard, step }: Entry) => `${group} ${storyboard} ${step}`
  const places = new Set(entries.filter((one) => one.block === 'open' && loose.has(boardOf(one))).map(place))
  return (entry) => entry.block === 'open' && places.has(place(entry))
}

function unnamedWords(rows: readonly SpokenRow[], marks: Marks): Given[] {
  const loose = new Map(
    counting(marks)
      .filter(({ block }) => block === wordsBlock)
      .map((one) => [boardOf(one), one.revision]),
  )
  return newest(rows.filter((row) => row.revision <= (loose.get(boardOf(row)) ?? -1))).flatMap(wordsIn)
}

const wordsIn = ({ participant, group, storyboard, item, reason }: SpokenRow): Given[] =>
  reason ? [{ participant, group, storyboard, item, value: null, reason }] : []
