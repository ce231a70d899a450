import type { RatingItem } from '#lib/domain/item.ts'
import { plannedShift } from '#lib/domain/plan.ts'
import type { Results } from '#lib/domain/results.ts'
import type { Study } from '#lib/domain/study.ts'
import { consensus } from '#lib/server/consensus.ts'
import { contrasted } from '#lib/server/contrasts.ts'
import { likeness } from '#lib/server/likeness.ts'
import { sufficiency } from '#lib/server/sufficiency.ts'

/** What the address chooses: the storyboard whose people are drawn, and the question whose ranges are looked at. */
export interface Choice {
  storyboard: string
  item: string
}

/** The part of the results that the page shows for this choice. */
export function view(study: Study, results: Results, asked: URLSearchParams) {
  const rated = study.items.filter((item): item is RatingItem => item.kind === 'rating')
  const among = (things: readonly { code: string }[], key: string, first: string) =>
    (things.find(({ code }) => code === asked.get(key)) ?? things.find(({ code }) => code === first) ?? things[0])
      ?.code ?? ''
  const chosen: Choice = {
    storyboard: among(study.storyboards, 'storyboard', ''),
    item: among(rated, 'item', 'acceptability'),
  }
  const { shifts, clouds, ...weighed } = results.weighed
  return {
    chosen,
    groups: results.groups,
    concepts: study.concepts.map(({ code, title }) => ({ code, title })),
    storyboards: study.storyboards.map(({ code, title }) => ({ code, title })),
    items: rated.map(({ code, text, scale }) => ({ code, text, lowest: scale[0], highest: scale[1] })),
    ...weighed,
    shifts: shifts.map((one) => ({ ...one, planned: plannedShift(study.plan, one.concept, one.item, one.group) })),
    clouds: clouds.filter(({ storyboard }) => storyboard === chosen.storyboard),
    consensus: consensus(results),
    likeness: likeness(results, chosen.item),
    sufficiency: sufficiency(study, results, chosen.item),
    plan: study.plan ? { target: null, width: null, smallest: null, ...study.plan } : null,
    contrasts: contrasted(study, results),
  }
}
