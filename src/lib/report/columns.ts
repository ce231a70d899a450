/** How many columns of a terminal the words take: Chinese, Japanese and Korean letters and pictures take two. */
export const columns = (words: string): number =>
  [...words].reduce((sum, letter) => sum + (none.test(letter) ? 0 : wide.test(letter) ? 2 : 1), 0)

const none = /\p{Mark}|\p{Default_Ignorable_Code_Point}/u
const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303f\uff00-\uff60]/u

/** The words in a field of that width: shortened where they are longer. */
export function field(words: string, width: number, side: 'start' | 'end' = 'start'): string {
  let text = harmless(words)
  if (columns(text) > width) {
    while (columns(text) > width - 1) text = [...text].slice(0, -1).join('')
    text += '…'
  }
  const room = ' '.repeat(width - columns(text))
  return side === 'start' ? text + room : room + text
}

/** Lines of at most `width` columns. A word that is longer is cut, which is better than a line that is. */
export function wrapped(words: string, width: number, indent = '', further = indent): string {
  const room = width - further.length
  const lines: string[] = ['']
  for (const word of harmless(words.replaceAll(/\s+/g, ' '))
    .split(' ')
    .flatMap((one) => pieces(one, room))) {
    const line = lines.at(-1)!
    const longer = line === '' ? word : `${line} ${word}`
    if (columns(longer) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.map((line, index) => (index === 0 ? indent : further) + line).join('\n')
}

function pieces(word: string, room: number): string[] {
  const parts: string[] = ['']
  for (const letter of word) {
    if (columns(parts.at(-1)! + letter) > room) parts.push('')
    parts[parts.length - 1] += letter
  }
  return parts
}

/** Letters that would steer a terminal or turn the direction of a line are shown as what they are: a mark. */
export const harmless = (text: string): string => text.replaceAll(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, '�')
