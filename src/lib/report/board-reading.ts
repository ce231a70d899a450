import type { Cell, Verdict } from '#analysis/report-format.ts'
import { type Wording, finding, verdictNames } from '#lib/domain/findings.ts'
import type { Spot } from '#lib/domain/results.ts'
import { type Quote, dissenters } from './dissent.ts'
import { chance, listed, range, rounded, within } from './numbers.ts'
import type { Subject, SubjectItem } from './subject.ts'

export interface BoardReading {
  code: string
  /** A, B, C … as on the results page. */
  letter: string
  title: string
  about: string | null
  spot: Spot
  verdict: string
  short: string
  sentence: string
  between: string
  rejected: string | null
  rows: RowReading[]
  /** Who sees it otherwise than the others in their group, where they said why; and how many did not. */
  voices: Quote[]
  silent: number
}

export interface RowReading {
  group: string
  n: number | null
  /** Why there is nothing to show; null where there is. */
  why: string | null
  mean: number | null
  interval: [number, number] | null
  median: number | null
  counts: number[]
}

/** The verdicts where there is room for a word or two. */
const shortNames: Record<Verdict, string> = {
  agreement: 'agreement',
  'groups-differ': 'groups differ',
  'divided-within': 'divided within',
  both: 'both',
  undecided: 'undecided',
  'too-few': 'too few',
}

/** One storyboard in one question. */
export function boardReading(subject: Subject, item: SubjectItem, spot: Spot): BoardReading {
  const at = subject.storyboards.findIndex(({ code }) => code === spot.storyboard)
  const { code, title, about } = subject.storyboards[at]!
  const cells = subject.reports
    .flatMap((report) => report.items.filter((one) => one.item === item.code))
    .flatMap(({ storyboards }) => storyboards.filter(({ storyboard }) => storyboard === code))[0]?.groups
  const voices = dissenters(subject, item, code)
  const wording: Wording = {
    labels: item.labels,
    lowest: item.lowest,
    storyboard: () => title,
    group: (group) => subject.groups.find((one) => one.code === group)?.name ?? group,
  }
  return {
    code,
    letter: letter(at),
    title,
    about,
    spot,
    verdict: verdictNames[spot.verdict],
    short: shortNames[spot.verdict],
    sentence: finding(spot, wording),
    between: between(spot),
    rejected: rejected(subject, code),
    rows: subject.groups.map((group) => row(group.name, cells?.[group.code])),
    voices: voices.filter(({ text }) => text !== null),
    silent: voices.filter(({ text }) => text === null).length,
  }
}

/** A to Z, then AA, AB … */
const letter = (at: number): string =>
  (at < 26 ? '' : letter(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))

function row(group: string, cell: Cell | undefined): RowReading {
  const nothing = { group, mean: null, interval: null, median: null, counts: [] }
  if (!cell) return { ...nothing, n: 0, why: 'nobody yet' }
  if (cell.n === null) return { ...nothing, n: null, why: `kept back (${hiddenWords[cell.hidden]})` }
  const { n, counts, mean, median, intervals } = cell
  if (n === 0) return { ...nothing, n: 0, why: 'nobody yet' }
  return { group, n, why: null, mean, interval: intervals.mean, median, counts }
}

const hiddenWords = { small: 'too few', complement: 'else a smaller group could be worked out' }

function between({ shareAdjusted, shareInterval, p }: Spot): string {
  if (shareAdjusted === null) return 'Between the groups: no figure.'
  const share = rounded(within(shareAdjusted), 2)
  const interval = shareInterval ? range([within(shareInterval[0]), within(shareInterval[1])], 2) : 'no interval'
  return `Between the groups: ${share} (${interval}), ${chance(p)}.`
}

function rejected({ rejection, groups }: Subject, storyboard: string): string | null {
  const spot = rejection?.spots.find((one) => one.storyboard === storyboard)
  if (!rejection || !spot || spot.n === 0) return null
  const index = rejection.value - 1
  const by = spot.cells.flatMap((cell) => {
    const count = cell.n === null ? 0 : (cell.counts[index] ?? 0)
    const name = groups.find(({ code }) => code === cell.group)?.name ?? cell.group
    return count > 0 ? [`${name} ${count} of ${cell.n}`] : []
  })
  const all = `${spot.counts[index] ?? 0} of ${spot.n}`
  return `“${rejection.answer}” to “${rejection.text}”: ${all}${by.length > 0 ? ` (${listed(by)})` : ''}.`
}
