import { type RatingItem, isTicked, labelsOf } from '#lib/domain/item.ts'
import { type ReadingWay, inReadingOrder, readingWays, reasonAlone } from '#lib/domain/reading-order.ts'
import type { Results, Spot, Told } from '#lib/domain/results.ts'
import type { Study } from '#lib/domain/study.ts'

/** How many people’s words are sent at once: of one group, or a first look at all of them. */
const mostTold = { group: 100, all: 8 }

/** What the address chooses: an item with a scale, a storyboard, a cell whose reasons are read, and in which order. */
export function choice(study: Study, { spots, groups }: Results, asked: URLSearchParams) {
  const rated = study.items.filter((item): item is RatingItem => item.kind === 'rating')
  const known = <T extends { code: string }>(things: readonly T[], key: string) =>
    things.find(({ code }) => code === asked.get(key))
  const item = known(rated, 'item') ?? rated.find(({ code }) => code === 'acceptability') ?? rated[0] ?? null
  const ofItem = spots.filter((spot) => spot.item === item?.code)
  const storyboard =
    known(study.storyboards, 'storyboard')?.code ?? mostApart(ofItem) ?? study.storyboards[0]?.code ?? ''
  const group = known(groups, 'group')?.code ?? null
  const of = known(study.items.filter(isTicked), 'of')?.code ?? item?.code ?? null
  const order: ReadingWay = readingWays.find((one) => one === asked.get('order')) ?? 'different'
  // In the order of the answer that stands beside, where it has a middle to be far from.
  const readBy = known(rated, 'of')?.code ?? item?.code ?? null
  return { item: item?.code ?? null, storyboard, group, of, order, readBy }
}

const mostApart = (spots: readonly Spot[]) =>
  spots.toSorted((a, b) => (b.shareAdjusted ?? -1) - (a.shareAdjusted ?? -1))[0]?.storyboard

/** The part of the results that the page shows for this choice: what is not looked at is not sent. */
export function view(study: Study, results: Results, asked: URLSearchParams) {
  const chosen = choice(study, results, asked)
  const words = results.words.find(({ storyboard }) => storyboard === chosen.storyboard)
  const { told, typical } = words
    ? inReadingOrder(words, results.readings, { item: chosen.readBy, group: chosen.group, way: chosen.order })
    : { told: [], typical: [] }
  const { flows, model, performanceClaim, rationale } = study.storyboards.find(
    ({ code }) => code === chosen.storyboard,
  )!
  const beside = ({ group, values, texts }: Told) => ({
    group,
    value: chosen.of === null ? null : (values[chosen.of] ?? null),
    texts,
  })
  const most = chosen.group === null ? mostTold.all : mostTold.group
  return {
    chosen,
    groups: results.groups,
    items: study.items.map((item) => ({
      code: item.code,
      text: item.text,
      kind: item.kind,
      labels: [...labelsOf(item)],
      lowest: item.kind === 'rating' ? item.scale[0] : 1,
    })),
    storyboards: study.storyboards.map(({ code, title, concept, tilt, panels }) => ({
      code,
      title,
      concept: study.concepts.find((one) => one.code === concept)?.title ?? '',
      tilt,
      panels: code === chosen.storyboard ? panels.map(({ text }) => text) : [],
    })),
    written: { flows, model, performanceClaim, rationale },
    dots: results.spots.map(({ storyboard, item, verdict, shareAdjusted, conflict }) => ({
      storyboard,
      item,
      verdict,
      share: shareAdjusted,
      conflict: conflict?.value ?? null,
    })),
    spots: results.spots.filter(({ item }) => item === chosen.item),
    choices: results.choices,
    centroids: results.centroids.filter(({ storyboard }) => storyboard === chosen.storyboard),
    told: told.slice(0, most).map(beside),
    typical: typical.map(reasonAlone).map(beside),
    untold: Math.max(0, told.length - most),
    unnamed: words?.unnamed ?? [],
    withheld: words?.unnamed === null,
  }
}
