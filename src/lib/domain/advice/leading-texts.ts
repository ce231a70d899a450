import { type Language, language } from './language.ts'
import { itemTexts, type RaterText } from './rater-texts.ts'
import type { Rule } from './rule.ts'
import type { Study } from '#lib/domain/study.ts'

/** Turns of phrase that ask for one answer. How useful and how intrusive are what is measured, and lead nowhere. */
const leading: Record<Language, RegExp> = {
  en: /\b(?:do|does|would|is|are|should|can|could|will)n['’]t (?:you|it|this|they|we|people|the)\b|\b(?:would|do) you (?:not )?agree\b|\bhow (?:very )?(?:harmful|dangerous|creepy|invasive|scary|worrying|worried|unfair|bad|terrible|great|good|wonderful|amazing|helpful|beneficial|excited|harmless)\b|\b(?:surely|as everybody knows|as everyone knows|most people (?:think|say|agree)|experts (?:think|say|agree))\b/iu,
  zh: /难道|您?不觉得|是否同意|同不同意|不是吗|众所周知|大家都|多么(?:有害|危险|可怕|好|棒)/u,
}

/** Harms named before people have said in their own words what they think. */
const harms: Record<Language, RegExp> = {
  en: /\b(?:harm(?:s|ed|ful)?|discriminat\w+|surveill?\w*|leaks?|leaked|misus\w+|abus\w+|worse off|risks?|dangers?|threat\w*|bias(?:ed)?|unfair\w*)\b/iu,
  zh: /伤害|危害|歧视|监视|监控|泄露|滥用|风险|威胁|偏见|不公/u,
}

export const leadingTexts: Rule = {
  rule: 'leading-text',
  why: 'Help people think, and do not tell them what: a named harm is found by everybody who was told of it.',
  source: 'Deng et al. 2023, 4.2.3',
  findings(study) {
    const spoken = language(study)
    if (spoken === null) return []
    const before = { ...study, items: study.items.slice(0, firstWhy(study)) }
    return [
      ...found(
        leading[spoken],
        [...groupTexts(study), ...itemTexts(study)],
        (words) => `“${words}” leads to an answer`,
      ),
      ...found(
        harms[spoken],
        [...groupTexts(study), ...itemTexts(before)],
        (words) => `“${words}” names a harm before people have said why in their own words`,
      ),
    ]
  },
}

const found = (pattern: RegExp, texts: RaterText[], message: (words: string) => string) =>
  texts.flatMap(({ path, text }) => {
    const words = pattern.exec(text)?.[0]
    return words === undefined ? [] : [{ path, message: message(words) }]
  })

const groupTexts = ({ groups }: Study): RaterText[] =>
  groups.flatMap(({ name, description }, index) => [
    { path: ['groups', index, 'name'], text: name },
    { path: ['groups', index, 'description'], text: description },
  ])

/** The item that asks why; where none is called so, the last one that asks for people's own words. */
function firstWhy({ items }: Study): number {
  const why = items.findIndex(({ code }) => code === 'why')
  const last = why >= 0 ? why : items.findLastIndex(({ kind }) => kind === 'text')
  return last >= 0 ? last : items.length
}
