import { meanCaution } from '#lib/domain/interval-cautions.ts'
import type { ItemReading } from './reading.ts'

/** What a reader must not take from these figures. */
export function limits(items: readonly ItemReading[]): string[] {
  const rows = items.flatMap(({ boards, lowest, labels }) =>
    boards.flatMap(({ rows }) => rows.map((row) => ({ ...row, lowest, highest: lowest + labels.length - 1 }))),
  )
  const cautions = rows.flatMap(({ n, mean, lowest, highest }) =>
    n === null || n < 2 || mean === null ? [] : [meanCaution(n, Math.min(mean - lowest, highest - mean))],
  )
  const few = rows.some(({ n }) => n !== null && n > 0 && n < 8)
  return [
    'The people here were asked; they were not drawn by chance from anybody. The figures do not count how many people elsewhere think so.',
    'A few voices are no less right than many: read them before you weigh the numbers.',
    ...(cautions.some((caution) => caution !== null)
      ? [
          'Some groups have fewer than twelve people whose answers lean to one end: the interval of their mean covers the truth in some 92 of 100 studies, instead of 95.',
        ]
      : []),
    ...(few ? ['With fewer than eight people a group, agreement between groups can hardly ever be said.'] : []),
  ]
}

/** The words of a report, for whoever asks what they mean. */
export const definitions: readonly [word: string, meaning: string][] = [
  [
    'The groups differ',
    'What lies between groups is 0.15 or more of the gap between two people and hardly chance (p below .05), or one group stands clearly apart from all others (Cliff’s delta of .33 or more, p below .05 after Holm).',
  ],
  [
    'Divided within',
    'In some group of five or more, answers conflict more than if they were spread evenly over the scale, and gather at two places rather than one.',
  ],
  [
    'Agreement, undecided',
    'Agreement needs the whole interval of the share between groups to lie below 0.15. Where it does not, and no split shows, nothing is decided: more answers may tell.',
  ],
  [
    'Between the groups',
    'How much of the usual gap between two people goes away when both are of one group, 0 to 1, corrected for chance (DISCO, Rizzo and Székely 2010); p by shuffling people among groups, adjusted over the storyboards of a question.',
  ],
  [
    'Mean, and from … to',
    'The 95 % interval of the mean (Student’s t): were the study done again and again, 95 of 100 such intervals would hold the true mean.',
  ],
  [
    'What should weigh more',
    'How many stand on either side of the middle of the scale; p of the sign test, adjusted over the storyboards (Holm).',
  ],
  [
    'Who sees it otherwise',
    'People more than one point from the middle of the others in their own group, farthest first; and, where it was asked, people who would rather not have it at all.',
  ],
  [
    'Kept back',
    'A group with too few answers, and another with it where subtraction would give it back. No figure uses these answers.',
  ],
]
