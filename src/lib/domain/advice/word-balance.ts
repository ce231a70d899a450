import type { Storyboard } from '#lib/domain/storyboard.ts'
import { wordsIn } from './language.ts'
import type { Finding, Rule } from './rule.ts'

const tolerance = 0.2

/** Counted over the storyboards whose panels are all written: an unfinished one would tilt the mean. */
export const wordBalance: Rule = {
  rule: 'word-balance',
  why: 'A story told at greater length persuades by its length, whatever it tells.',
  source: 'our choice',
  findings: ({ storyboards }) => [
    ...unbalanced(storyboards, 'caption', 'captions'),
    ...unbalanced(storyboards, 'text', 'text equivalents'),
  ],
}

function unbalanced(storyboards: Storyboard[], part: 'caption' | 'text', called: string): Finding[] {
  const totals = storyboards.flatMap(({ panels }, index) => {
    const counts = panels.map((panel) => wordsIn(panel[part]).length)
    return counts.length === 0 || counts.includes(0) ? [] : [{ index, total: counts.reduce((a, b) => a + b) }]
  })
  const mean = totals.reduce((sum, { total }) => sum + total, 0) / totals.length
  return totals
    .filter(({ total }) => Math.abs(total - mean) > tolerance * mean)
    .map(({ index, total }) => ({
      path: ['storyboards', index, 'panels'],
      message: `The ${called} have ${total} words, where the storyboards have ${Math.round(mean)} on average`,
    }))
}
