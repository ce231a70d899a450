import type { Rule } from './rule.ts'

export const unnamedModel: Rule = {
  rule: 'unnamed-capability',
  why: 'What a team should consider follows from what the AI can do and what data it needs.',
  source: 'Lee et al. 2024, 5.1',
  findings: ({ storyboards }) =>
    storyboards.flatMap(({ tilt, model }, index) =>
      tilt !== 'status-quo' && (model.capabilities.length === 0 || model.requirements.length === 0)
        ? [
            {
              path: ['storyboards', index, 'model'],
              message: `No ${model.capabilities.length === 0 ? 'capability' : 'requirement'} is chosen from the list`,
            },
          ]
        : [],
    ),
}
