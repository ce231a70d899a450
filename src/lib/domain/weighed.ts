import type { Ellipse, Interval } from '#analysis/report-format.ts'

/** What a page may know of how groups weigh privacy and usefulness. What is kept back is left out or null. */
export interface Weighed {
  shifts: WeighedShift[]
  importances: WeighedImportance[]
  leanings: WeighedLeaning[]
  fronts: WeighedFront[]
  clouds: WeighedCloud[]
}

export const shiftedItems = ['utility', 'intrusiveness', 'acceptability'] as const
export type ShiftedItem = (typeof shiftedItems)[number]

/** Performance-first less privacy-first, in points, of one concept in one group. `keptBack`: a cell of it is not shown. */
export type WeighedShift = { group: string; concept: string; item: ShiftedItem } & (
  | { keptBack: true }
  | {
      keptBack: false
      performanceFirst: { n: number; mean: number | null }
      privacyFirst: { n: number; mean: number | null }
      shift: number | null
      interval: Interval | null
      /** Of the people who rated both; null where they are too few, or few and all on one side. */
      moved: { n: number; higher: number; lower: number } | null
    }
)

/** What acceptability goes with in one group, over the storyboards that are shown of it. Null where it cannot be said. */
export type WeighedImportance = { group: string; storyboards: number; of: number } & (
  | { people: null }
  | {
      people: number
      rows: number
      utility: number | null
      intrusiveness: number | null
      lead: number | null
      rSquared: number | null
      intervals: { utility: Interval | null; intrusiveness: Interval | null; lead: Interval | null }
    }
)

/** Which side people of a group take on the whole when asked outright. */
export type WeighedLeaning = { group: string } & (
  | { n: null }
  | { n: number; privacy: number; performance: number; neither: number; p: number | null; pHolm: number | null }
)

/** The concepts that no other beats in the eyes of a group; null where a concept has a storyboard that is kept back. */
export interface WeighedFront {
  group: string
  concepts:
    | {
        concept: string
        utility: number | null
        intrusiveness: number | null
        front: boolean | null
        share: number | null
      }[]
    | null
}

/** The people of a group between utility and intrusiveness, and where their middle is. */
export interface WeighedCloud {
  storyboard: string
  group: string
  utility: { n: number; mean: number }
  intrusiveness: { n: number; mean: number }
  ellipse: Ellipse | null
  /** How many people stand at each place; null where too few can be shown one by one. */
  dots: { utility: number; intrusiveness: number; people: number }[] | null
  /** How many gave both ratings. */
  both: number
}
