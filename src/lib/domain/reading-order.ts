import type { Reading, StoryboardWords, Told } from './results.ts'

/** How reasons stand on a page: the most different of each group in turn, or one group after the other. */
export const readingWays = ['different', 'group'] as const
export type ReadingWay = (typeof readingWays)[number]

interface Asked {
  /** The question with a scale whose answers make people differ; null where a study has none. */
  item: string | null
  /** All groups where none is named. */
  group: string | null
  way: ReadingWay
}

/**
 * What people wrote about a storyboard in the order to read it in, nobody left out, and of each group whoever is most like
 * the rest of it, for contrast. Groups take turns, so that a large one does not stand before a small one; within a group
 * the most different come first either way.
 */
export function inReadingOrder(
  { storyboard, people }: StoryboardWords,
  readings: readonly Reading[],
  asked: Asked,
): { told: Told[]; typical: Told[] } {
  const isAsked = ({ group }: { group: string }) => asked.group === null || group === asked.group
  if (asked.item === null) return { told: people.filter(isAsked), typical: [] }
  const here = readings.filter((one) => one.storyboard === storyboard && one.item === asked.item && isAsked(one))
  const orders = here.map(({ order }) => order)
  const turns = Math.max(0, ...orders.map(({ length }) => length))
  const inTurn = Array.from({ length: turns }, (_, turn) => orders.flatMap((order) => order.slice(turn, turn + 1)))
  return {
    told: (asked.way === 'group' ? orders : inTurn).flat().map((person) => people[person]!),
    typical: here.flatMap(({ typical }) => (typical === null ? [] : [people[typical]!])),
  }
}

/** Of what one person wrote, the reason itself: what they wrote as `why`, or first. */
export const reasonAlone = ({ texts, ...person }: Told): Told => ({
  ...person,
  texts: [texts.find(({ item }) => item === 'why') ?? texts[0]!],
})

/** The order in words, for whoever reads in it; without a way where the reasons are of one group. */
export const orderWords = (way: ReadingWay | null, question: string): string => {
  const whose = way === null ? '' : way === 'group' ? 'Group after group, ' : 'Each group in turn, '
  const sentence = `${whose}first whoever answered ${question} far from the middle of their own group and in words unlike `
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}the others’. The order leaves nobody out.`
}
