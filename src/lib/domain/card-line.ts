import { type Answer, longestReason } from './answer.ts'
import { type CardName, readCardCode } from './card-code.ts'
import type { Card, CardQuestion } from './card.ts'
import { isTicked, itemValues } from './item.ts'

type Faulty = { fault: string }

/** A typed line, taken apart: the card, what was ticked, and the words in the order of the questions they answer. */
export interface CardLine extends CardName {
  marks: string
  words: string
}

/** The longest line that is read, and how much of a longer one is shown again. */
export const longestLine = 20_000
const shown = 200

/** A line as it is shown again. A cut one begins with dots as well, so that half of it is never taken for a card. */
export const echoed = (line: string): string => (line.length > longestLine ? `… ${line.slice(0, shown)} …` : line)

/** Reads `kfm-3t 5 2 - 6 4 | words / words`: all but what the card alone can tell. */
export function readCardLine(line: string): CardLine | Faulty {
  if (line.length > longestLine)
    return { fault: `A line can have ${longestLine.toLocaleString('en')} characters at most, and this one is longer.` }
  const [, code = '', rest = ''] =
    /^\s*([a-z]{3}\s*[–-]?\s*\d{1,2}\s*[a-z])(?![a-z\d])(.*)$/isu.exec(line) ?? /^\s*(\S*)(.*)$/su.exec(line) ?? []
  const name = readCardCode(code)
  if ('fault' in name) return name
  const from = rest.search(/[|"“”„]/)
  const [marks, words] = from < 0 ? [rest, ''] : [rest.slice(0, from), rest.slice(from)]
  return { ...name, marks: marks.trim(), words: words.trim() }
}

/** The answers that a line gives to the questions of its card, or what is wrong with it: then none of it counts. */
export function answersOn(card: Card, { marks, words }: CardLine): Answer[] | Faulty {
  const ticked = card.questions.filter(({ item }) => isTicked(item))
  const written = card.questions.filter(({ item }) => item.kind === 'text')
  const values = marksIn(marks, ticked)
  const texts = textsIn(words, written)
  if ('fault' in texts) return texts
  if (values.length !== ticked.length) return { fault: counted(ticked, values.length, 'to tick') }
  if (texts.length !== written.length) return { fault: counted(written, texts.length, 'in words') }
  const answers: Answer[] = []
  for (const question of card.questions) {
    const at = ticked.indexOf(question)
    const answer = at < 0 ? textAnswer(texts[written.indexOf(question)]!) : tickAnswer(question, values[at]!)
    if ('fault' in answer) return answer
    answers.push({ storyboard: question.storyboard, item: question.item.code, ...answer })
  }
  return answers
}

/** Where every value is a single digit, spaces may be left out: `52-64`. */
function marksIn(marks: string, ticked: readonly CardQuestion[]): string[] {
  const single = ticked.every(({ item }) => itemValues(item).every((value) => value >= 0 && value <= 9))
  return single ? [...marks.replaceAll(/\s/g, '')] : marks.split(/\s+/).filter(Boolean)
}

/** After a bar, words are parted by a slash between spaces; in quotes, a slash is one of them. None: all left empty. */
function textsIn(words: string, written: readonly CardQuestion[]): string[] | Faulty {
  if (/^\|?$/.test(words)) return written.map(() => '')
  if (written.length === 0) return { fault: 'This card has no question to be answered in words.' }
  if (words.startsWith('|')) {
    const after = words.slice(1).trim()
    return written.length === 1 ? [unquoted(after)] : after.split(/(?<=^|\s)\/(?=\s|$)/).map(unquoted)
  }
  const quoted = /["“„]((?:[^"”“]|"")*)["”“]\s*(?:\/\s*)?/y
  const texts: string[] = []
  while (quoted.lastIndex < words.length) {
    const [, text] = quoted.exec(words) ?? []
    if (text === undefined) return { fault: 'A quotation mark is missing around the words.' }
    texts.push(text.replaceAll('""', '"').trim())
  }
  return texts
}

const unquoted = (text: string) => /^["“]([^"“”]*)["”]$/.exec(text.trim())?.[1]?.trim() ?? text.trim()

const isDash = (mark: string) => /^[-–—−]$/.test(mark)

function tickAnswer({ number, item }: CardQuestion, mark: string): Pick<Answer, 'value' | 'skipped'> | Faulty {
  if (isDash(mark)) return { value: null, skipped: 'cant-say' }
  if (mark === '.') return { value: null, skipped: 'declined' }
  const legal = itemValues(item)
  const value = /^[-−]?\d+$/.test(mark) ? Number(mark.replace('−', '-')) : NaN
  if (legal.includes(value)) return { value }
  return {
    fault: `Question ${number} (“${item.text}”) takes ${legal[0]} to ${legal.at(-1)}, - or . and not “${mark}”.`,
  }
}

function textAnswer(text: string): Pick<Answer, 'value' | 'skipped' | 'reason'> | Faulty {
  if (text.length > longestReason) return { fault: `Words longer than ${longestReason} characters cannot be kept.` }
  return text === '' || text === '.' ? { value: null, skipped: 'declined' } : { value: null, reason: text }
}

function counted(expected: readonly CardQuestion[], found: number, how: string): string {
  const numbers = expected.map(({ number }) => number).join(', ')
  const asks =
    expected.length === 1 ? `one question ${how} (${numbers})` : `${expected.length} questions ${how} (${numbers})`
  return expected.length === 0
    ? `This card has no question ${how}, and ${found} were typed.`
    : `This card has ${asks}, and ${found} ${found === 1 ? 'was' : 'were'} typed. Type . for one that was left empty.`
}
