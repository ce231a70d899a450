import { type Crossing, crossings, isUnplanned } from '#lib/domain/crossing.ts'
import type { Study } from '#lib/domain/study.ts'
import type { Rule } from './rule.ts'

export const smallCrossings: Rule = {
  rule: 'small-crossings',
  why: 'Who stands alone in a cell of the data can be recognised by whoever knows them, and a few say nothing of others.',
  source: 'our choice; cells under five are hidden in the results',
  findings: (study) =>
    crossings(study)
      .filter(({ small }) => small > 0)
      .map((crossing) => ({ path: pathOf(study, crossing.code), message: sentence(study, crossing) })),
}

const pathOf = (study: Study, code: string | null) =>
  code === null ? ['background'] : ['background', (study.background ?? []).findIndex((one) => one.code === code)]

function sentence(study: Study, { code, cells, needed, planned }: Crossing): string {
  const make =
    code === null ? 'The groups crossed with all background questions make' : 'The groups crossed with this make'
  const plan = isUnplanned(study) ? `no number is planned, and five a group are ${planned}` : `${planned} are planned`
  return `${make} ${cells} cells: five in each takes ${needed} people, and ${plan}`
}
