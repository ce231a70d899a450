import { escaped } from '#lib/sketch/lettering.ts'

/** Markup that was made here. Whatever is put into it as plain words is escaped on the way. */
export class Markup {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Part = string | number | Markup | null | readonly Part[]

/**
 * Markup with words in it. Null stands for nothing, a list for its parts in order.
 *
 * @example markup`<p>${'1 < 2'}</p>`.source // <p>1 &lt; 2</p>
 */
export const markup = (pieces: TemplateStringsArray, ...parts: Part[]): Markup =>
  new Markup(pieces.map((piece, at) => piece + sourceOf(parts[at] ?? null)).join(''))

function sourceOf(part: Part): string {
  if (part === null) return ''
  if (part instanceof Markup) return part.source
  if (typeof part === 'object') return part.map(sourceOf).join('')
  // Letters that turn the direction of what follows would turn our own words as well.
  return escaped(String(part)).replaceAll(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/gu, '�')
}
