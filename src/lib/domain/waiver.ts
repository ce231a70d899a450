import { z } from 'zod'
import { words } from './code.ts'
import type { Study } from './study.ts'

/** The name of a rule of `advice.ts`. */
export const RuleName = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'must be the name of a rule, such as no-status-quo')
export type RuleName = z.infer<typeof RuleName>

/** An answer to advice, or to a fault that may be waived: why it does not hold here. `at` narrows it to one place. */
export const Waiver = z.strictObject({
  rule: RuleName,
  /** A code (a storyboard, item, group, background question or concept) that the answer is for; everywhere without it. */
  at: z.string().max(80).optional(),
  reason: words(300),
})
export type Waiver = z.infer<typeof Waiver>

/** Of the faults, these may be waived; all others block publishing whatever is said about them. */
export const waivableFaults: ReadonlySet<RuleName> = new Set(['no-status-quo'])

type Path = readonly (string | number)[]

/** The reason with which a remark on a place of the study was answered, if it was. */
export const waived = (study: Study, rule: RuleName, path: Path): string | undefined =>
  study.waivers.find((one) => answers(study, one, rule, path))?.reason

/** Whether an answer is given to this rule, here or everywhere. */
export const answers = (study: Study, waiver: Waiver, rule: RuleName, path: Path): boolean =>
  waiver.rule === rule && (waiver.at === undefined || codesOf(study, path).includes(waiver.at))

/** What a place in a study is called: the code of the part it lies in, and a storyboard's concept with it. */
function codesOf(study: Study, [part, index]: Path): string[] {
  if (typeof index !== 'number') return []
  if (part === 'storyboards')
    return [study.storyboards[index]?.code ?? [], study.storyboards[index]?.concept ?? []].flat()
  if (part === 'items' || part === 'groups' || part === 'concepts' || part === 'background')
    return [study[part]?.[index]?.code ?? []].flat()
  return []
}
