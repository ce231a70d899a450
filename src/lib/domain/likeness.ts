import type { Reliability } from '#analysis/report-format.ts'
import { type Naming, listed, told } from './told.ts'

/** How alike people rate the storyboards of one item, all together and within each group. */
export interface Likeness {
  item: string
  all: Reliability
  groups: { group: string; figures: Reliability }[]
}

/** α needs two storyboards: of one alone it has a value, but says nothing. */
export const alphaOf = ({ alphaOrdinal, storyboards }: Reliability) =>
  storyboards !== null && storyboards >= 2 ? alphaOrdinal : null

/** Why there is no figure, in a word. */
export function whyNone(figures: Reliability): string {
  if (figures.ratersAbsent === 'hidden') return 'kept back'
  if ((figures.raters ?? 0) === 0) return 'no answers'
  if ((figures.storyboards ?? 0) < 2) return 'one storyboard'
  return figures.alphaOrdinalAbsent === 'no-variation' ? 'all the same' : 'too few'
}

export function likenessFinding({ all, groups }: Likeness, { group }: Naming): string[] {
  const whole = alphaOf(all)
  const shown = groups.flatMap(({ group: code, figures }) => {
    const alpha = alphaOf(figures)
    return alpha === null ? [] : [{ name: group(code), alpha }]
  })
  const keptBack = groups.filter(({ figures }) => figures.ratersAbsent === 'hidden').map((one) => group(one.group))
  const closer = shown.filter(({ alpha }) => whole !== null && alpha > whole)
  const sentences: [when: boolean, sentence: string][] = [
    [whole === null, `How alike people rate the storyboards cannot be said of all together: ${whyNone(all)}.`],
    [
      whole !== null,
      `Over ${all.raters} people of the groups shown, alpha is ${told(whole, 2)}: 1 would be all alike, 0 is what chance gives.`,
    ],
    [
      all.kendallW !== null,
      `Those who rated every storyboard put them in the same order by ${told(all.kendallW, 2)} (Kendall’s W, 0 to 1).`,
    ],
    [
      whole !== null && shown.length > 1,
      `People are more alike within their group than all together in ${closer.length} of ${shown.length} groups${closer.length > 0 ? `: ${listed(closer.map(({ name, alpha }) => `${name} (${told(alpha, 2)})`))}` : ''}.`,
    ],
    [
      whole !== null,
      'These figures have no range and move much with few people or few storyboards: a small difference between them says nothing.',
    ],
    [keptBack.length > 0, `Kept back at a storyboard, and so in no figure here: ${listed(keptBack)}.`],
  ]
  return sentences.flatMap(([when, sentence]) => (when ? [sentence] : []))
}
