import type { Contrasted } from '#lib/domain/contrast.ts'
import type { ChoiceSpot, ResultsGroup, ShownReport, StoryboardWords } from '#lib/domain/results.ts'

/** What is told about: an analysis, and how its parts are called. Nothing of a cell that is kept back is in it. */
export interface Subject {
  title: string
  /** Answers that a computer made up. */
  simulated: boolean
  groups: readonly ResultsGroup[]
  /** The questions with a scale. */
  items: readonly SubjectItem[]
  storyboards: readonly { code: string; title: string; about: string | null }[]
  reports: readonly ShownReport[]
  /** The question by which a storyboard is turned down altogether, and the answer that does it. */
  rejection: Rejection | null
  words: readonly StoryboardWords[]
  /** What weighs more over all storyboards, in sentences about groups, where whole people were looked at. */
  weighs: readonly string[]
  /** What was chosen before anybody answered, and what became of it; null where nothing could be, as for a file. */
  planned: Planned | null
  /** Who answered and who is missing, in sentences. */
  who: readonly string[]
  /** What these figures were made from and how, so that they can be made again. */
  origin: readonly [name: string, value: string][]
}

export interface Planned {
  contrasts: readonly Contrasted[]
  /** The smallest difference that matters, in points. */
  smallest: number | null
  /** Whether there are enough people for the question that leads, in sentences. */
  enough: readonly string[]
}

export interface SubjectItem {
  code: string
  text: string
  lowest: number
  labels: readonly string[]
}

export interface Rejection {
  item: string
  text: string
  value: number
  answer: string
  spots: readonly ChoiceSpot[]
}

/** The question that a page for many leads with. */
export const leading = <T extends { code: string }>(items: readonly T[]): T | undefined =>
  items.find(({ code }) => code === 'acceptability') ?? items[0]

/** How the analysis was set, as anybody would have to set it again. */
export const settingsOf = (reports: readonly ShownReport[]): [string, string][] => {
  const [settings] = reports.map((report) => report.settings)
  if (!settings) return []
  const bipolar = reports.flatMap((report) => report.settings.bipolar)
  return [
    ['Seed', String(settings.seed)],
    ['Draws', `${settings.resamples} for intervals, ${settings.permutations} for p`],
    ['Smallest group shown', String(settings.minCell)],
    ['Items from against to for', bipolar.length > 0 ? bipolar.join(', ') : 'none'],
  ]
}
