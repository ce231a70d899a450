import { captionLength } from './advice/caption-length.ts'
import { brandNames } from './advice/brand-names.ts'
import { differentLooks } from './advice/different-looks.ts'
import { doubleQuestions } from './advice/double-questions.ts'
import { expectedItems } from './advice/expected-items.ts'
import { faultReasons } from './advice/fault-reasons.ts'
import { filled } from './filled.ts'
import { idleWaivers } from './advice/idle-waivers.ts'
import { leadingTexts } from './advice/leading-texts.ts'
import { loadedWords } from './advice/loaded-words.ts'
import { longSentences } from './advice/long-sentences.ts'
import { oneSided } from './advice/one-sided.ts'
import { panelCount } from './advice/panel-count.ts'
import { pictureWords } from './advice/picture-words.ts'
import { readingLevel } from './advice/reading-level.ts'
import type { Finding, Remark, Rule } from './advice/rule.ts'
import { sameFlows } from './advice/same-flows.ts'
import { samePanels } from './advice/same-panels.ts'
import { structuralFaults, subject } from './advice/structural-faults.ts'
import { smallCrossings } from './advice/small-crossings.ts'
import { textEquivalents } from './advice/text-equivalents.ts'
import { tiltHints } from './advice/tilt-hints.ts'
import { tiltsTogether } from './advice/tilts-together.ts'
import { unconsideredIntrusions } from './advice/unconsidered-intrusions.ts'
import { unnamedModel } from './advice/unnamed-model.ts'
import { unseenFlows } from './advice/unseen-flows.ts'
import { wordBalance } from './advice/word-balance.ts'
import { studyFaults } from './study-faults.ts'
import type { Study } from './study.ts'
import { type RuleName, waivableFaults, waived } from './waiver.ts'

export type { Finding, Remark, Rule }

/** All advice, in the order in which a story is made. */
export const rules: Rule[] = [
  panelCount,
  captionLength,
  wordBalance,
  longSentences,
  readingLevel,
  loadedWords,
  brandNames,
  tiltHints,
  unseenFlows,
  sameFlows,
  samePanels,
  oneSided,
  pictureWords,
  textEquivalents,
  differentLooks,
  unnamedModel,
  unconsideredIntrusions,
  leadingTexts,
  doubleQuestions,
  expectedItems,
  tiltsTogether,
  smallCrossings,
]

/**
 * What can be said of a study while it is being written: first the faults that block publishing, then the advice. The
 * study may be unfinished. What was answered stays in the list, with the reason.
 */
export function advice(study: Study): Remark[] {
  const { faults, walkable } = structuralFaults(study)
  const structural = faults.map((one) => fault(one.rule, one))
  if (!walkable) return structural
  const draft = filled(study)
  const remarks = [
    ...structural,
    ...studyFaults(draft).map(({ rule, path, message }) => {
      const remark = fault(rule, { path, message: spoken(path, message) })
      return waivableFaults.has(rule) ? answered(draft, remark) : remark
    }),
    ...rules.flatMap(({ rule, why, source, findings }) =>
      findings(draft).map((found) => answered(draft, { rule, level: 'advice', ...found, why, source })),
    ),
  ]
  return [...remarks, ...idleWaivers(draft, remarks)]
}

const fault = (rule: RuleName, { path, message }: Finding): Remark => ({
  rule,
  level: 'fault',
  path,
  message,
  ...(faultReasons[rule] ?? faultReasons['wrong-value']!),
})

/** A fault of the whole goes on from its path; a sentence needs somebody to begin with. */
const spoken = (path: Finding['path'], message: string) =>
  message.startsWith('"') ? message : `${path.length === 1 ? 'The study' : subject(path)} ${message}`

function answered(study: Study, remark: Remark): Remark {
  const reason = waived(study, remark.rule, remark.path)
  return reason === undefined ? remark : { ...remark, waived: reason }
}
