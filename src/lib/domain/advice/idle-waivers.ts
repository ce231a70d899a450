import type { Study } from '#lib/domain/study.ts'
import { answers } from '#lib/domain/waiver.ts'
import type { Remark } from './rule.ts'

/** Answers to what nobody remarks: the advice was followed since, or its rule or place is written wrongly. */
export const idleWaivers = (study: Study, remarks: Remark[]): Remark[] =>
  study.waivers.flatMap((waiver, index) =>
    remarks.some(({ rule, path, waived }) => waived !== undefined && answers(study, waiver, rule, path))
      ? []
      : [
          {
            rule: 'idle-waiver',
            level: 'advice',
            path: ['waivers', index],
            message: `Nothing${waiver.at === undefined ? '' : ` at “${waiver.at}”`} is remarked by the rule “${waiver.rule}”`,
            why: 'An answer that stays behind would hide the next remark of its kind.',
            source: 'our choice',
          },
        ],
  )
