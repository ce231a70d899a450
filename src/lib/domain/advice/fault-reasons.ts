import type { RuleName } from '#lib/domain/waiver.ts'

/** Why each fault blocks publishing, and who says so. */
export const faultReasons: Record<RuleName, { why: string; source: string }> = {
  'no-consent': {
    why: 'Nobody can agree to what they are not told.',
    source: 'our choice',
  },
  'flow-parameter': {
    why: 'A parameter of a flow that is left out is filled in silently by whoever looks, each in their own way.',
    source: 'Lee et al. 2024, 5.4, on contextual integrity',
  },
  'no-text-equivalent': {
    why: 'Whoever does not see the picture rates by its text.',
    source: 'WCAG 2.2, 1.1.1',
  },
  'missing-text': {
    why: 'Somebody will read this, and an empty place tells them nothing.',
    source: 'our choice',
  },
  'wrong-value': {
    why: 'A published study never changes again, so it must be whole.',
    source: 'our choice',
  },
  'code-twice': {
    why: 'Codes become column names in every export, and two columns of one name hide each other.',
    source: 'our choice',
  },
  'reserved-code': {
    why: 'Whoever chooses a group may say that none fits; a group of the study by that code would be mixed with them.',
    source: 'our choice',
  },
  'unknown-concept': {
    why: 'A storyboard draws a concept of this study.',
    source: 'Lee et al. 2024, 5.4',
  },
  'both-tilts': {
    why: 'Only where one idea is drawn once for performance and once for privacy can people show which weighs more.',
    source: 'Lee et al. 2024, 5.4',
  },
  plan: {
    why: 'What was planned is set against what people answered, so it must be something that they are asked.',
    source: 'our choice',
  },
  'single-concept': {
    why: 'People can weigh ideas against each other; a single one asks for approval.',
    source: 'Lee et al. 2024, 5.4',
  },
  'no-status-quo': {
    why: 'Without today as a measure, nobody can say what a concept would change.',
    source: 'Ernala et al. 2021 (abstract)',
  },
}
