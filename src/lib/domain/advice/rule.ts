import type { Study } from '#lib/domain/study.ts'
import type { RuleName } from '#lib/domain/waiver.ts'

/** Where something is, and what is so there. */
export interface Finding {
  path: (string | number)[]
  message: string
}

/** One piece of advice: what it looks for, why that matters and who says so. A rule must bear an unfinished study. */
export interface Rule {
  rule: RuleName
  why: string
  source: string
  findings(study: Study): Finding[]
}

/** What is remarked on a study: a fault blocks publishing, advice does not; `waived` is the reason it was answered with. */
export interface Remark extends Finding {
  rule: RuleName
  level: 'fault' | 'advice'
  why: string
  source: string
  waived?: string
}
