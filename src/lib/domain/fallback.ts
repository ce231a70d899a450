import type { Panel } from './panel.ts'
import type { Study } from './study.ts'
import { ownStudy } from './translation.ts'

/**
 * What a study that reads in another language says in it. Words that are not among these fell back: they are shown in
 * the language that the study was written in, and marked as such.
 */
export interface Translated {
  own: string
  words: ReadonlySet<string>
}

const known = new WeakMap<object, ReadonlySet<string>>()

/** Null where a study stands in the language that it was written in, and nothing can fall back. */
export function translatedWords(study: Study): Translated | null {
  const own = ownStudy(study)
  const translation = study.translations?.[study.locale]
  if (own === study || !translation) return null
  const words = known.get(translation) ?? new Set(strings(translation))
  known.set(translation, words)
  return { own: own.locale, words }
}

/** Whether these words stand in the study's own language for want of a translation. What has no letter needs none. */
export const fellBack = ({ words }: Pick<Translated, 'words'>, text: string): boolean =>
  /\p{L}/u.test(text) && !words.has(text)

/** The words that stand in the picture of a panel. */
export const wordsDrawn = ({ scene }: Panel): string[] =>
  scene
    ? [
        scene.marker,
        ...scene.people.flatMap(({ says, thinks }) => [says, thinks]),
        ...scene.things.flatMap((thing) => [
          ...('shows' in thing ? (thing.shows ?? []) : []),
          'label' in thing ? thing.label : undefined,
        ]),
        ...scene.flows.flatMap(({ what, runsOn, stays }) => [what, runsOn, stays]),
      ].filter((words) => words !== undefined)
    : []

const strings = (part: unknown): string[] =>
  typeof part === 'string'
    ? [part]
    : typeof part === 'object' && part !== null
      ? Object.values(part).flatMap((one: unknown) => strings(one))
      : []
