import type { Rule } from './rule.ts'

const hint =
  /priva|perform|balanc|status|secur|safe|smart|protect|surveil|monitor|secret|better|anonym|accura|隐私|性能|平衡|安全|智能|保护|监控|监视|秘密|更好|匿名/iu

/** Of storyboards alone: concepts have no page. */
export const tiltHints: Rule = {
  rule: 'tilt-hint',
  why: 'Titles, and codes in addresses, are seen by people who should not know what a storyboard weighs higher.',
  source: 'our choice',
  findings: ({ storyboards }) =>
    storyboards.flatMap((storyboard, index) =>
      (['code', 'title'] as const).flatMap((part) => {
        const found = hint.exec(storyboard[part])
        return found
          ? [{ path: ['storyboards', index, part], message: `“${found[0]}” in the ${part} hints at the tilt` }]
          : []
      }),
    ),
}
