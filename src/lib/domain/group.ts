import { z } from 'zod'
import { Code, words } from './code.ts'

/** A stakeholder group. `description` is what a person reads when choosing: "this is me". */
export const Group = z.strictObject({
  code: Code,
  name: words(60),
  description: words(200),
  /** As many people as are wanted of this group. */
  quota: z.int().min(1).max(100_000).optional(),
})
export type Group = z.infer<typeof Group>

/** Where people choose a group, those whom none fits are one of their own. No study may use its code. */
export const noneFits = 'none'

/** That group as the team and programs read of it. On participants' pages it is named in the page's language. */
export const noneOfThese: Group = { code: noneFits, name: 'None of these', description: '' }

/** The longest word by which such a person says who they are. */
export const longestGroupWords = 80

/** A study with that group among its own where somebody is in it, so that it is shown and hidden like any other. */
export const withNoneOfThese = <T extends { groups: Group[] }>(study: T, groups: Iterable<string>): T =>
  new Set(groups).has(noneFits) ? { ...study, groups: [...study.groups, noneOfThese] } : study
