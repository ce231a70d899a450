import { getContext, setContext } from 'svelte'

/** How a study's own words are marked where they stand in another language than the page around them. */
export interface TextMarks {
  lang?: string
  dir?: 'ltr' | 'rtl'
}

/** Words that are not translated in a study that otherwise is: which they are, how they are marked, and what is said of them. */
export interface Fallback {
  fellBack: (text: string) => boolean
  marks: TextMarks
  note: string
}

const place = Symbol('fallback')

/** Tells all components of a page what fell back: any of them may show words of the study. */
export const tellFallback = (fallback: () => Fallback | null) => setContext(place, fallback)

/** What of the page's words fell back, for a component that shows some; where nobody told, nothing did. */
export const toldFallback = () => getContext<(() => Fallback | null) | undefined>(place) ?? (() => null)

/** The marks of the page's words, as attributes: those of the study's own language where one of these texts fell back. */
export function ownMarks(): (...texts: (string | undefined)[]) => TextMarks {
  const fallback = toldFallback()
  return (...texts) => {
    const told = fallback()
    return told && texts.some((text) => text && told.fellBack(text)) ? told.marks : {}
  }
}
