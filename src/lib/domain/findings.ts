import type { Verdict } from '#analysis/report-format.ts'
import { deltaCaution } from './interval-cautions.ts'
import { type ResultsGroup, type ShownCell, type Spot, isShown } from './results.ts'

/** What is told about one rating item: its scale in words, and how storyboards and groups are called. */
export interface Wording {
  labels: readonly string[]
  lowest: number
  storyboard: (code: string) => string
  group: (code: string) => string
}

/** The verdicts as they are named wherever they stand. */
export const verdictNames: Record<Verdict, string> = {
  agreement: 'agreement between the groups',
  'groups-differ': 'the groups differ',
  'divided-within': 'divided within at least one group',
  both: 'the groups differ, and at least one is divided within',
  undecided: 'undecided, which is not agreement',
  'too-few': 'too few to say',
}

/** Who is in the results, as far as that may be told. `spots` tell which groups are kept back beside the small ones. */
export function coverage(groups: readonly ResultsGroup[], spots: readonly Spot[], version = 1): string[] {
  const named = (some: readonly ResultsGroup[]) => listed(some.map(({ name }) => name))
  const shown = groups.filter(({ people }) => people !== null && people > 0)
  const few = groups.filter(({ people }) => people === null)
  const nobody = groups.filter(({ people }) => people === 0)
  if (nobody.length === groups.length)
    return [version > 1 ? `Nobody has answered version ${version} yet.` : 'Nobody has answered yet.']
  const beside = shown.filter(({ code }) =>
    spots.some(({ cells }) => !cells.filter(isShown).some((cell) => cell.group === code)),
  )
  const people = shown.reduce((sum, group) => sum + (group.people ?? 0), 0)
  return [
    shown.length > 0
      ? `${people} people of ${shown.length === 1 ? 'one group' : `${shown.length} groups`} are in these figures: ${listed(shown.map(({ name, people }) => `${name} (${people})`))}.`
      : 'No group has five people in the figures yet, so nothing of what they said is shown. All of it is kept.',
    ...(few.length > 0 ? [`Kept back, as fewer than five of their people are in the figures: ${named(few)}.`] : []),
    ...(beside.length > 0
      ? [
          `Kept back in places: ${named(beside)}. There, fewer than five of them answered, or all of few gave the same answer, or a small group could be made out by comparing.`,
        ]
      : []),
    ...(nobody.length > 0 ? [`Nobody yet, so that their view is missing: ${named(nobody)}.`] : []),
  ]
}

/** Which version the page is about, where there was another before it, and where the answers to that one are. */
export function versions(version: number, earlier: number | null): string[] {
  if (version < 2) return []
  const before = version === 2 ? 'version 1' : 'earlier versions'
  if (earlier === 0) return [`This page shows version ${version}. Nobody answered ${before}.`]
  const people = earlier === null ? 'Fewer than five' : `${earlier} or more`
  return [
    `This page shows version ${version} only. ${people} people answered ${before}; their answers stand in the exports.`,
  ]
}

/** One item over all its storyboards: how many of them got which verdict. */
export function overview(spots: readonly Spot[]): string {
  const count = (verdict: Verdict) => spots.filter((spot) => spot.verdict === verdict).length
  const parts: [number, (n: number) => string][] = [
    [count('groups-differ') + count('both'), (n) => `the groups seem to differ about ${n}`],
    [count('divided-within') + count('both'), (n) => `at least one group seems divided within about ${n}`],
    [count('agreement'), (n) => `the groups answer much alike about ${n}`],
    [count('undecided'), (n) => `${n} ${n === 1 ? 'is' : 'are'} undecided, which is not agreement`],
    [count('too-few'), (n) => `there are too few answers to say about ${n}`],
  ]
  const told = parts.filter(([n]) => n > 0).map(([n, words]) => words(n))
  return `Of ${spots.length} storyboards, ${listed(told)}.`
}

/** What the figures of one storyboard say, hedged as far as they are unsure. */
export function finding(spot: Spot, wording: Wording): string {
  const title = `“${wording.storyboard(spot.storyboard)}”`
  const apart = [differing(spot, title, wording)]
  const within = [divided(spot, title, wording)]
  const told: Record<Verdict, string[]> = {
    'groups-differ': apart,
    'divided-within': within,
    both: [...apart, ...within],
    agreement: [`The groups answer much alike about ${title}; what lies between them is small.`],
    undecided: [`Undecided about ${title}: these answers show neither a split nor agreement. This is not agreement.`],
    'too-few': [`Too few answers can be shown to say anything about ${title}: it takes two groups of five.`],
  }
  return [...told[spot.verdict], ...sides(spot, wording)].join(' ')
}

function differing(spot: Spot, title: string, { group, labels, lowest }: Wording): string {
  const cells = spot.cells
    .filter(isShown)
    .filter((cell): cell is ShownCell & { median: number } => cell.median !== null)
  const sorted = cells.toSorted((a, b) => a.median - b.median || (a.mean ?? 0) - (b.mean ?? 0))
  const [low, high] = [sorted[0], sorted.at(-1)]
  const label = (value: number) => `“${labels[Math.round(value) - lowest] ?? value}”`
  const { apart } = spot
  const outlier = apart?.sure
    ? ` ${group(apart.group)} tend to answer ${apart.delta > 0 ? 'higher' : 'lower'} than the others${deltaCaution(apart.delta, smallerSide(spot, apart.group)) ? '; how completely is hard to tell from so few people' : ''}.`
    : ''
  if (!low || !high || low.median === high.median) return `The groups seem to differ about ${title}.${outlier}`
  return `The groups seem to differ about ${title}: their middle answers go from ${label(low.median)} (${group(low.group)}) to ${label(high.median)} (${group(high.group)}).${outlier}`
}

/** How many they are, or the others whose ratings are shown. */
function smallerSide({ cells, n }: Spot, group: string): number {
  const own = cells.filter(isShown).find((cell) => cell.group === group)?.n ?? 0
  return Math.min(own, n - own)
}

function divided(spot: Spot, title: string, { group, labels }: Wording): string {
  const split = spot.cells.filter(isShown).filter((cell) => spot.divided.includes(cell.group))
  const [one] = split
  if (!one) return `A group seems divided within about ${title}.`
  const [low, high] = [`the side of “${labels[0]}”`, `the side of “${labels.at(-1)}”`]
  const { below, above } = halves(one.counts)
  if (split.length === 1)
    return `${group(one.group)} seem divided among themselves about ${title}: ${below} of ${one.n} answer on ${low}, ${above} of ${one.n} on ${high}.`
  const each = split.map(({ group: code, counts, n }) => {
    const { below, above } = halves(counts)
    return `${group(code)} ${below} of ${n} and ${above} of ${n}`
  })
  return `${dividedGroups(spot, group)} seem divided among themselves about ${title}. On ${low} and on ${high} answer: ${each.join('; ')}.`
}

const counted = ['three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** Every group that is divided within; “All five groups” only where none is kept back. */
export function dividedGroups({ divided, cells }: Spot, group: Wording['group']): string {
  const answered = cells.filter(({ n }) => n !== 0)
  const all = divided.length > 1 && answered.every((cell) => divided.includes(cell.group))
  return all
    ? `${divided.length === 2 ? 'Both' : `All ${counted[divided.length - 3] ?? divided.length}`} groups`
    : listed(divided.map(group))
}

/** The answers of all groups shown, either side of the middle: no figure stands without its distribution. */
function sides(spot: Spot, { labels }: Wording): string[] {
  if (spot.n === 0 || spot.verdict === 'too-few') return []
  const shown = spot.cells.filter(isShown).map(({ counts }) => counts)
  const sum = labels.map((_, point) => shown.reduce((total, counts) => total + (counts[point] ?? 0), 0))
  const { below, above, middle } = halves(sum)
  // Who left this rating out is not among them, nor who is kept back.
  const who = spot.cells.every(isShown) ? 'who gave a rating' : 'whose ratings are shown'
  return [
    `Of the ${spot.n} people ${who}, ${below} answer below the middle of the scale, ${middle === null ? '' : `${middle} on it, `}${above} above.`,
  ]
}

/** How many answers lie below, above and, on a scale with an odd number of points, at the middle. */
export function halves(counts: readonly number[]): { below: number; above: number; middle: number | null } {
  const sum = (some: readonly number[]) => some.reduce((a, b) => a + b, 0)
  const half = Math.floor(counts.length / 2)
  const odd = counts.length % 2 === 1
  return {
    below: sum(counts.slice(0, half)),
    above: sum(counts.slice(counts.length - half)),
    middle: odd ? (counts[half] ?? 0) : null,
  }
}

/** “a”, “a and b”, “a, b and c”. */
const listed = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
