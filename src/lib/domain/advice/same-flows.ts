import type { Flow } from '#lib/domain/flow.ts'
import { opposed } from './opposed.ts'
import type { Rule } from './rule.ts'

/** What is checked: whether all five parameters of all flows are written alike in both opposed drawings of a concept. */
export const sameFlows: Rule = {
  rule: 'same-flows',
  why: 'Where performance and privacy pull apart, some data flow differently: what, to whom, or on what terms.',
  source: 'Lee et al. 2024, 5.4',
  findings: (study) =>
    opposed(study).flatMap(({ first, second, index }) =>
      second.flows.length > 0 && written(first.flows) === written(second.flows)
        ? [
            {
              path: ['storyboards', index, 'flows'],
              message: `The flows are those of ${first.code} in all five parameters`,
            },
          ]
        : [],
    ),
}

const written = (flows: Flow[]) =>
  flows
    .map(({ sender, recipient, subject, attribute, transmissionPrinciple }) =>
      [sender, recipient, subject, attribute, transmissionPrinciple].map((one) => one.trim()).join('\n'),
    )
    .sort()
    .join('\n\n')
