import type { Rule } from './rule.ts'

const [fewest, most] = [3, 6]

/** A storyboard without any panel is a fault already. */
export const panelCount: Rule = {
  rule: 'panel-count',
  why: 'A story needs room for a need, for what happens to the data, and for what follows; more than six tire people.',
  source: 'our choice',
  findings: ({ storyboards }) =>
    storyboards.flatMap(({ panels: { length } }, index) =>
      length === 0 || (length >= fewest && length <= most)
        ? []
        : [
            {
              path: ['storyboards', index, 'panels'],
              message: `Tell the story in ${fewest} to ${most} panels; this one has ${length}`,
            },
          ],
    ),
}
