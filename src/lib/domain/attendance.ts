import type { Interval } from '#analysis/report-format.ts'

/** A number of people as it may be told: `few` are one to four; `hidden` would tell such a few by subtraction. */
export type Told = number | 'few' | 'hidden'

/** So many of a number that is told itself, with the range of the share where both are. */
export interface Part {
  of: number
  count: Told
  interval: Interval | null
}

/** Who took part, as far as it may be told. Nobody is in any other figure less for what stands here. */
export interface Attendance {
  groups: Coverage[]
  background: BackgroundCoverage[]
  /** The groups that all of the following is about, and how many of their people, five at a time. */
  over: string[]
  people: number
  left: Part
  leftByGroup: (Part & { group: string })[]
  leftByPlace: (Part & { from: number; to: number })[]
  leftByTilt: (Part & { tilt: string })[]
  times: StoryboardTime[]
  /** Who gave the same answer to everything asked about a storyboard, at least once; null where too little is asked. */
  alike: Part | null
  alikeByGroup: (Part & { group: string })[]
  /** How many are still under way, and so count as not having left. */
  underWay: Told
  /** How many came and answered nothing, and how many took back what they had said. */
  silent: Told
  withdrawn: Told
}

/** How many of a group answered anything, in fives where people answer, and how many are wanted. */
export interface Coverage {
  group: string
  name: string
  people: Told
  /** Without it there may be up to four more. */
  exact: boolean
  wanted: number | null
}

/** What people of the groups shown said about themselves: each answer, "prefer not to say", and not asked yet. */
export interface BackgroundCoverage {
  code: string
  text: string
  parts: { label: string; count: Told }[]
}

/** In seconds, to the next five; null where it is kept back. */
export interface StoryboardTime {
  storyboard: string
  all: Quartiles | null
  groups: { group: string; median: number | null }[]
}

export interface Quartiles {
  n: number
  lower: number
  median: number
  upper: number
}
