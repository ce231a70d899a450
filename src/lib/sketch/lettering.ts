import type { Words } from './mark.ts'

/** The size of writing in a panel 800 units wide: 13 px and more where the panel is 358 px wide. */
export const letterSize = 30

/** Widths in hundredths of the letter size, taken wide: other fonts than the one measured may be in use. */
const widths: [RegExp, number][] = [
  [/[ilj.,:;'!|’‘·]/, 33],
  [/[ftr\-()[\]I "“”/]/, 41],
  [/[mwMW@%&—…]/, 96],
  [/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u, 105],
  [/\p{Lu}/u, 72],
  [/./u, 62],
]

/** About how wide these words stand, never less than they do. */
export function widthOf(words: string, size = letterSize): number {
  let hundredths = 0
  for (const letter of words) hundredths += widthOfLetter(letter)
  return (hundredths / 100) * size
}

const known = new Map<string, number>()

/** Letters are looked up again and again: one look at each is enough, as long as they are not too many. */
function widthOfLetter(letter: string): number {
  const before = known.get(letter)
  if (before !== undefined) return before
  const width = widths.find(([kind]) => kind.test(letter))?.[1] ?? 62
  if (known.size < 2000) known.set(letter, width)
  return width
}

/** Words in lines no wider than `most`: broken between words, between characters that need no space, or within a long word. */
export function wrapped(words: string, most: number, size = letterSize): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(words, most, size)) {
    if (line && widthOf((line + piece).trimEnd(), size) > most) {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else line += piece
  }
  if (line.trim()) lines.push(line.trimEnd())
  return lines
}

function pieces(words: string, most: number, size: number): string[] {
  const between =
    words.match(/[\u2e80-\ua4cf\uac00-\ud7ff\uff00-\uff60]|[^\s\u2e80-\ua4cf\uac00-\ud7ff\uff00-\uff60]+\s*|\s+/g) ?? []
  return between.flatMap((piece) => (widthOf(piece.trimEnd(), size) > most ? [...piece] : [piece]))
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text that stays text in SVG and HTML. Characters that XML forbids are left out. */
export const escaped = (text: string) =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (letter) => entities[letter]!)

/** `usual` is the size that stands at the root of the picture. */
export function lettered({ words, x, y, size, pen }: Words, usual = letterSize): string {
  const own = size === usual ? '' : ` font-size="${Math.round(size)}"`
  return `<text${pen ? ' class="f"' : ''} x="${Math.round(x)}" y="${Math.round(y)}"${own}>${escaped(words)}</text>`
}
