import type { Finding, Rule } from './rule.ts'

export const expectedItems: Rule = {
  rule: 'expected-item',
  why: 'The trade-off is read from usefulness and intrusiveness asked apart, and every figure leads to people’s own words.',
  source: 'Lee et al. 2024, 5.4; Deng et al. 2023, 4.2.4',
  findings({ items }) {
    const ratings = items.filter(({ kind }) => kind === 'rating').map(({ code }) => code)
    const found: Finding[] = ['utility', 'intrusiveness']
      .filter((code) => !ratings.includes(code))
      .map((code) => ({ path: ['items'], message: `No rating has the code “${code}”` }))
    if (!items.some(({ kind }) => kind === 'text'))
      found.push({ path: ['items'], message: 'No question asks for people’s own words' })
    return found
  },
}
