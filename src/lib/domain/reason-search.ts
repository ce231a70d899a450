import type { StoryboardWords } from './results.ts'

/** Words that people wrote about a storyboard, as they may be shown: without a group where that would tell who wrote them. */
export interface FoundReason {
  storyboard: string
  group: string | null
  values: Record<string, number>
  texts: { item: string; text: string }[]
}

export interface ReasonQuery {
  /** All of its words must stand in what a person wrote about a storyboard; none finds everything. */
  words?: string
  storyboard?: string | undefined
  group?: string | undefined
  /** The question under which the words were written. */
  item?: string | undefined
}

/** The reasons that hold these words, storyboard by storyboard. Upper case and accents make no difference. */
export function foundReasons(told: readonly StoryboardWords[], query: ReasonQuery): FoundReason[] {
  const terms = termsOf(query.words ?? '')
  return told
    .filter(({ storyboard }) => query.storyboard === undefined || storyboard === query.storyboard)
    .flatMap((board) => reasonsOf(board))
    .filter(({ group }) => query.group === undefined || group === query.group)
    .flatMap((reason) => {
      const texts = reason.texts.filter(({ item }) => query.item === undefined || item === query.item)
      const written = texts.map(({ text }) => plain(text)).join('\n')
      return texts.length > 0 && terms.every((term) => written.includes(term)) ? [{ ...reason, texts }] : []
    })
}

function reasonsOf({ storyboard, people, unnamed }: StoryboardWords): FoundReason[] {
  return [
    ...people.map((person) => ({ storyboard, ...person })),
    ...(unnamed ?? []).map((one) => ({ storyboard, group: null, values: {}, texts: [one] })),
  ]
}

/** What is searched for, word by word. */
export const termsOf = (words: string): string[] => [...new Set(plain(words).split(/\s+/).filter(Boolean))]

/** A text in pieces: those that hold a word that was searched for, and those between. */
export function marked(text: string, terms: readonly string[]): { text: string; hit: boolean }[] {
  const letters = [...text]
  // A letter may become several or none without its accents: each is remembered by where it came from.
  const from = letters.flatMap((letter, index) => Array.from({ length: plain(letter).length }, () => index))
  const line = letters.map(plain).join('')
  const hits = letters.map(() => false)
  for (const term of terms)
    for (let at = line.indexOf(term); term && at >= 0; at = line.indexOf(term, at + term.length))
      for (let letter = from[at]!; letter <= from[at + term.length - 1]!; letter++) hits[letter] = true
  const pieces: { text: string; hit: boolean }[] = []
  letters.forEach((letter, index) => {
    const last = pieces.at(-1)
    if (last && last.hit === hits[index]) last.text += letter
    else pieces.push({ text: letter, hit: hits[index]! })
  })
  return pieces
}

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
