import { type BackgroundAnswer, backgroundOf } from '#lib/domain/background.ts'
import type { Answer } from '#lib/domain/answer.ts'
import { type Item, itemValues } from '#lib/domain/item.ts'
import { shuffled } from '#lib/domain/order.ts'
import type { Pattern, Plan } from '#lib/domain/simulation.ts'
import type { Study } from '#lib/domain/study.ts'
import { uniform } from '#analysis/uniform.ts'

/** One simulated person, by the number within the group, from 0. */
export interface Person {
  group: string
  number: number
}

/** What this person answers about one storyboard. Each answer has a stream of chance of its own, so none moves others. */
export function simulatedAnswers(study: Study, { seed, pattern }: Plan, person: Person, storyboard: string): Answer[] {
  const lean = leaning(study, seed, pattern, person, storyboard)
  const panels = study.storyboards.find(({ code }) => code === storyboard)?.panels.length ?? 1
  return study.items.map((item) => {
    const chance = uniform(seed, storyboard, item.code, person.group, String(person.number))
    return {
      storyboard,
      item: item.code,
      responseMs: 2000 + Math.floor(chance() * 18_000),
      ...given(item, lean, chance, panels),
    }
  })
}

type Said = Pick<Answer, 'value' | 'skipped' | 'reason' | 'panel'>

/** What this person says about themselves. */
export const simulatedBackground = (study: Study, { seed }: Plan, { group, number }: Person): BackgroundAnswer[] =>
  backgroundOf(study).map(({ code, labels }) => {
    const chance = uniform(seed, 'background', code, group, String(number))
    return { code, value: chance() < 0.08 ? null : 1 + Math.floor(chance() * labels.length) }
  })

function given(item: Item, lean: number, chance: () => number, panels: number): Said {
  const skips = chance()
  if (item.kind === 'panel')
    return skips < 0.6
      ? { value: null, skipped: 'declined' }
      : { value: null, panel: 1 + Math.floor(chance() * panels) }
  if (item.kind === 'text') {
    if (skips < 0.15) return { value: null, skipped: 'declined' }
    const pool = lean > 0.3 ? reasons.for : lean < -0.3 ? reasons.against : reasons.between
    return { value: null, reason: `Simulated reason: ${pool[Math.floor(chance() * pool.length)]}` }
  }
  if (skips < 0.04) return { value: null, skipped: 'cant-say' }
  if (skips < 0.06) return { value: null, skipped: 'declined' }
  const values = itemValues(item)
  // The sum of three even draws is close to a bell: about three quarters of a point around where the person stands.
  const noise = (chance() + chance() + chance() - 1.5) * 0.5
  const stands = (item.code === 'intrusiveness' ? -lean : lean) + noise
  const place = Math.round(((stands + 1) / 2) * (values.length - 1))
  return { value: values[Math.min(Math.max(place, 0), values.length - 1)]! }
}

/** Where a person stands on a storyboard, from against (−1) to for it (1). */
function leaning(study: Study, seed: number, pattern: Pattern, { group, number }: Person, storyboard: string): number {
  const own = (uniform(seed, 'person', group, String(number))() - 0.5) * 0.3
  const chance = uniform(seed, 'storyboard', storyboard)
  const index = study.storyboards.findIndex((one) => one.code === storyboard)
  const here = pattern === 'mixed' ? (['consensus', 'groups-differ', 'divided'] as const)[index % 3] : pattern
  if (here === 'divided') return own + (number % 2 === 0 ? 0.85 : -0.85)
  if (here === 'consensus') return own + (chance() - 0.5) * 1.4
  const codes = shuffled(
    study.groups.map(({ code }) => code),
    (n) => Math.floor(chance() * n),
  )
  return own + (1.7 * codes.indexOf(group)) / (codes.length - 1) - 0.85
}

const reasons = {
  for: [
    'this would help without asking for much.',
    'I can see who gets the data, and that is fine by me.',
    'it would have saved us trouble last year.',
    'it works better than what we have.',
  ],
  between: [
    'it depends on who looks at it in the end.',
    'useful at times, but I would want to switch it off.',
    'the idea is sound, the details are not clear to me.',
  ],
  against: [
    'this learns more about people than it needs to.',
    'nobody in the picture was asked.',
    'once it is collected, it will be used for something else.',
    'I would behave differently if I knew this was running.',
  ],
}
