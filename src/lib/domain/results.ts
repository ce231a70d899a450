import type { Ellipse, ItemFigures, Report, StoryboardFigures, Verdict } from '#analysis/report-format.ts'
import type { MinorityVoice as NamedVoice } from '#analysis/report-format.ts'
import type { Weighed } from './weighed.ts'

export type { Ellipse, Verdict }

/** What a page may know of the results of a study. Nothing of a cell that is kept back is in it, and nobody's name. */
export interface Results {
  groups: ResultsGroup[]
  /** One for each storyboard and rating item. */
  spots: Spot[]
  /** One for each storyboard and choice item. */
  choices: ChoiceSpot[]
  centroids: Centroid[]
  words: StoryboardWords[]
  /** One for each storyboard, rating item and group with words, groups in their order. */
  readings: Reading[]
  /** One for each storyboard and item that points at a picture. */
  marks: PanelMarks[]
  /** The whole analysis, one for each scale in use. */
  reports: ShownReport[]
  /** How each group weighs privacy and usefulness. */
  weighed: Weighed
}

/** `faultline/analysis@1` with what is kept back marked as hidden, and nobody named. */
export type ShownReport = Omit<Report, 'items'> & { items: ShownItem[] }
type ShownItem = Omit<ItemFigures, 'storyboards'> & { storyboards: ShownStoryboard[] }
type ShownStoryboard = Omit<StoryboardFigures, 'minorityVoices'> & {
  minorityVoices: Omit<NamedVoice, 'participant'>[]
}

/** `people` of the group are in the figures; null where anybody answered and fewer than the smallest number shown are in them. */
export interface ResultsGroup {
  code: string
  name: string
  people: number | null
}

/** A group's answers to one item of one storyboard. */
export interface ShownCell {
  group: string
  n: number
  /** How many answers each point of the scale got, the lowest first. */
  counts: number[]
  mean: number | null
  median: number | null
  pci2Unbiased: number | null
  agreement: number | null
}

export interface KeptBackCell {
  group: string
  n: null
}

export type ResultsCell = ShownCell | KeptBackCell

/** One item of one storyboard, over all groups that are shown. */
export interface Spot {
  storyboard: string
  item: string
  verdict: Verdict
  n: number
  shareAdjusted: number | null
  shareEqualVoice: number | null
  shareInterval: [number, number] | null
  /** By permutation, adjusted over the storyboards of the item. */
  p: number | null
  /** The highest PCI2 within a group, and whose it is. */
  conflict: { value: number; group: string } | null
  /** The groups whose people seem divided among themselves. */
  divided: string[]
  /** The group that stands farthest from the others; `sure` when that is hardly chance. */
  apart: { group: string; delta: number; sure: boolean } | null
  cells: ResultsCell[]
  voices: MinorityVoice[]
}

export interface MinorityVoice {
  group: string
  value: number
  reason: string | null
}

export interface ChoiceSpot {
  storyboard: string
  item: string
  n: number
  counts: number[]
  cells: ({ group: string; n: number; counts: number[] } | KeptBackCell)[]
}

/** The middle of a group, each axis over those who gave that rating. */
export interface Centroid {
  storyboard: string
  group: string
  intrusiveness: number
  utility: number
  n: number
  ellipse: Ellipse | null
  /** Why there is an ellipse or none. */
  ring: 'drawn' | 'one-left-out' | 'no-spread'
}

export interface PanelMarks {
  storyboard: string
  item: string
  cells: (MarkedCell | KeptBackCell)[]
  /** What people of the groups shown wrote beside it; without a picture where they pointed at none. */
  words: { group: string; panel: number | null; text: string }[]
}

/** Of `n` people who said anything about the storyboard, how many pointed at which of its pictures. */
export interface MarkedCell {
  group: string
  n: number
  counts: number[]
}

export interface StoryboardWords {
  storyboard: string
  people: Told[]
  /** What people of the groups kept back here wrote, in no order; null while there are too few of them. */
  unnamed: { item: string; text: string }[] | null
}

/** What one person of a group that is shown wrote about a storyboard, beside the answers that are shown. */
export interface Told {
  group: string
  values: Record<string, number>
  texts: { item: string; text: string }[]
}

/**
 * In which order to read what people of a group wrote about a storyboard, the most different first, and who is most like
 * the rest of the group: places in the `people` of the storyboard's words.
 */
export interface Reading {
  storyboard: string
  item: string
  group: string
  order: number[]
  typical: number | null
}

export const isShown = <T extends { n: number | null }>(cell: T): cell is T & { n: number } => cell.n !== null
