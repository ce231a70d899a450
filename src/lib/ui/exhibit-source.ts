import { getContext, setContext } from 'svelte'

/** Which study the exhibits of a page are of: how their files begin, and what stands over their pictures. */
export interface Source {
  name: string
  words: string
}

const place = Symbol('the study of the exhibits')

/** Said by a page of the results; a page without a study says nothing. */
export const tellSource = (source: () => Source) => setContext(place, source)

export const exhibitSource = () => getContext<(() => Source) | undefined>(place) ?? (() => null)

/** The study first: files of several lie side by side, and a copy with simulated answers is named as such. */
export const fileName = (source: Source | null, name: string, ending: string) =>
  `${source ? `${source.name}-` : ''}${name}.${ending}`
