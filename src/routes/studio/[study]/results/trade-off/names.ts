import type { Naming } from '#lib/domain/told.ts'
import type { Choice, view } from './view.ts'

export type View = ReturnType<typeof view>

/** How things are called on this page, and the addresses that lead from one choice to the next. */
export function namesOf({ storyboards, groups, concepts, items, chosen }: View) {
  const letter = (code: string) => String.fromCharCode(65 + storyboards.findIndex((one) => one.code === code))
  const storyboard = (code: string) => storyboards.find((one) => one.code === code)?.title ?? code
  const naming: Naming = {
    group: (code) => groups.find((one) => one.code === code)?.name ?? code,
    concept: (code) => concepts.find((one) => one.code === code)?.title ?? code,
    storyboard,
  }
  return {
    naming,
    letter,
    titled: (code: string) => `${letter(code)} · ${storyboard(code)}`,
    indexOf: (group: string) => groups.findIndex(({ code }) => code === group),
    item: (code: string) => items.find((one) => one.code === code),
    to: (change: Partial<Choice>) => `?${new URLSearchParams({ ...chosen, ...change }).toString()}`,
  }
}

export const keptBack = 'kept back'

export const itemNames = { utility: 'Useful', intrusiveness: 'Intrusive', acceptability: 'Acceptable' } as const
