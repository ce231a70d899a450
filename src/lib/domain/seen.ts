import type { Spread } from './arrangement.ts'
import type { Study } from './study.ts'

/** How long a participation may be silent before its order is given to somebody else, where a study says nothing. */
const usualHours = 48

/** What latecomers read where a study has no words of its own for them. */
export const usualFullText =
  'As many people of this group as we asked for have taken part already, so we cannot take more answers. Thank you for your interest.'

/** What the study says about orders, of its storyboards in any order. */
export const spreadOf = ({ storyboards, tilts, showPerPerson }: Study, codes: readonly string[]): Spread => ({
  concepts: codes.map((code) => storyboards.find((one) => one.code === code)?.concept ?? code),
  tilts,
  showPerPerson,
})

/** How many storyboards there are for one person to see: one of each concept, or all. */
export const mostPerPerson = ({ storyboards, tilts }: Pick<Study, 'storyboards' | 'tilts'>): number =>
  tilts === 'between' ? new Set(storyboards.map(({ concept }) => concept)).size : storyboards.length

/** How many storyboards a person sees. */
export const seenPerPerson = (study: Pick<Study, 'storyboards' | 'tilts' | 'showPerPerson'>): number =>
  Math.min(study.showPerPerson ?? Infinity, mostPerPerson(study))

/** The last moment at which somebody who is silent since then is still counted as taking part. */
export const silentSince = ({ reissueAfter = usualHours }: Pick<Study, 'reissueAfter'>, now: number): string =>
  new Date(now - reissueAfter * 3_600_000).toISOString()

/** What latecomers of a full group read; null when they are taken all the same. */
export const fullWords = ({ whenFull = 'thank', fullText = usualFullText }: Pick<Study, 'whenFull' | 'fullText'>) =>
  whenFull === 'thank' ? fullText : null
