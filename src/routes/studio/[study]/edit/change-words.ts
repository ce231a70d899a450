import { type Change, type Path, changes, same } from '#lib/domain/change.ts'
import type { Storyboard } from '#lib/domain/storyboard.ts'
import type { Study } from '#lib/domain/study.ts'
import { intrusionWords } from './intrusion-words.ts'
import { tiltWords } from './tilts.ts'

const fields: Record<string, string> = {
  cast: 'People',
  items: 'Questions',
  storyboards: 'Storyboards',
  background: 'Background',
  why: 'why it is asked',
  concepts: 'Concepts',
  groups: 'Groups',
  consent: 'Consent',
  translations: 'Other languages',
  waivers: 'Answers to advice',
  title: 'title',
  contentNote: 'note before the pictures',
  scene: 'picture',
  picture: 'picture from elsewhere',
  text: 'the same in words',
  labels: 'answer',
  closing: 'asked at the end',
  shuffle: 'in an order drawn for each person',
  polarity: 'neutral in the middle',
  things: 'things',
  marker: 'words in the corner',
  runsOn: 'where it runs',
  stays: 'how long it stays',
  retention: 'how long the data are kept',
  transmissionPrinciple: 'on what terms',
  secondaryUse: 'what else the data are used for',
  capability: 'what it can do',
  requirement: 'what it needs of data',
  capabilities: 'what it can do, in the words of the list',
  requirements: 'what it needs, in the words of the list',
  performanceClaim: 'how well it works',
  rationale: 'why it is drawn like this',
  attribute: 'what',
  subject: 'about whom',
  sender: 'from',
  recipient: 'to',
  minutes: 'Minutes it takes',
  access: 'How people get in',
  introduction: 'Introduction',
  agree: 'what people agree to',
  '#order': 'order',
}
const elements: Record<string, string> = { panels: 'panel', flows: 'flow', things: 'thing', labels: 'answer' }
const named = (word: string) => fields[word] ?? word.replaceAll('_', ' ')
const capital = (words: string) => words.replace(/^./, (letter) => letter.toUpperCase())

/** A place of the study in words: "A coach that asks, panel 2, caption". */
export function placeName(study: Study, path: Path): string {
  const [first, code, ...rest] = path
  const words = code === undefined ? [named(String(first))] : begun(study, String(first), code)
  rest.forEach((one, index) => {
    const list = elements[String(rest[index - 1])]
    if (typeof one === 'number' && list) words.splice(-1, 1, `${list} ${one + 1}`)
    else words.push(typeof one === 'number' ? `number ${one + 1}` : named(one))
  })
  return capital(words.join(', '))
}

/** A storyboard by its title alone; anything else by where it stands and what it is called there. */
function begun(study: Study, first: string, code: string | number): string[] {
  if (typeof code === 'number') return [named(first), `number ${code + 1}`]
  const list = (study as unknown as Record<string, unknown>)[first]
  const one = Array.isArray(list) ? (list as Called[]).find((each) => each.code === code) : undefined
  const name = one?.title || one?.name || one?.text
  if (first === 'storyboards' && code !== '#order') return [name || `storyboard ${code}`]
  return [named(first), name ? `“${short(name)}”` : named(code)]
}
interface Called {
  code: string
  title?: string
  name?: string
  text?: string
}

/** What changed at a place, short enough for a list. */
export function changeWords({ before, after, path }: Change): string {
  if (path.at(-1) === '#order') return 'put in another order'
  if (before === undefined) return `added${brief(after, path)}`
  if (after === undefined) return `removed${brief(before, path)}`
  if (Array.isArray(before) && Array.isArray(after) && before.length !== after.length)
    return `${before.length} before, ${after.length} now`
  if (typeof before === 'boolean' && typeof after === 'boolean') return after ? 'yes, no before' : 'no, yes before'
  return typeof before === 'object' || typeof after === 'object'
    ? 'changed'
    : `“${short(before)}” is now “${short(after)}”`
}

const short = (value: unknown) => {
  const text = String(value)
  return text.length > 90 ? `${text.slice(0, 88)}…` : text
}

/** What was added or removed, where its place does not say so already. */
function brief(value: unknown, path: Path): string {
  if (typeof value !== 'object' || value === null) return `: “${short(value)}”`
  const one = value as Partial<Storyboard> & { kind?: string }
  if (path[0] === 'storyboards' && path.length === 2 && one.panels && one.tilt)
    return `, ${tiltWords[one.tilt]}, ${one.panels.length} ${one.panels.length === 1 ? 'panel' : 'panels'}`
  if (one.kind && one.kind in intrusionWords) return `: ${intrusionWords[one.kind as keyof typeof intrusionWords]}`
  return ''
}

export interface Difference {
  place: string
  words: string
}

/**
 * What lies between two states of a study, a line for each thing that somebody did: panels put in another order are one
 * such thing, and so is a picture drawn otherwise, however many of its words that took.
 */
export function differences(before: Study, after: Study): Difference[] {
  const reordered = after.storyboards.filter((board) => {
    const was = before.storyboards.find(({ code }) => code === board.code)
    return was && isReordered(was.panels, board.panels)
  })
  const inReordered = ({ path }: Change) =>
    path[2] === 'panels' && reordered.some(({ code }) => path[0] === 'storyboards' && path[1] === code)
  const lines = [
    ...reordered.map(({ code }) => ({
      place: placeName(after, ['storyboards', code]),
      words: 'panels put in another order',
    })),
    ...changes(before as never, after as never)
      .filter((one) => !inReordered(one))
      .map((one) => {
        const scene = one.path.indexOf('scene')
        if (one.path[0] === 'storyboards' && scene === 4)
          return { place: placeName(after, one.path.slice(0, 5)), words: 'changed' }
        const gone = one.after === undefined && one.path.length === 2
        return { place: placeName(gone ? before : after, one.path), words: changeWords(one) }
      }),
  ]
  return lines.filter(
    (line, index) => lines.findIndex((one) => one.place === line.place && one.words === line.words) === index,
  )
}

function isReordered(before: readonly unknown[], after: readonly unknown[]): boolean {
  if (before.length !== after.length || same(before, after)) return false
  const rest = [...before]
  return after.every((panel) => {
    const index = rest.findIndex((one) => same(one, panel))
    if (index >= 0) rest.splice(index, 1)
    return index >= 0
  })
}
