import type { Figures } from './figure.ts'

/** Lower and upper end, 95 %. */
export type Interval = [lo: number, hi: number]

export type Verdict = 'agreement' | 'groups-differ' | 'divided-within' | 'both' | 'undecided' | 'too-few'

/** `small`: fewer people than the smallest cell shown. `complement`: hidden so that no subtraction gives a small one back. */
export type Hidden = 'small' | 'complement'

export interface HiddenCell {
  n: null
  hidden: Hidden
}

/** The answers of one group, or of all shown groups together, to one item of one storyboard. */
export type CellFigures = { n: number; hidden?: never; counts: number[] } & Figures<{
  mean: number
  median: number
  pci2: number
  pci2Unbiased: number
  agreement: number
  leik: number
  topBox: number
}> & { intervals: Figures<{ mean: Interval; pci2Unbiased: Interval }> }

export type Cell = CellFigures | HiddenCell

export type KruskalWallisFigures = Figures<{
  h: number
  df: number
  p: number
  pPermutation: number
  epsilonSquared: number
}>

export type DiscoFigures = Figures<{
  total: number
  within: number
  share: number
  shareAdjusted: number
  shareEqualVoice: number
  shareInterval: Interval
  p: number
  /** Tables exactly as extreme as the observed one counted by half. */
  pMid: number
  method: 'exact' | 'sampled'
}>

export type VersusRestFigures = { group: string } & Figures<{
  delta: number
  deltaInterval: Interval
  p: number
  pHolm: number
}>

/** `a` comes before `b` in alphabetical order; `delta` is above 0 when `a` rates higher. */
export type PairFigures = { a: string; b: string } & Figures<{
  u: number
  p: number
  pPermutation: number
  pHolm: number
  delta: number
  deltaInterval: Interval
}>

/** What lies between the shown groups that have a rating. */
export type BetweenFigures = {
  n: number
  kruskalWallis: KruskalWallisFigures
  disco: DiscoFigures
  versusRest: VersusRestFigures[]
  pairs: PairFigures[]
} & Figures<{ pBenjaminiHochberg: number }>

/** A person far from the middle of the others in their own group. */
export type MinorityVoice = { participant: string; group: string; value: number; distance: number } & Figures<{
  reason: string
}>

export interface StoryboardFigures {
  storyboard: string
  groups: Record<string, Cell>
  all: CellFigures
  between: BetweenFigures
  pooledOver: string[]
  verdict: Verdict
  minorityVoices: MinorityVoice[]
}

export type Reliability = Figures<{
  raters: number
  storyboards: number
  alphaOrdinal: number
  alphaInterval: number
  kendallW: number
}>

export interface ItemFigures {
  item: string
  reliability: { all: Reliability; groups: Record<string, Reliability> }
  storyboards: StoryboardFigures[]
}

/** 68 % of the people; `angle` is in degrees, 0 to 180, from the intrusiveness axis to the longer axis. */
export interface Ellipse {
  centre: [intrusiveness: number, utility: number]
  axes: [a: number, b: number]
  angle: number
}

/** People who rated both utility and intrusiveness of a storyboard. */
export type TradeoffFigures = { storyboard: string; group: string } & (
  | ({ n: number; hidden?: never } & Figures<{ meanUtility: number; meanIntrusiveness: number; ellipse: Ellipse }>)
  | HiddenCell
)

export interface InputFigures {
  participants: number
  ratings: number
  missing: number
  replaced: number
  noGroup: number
  groups: Record<string, number>
}

/** From where on a figure counts for the verdict; `verdict.ts` says how. */
export interface Cuts {
  share: number
  delta: number
  level: number
  people: number
  agreement: number
}

export interface WrittenSettings {
  scale: [min: number, max: number]
  bipolar: string[]
  minCell: number
  seed: number
  resamples: number
  permutations: number
  cuts?: Cuts
}

/** The whole analysis, as `faultline analyze` writes it. */
export type Report = {
  format: 'faultline/analysis@1'
  input: InputFigures
  settings: WrittenSettings
  items: ItemFigures[]
} & Figures<{ tradeoff: TradeoffFigures[] }> & {
    suppressed: { item: string; storyboard: string; group: string; why: Hidden }[]
  }
