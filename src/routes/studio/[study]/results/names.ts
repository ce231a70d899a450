import type { Wording } from '#lib/domain/findings.ts'
import type { view } from './view.ts'

export type View = ReturnType<typeof view>

/** How things are called on this page, and the addresses that lead from one choice to the next. */
export function namesOf({ storyboards, groups, items, chosen }: View) {
  const letter = (code: string) => String.fromCharCode(65 + storyboards.findIndex((one) => one.code === code))
  const storyboard = (code: string) => storyboards.find((one) => one.code === code)?.title ?? code
  const titled = (code: string) => `${letter(code)} · ${storyboard(code)}`
  const group = (code: string) => groups.find((one) => one.code === code)?.name ?? code
  const item = (code: string | null) => items.find((one) => one.code === code)
  const answer = (code: string | null, value: number) => {
    const { labels = [], lowest = 1 } = item(code) ?? {}
    return `${value}, “${labels[value - lowest] ?? ''}”`
  }
  const to = (change: Partial<View['chosen']>, anchor: string) => {
    const { item, storyboard, group, of, order } = { ...chosen, of: null, group: null, ...change }
    const said = { item, storyboard, group, of, order: order === 'different' ? null : order }
    const query = Object.entries(said).filter(([, value]) => value !== null)
    return `?${new URLSearchParams(query as [string, string][]).toString()}#${anchor}`
  }
  const wording: Wording = {
    labels: item(chosen.item)?.labels ?? [],
    lowest: item(chosen.item)?.lowest ?? 1,
    storyboard,
    group,
  }
  return { letter, storyboard, titled, group, item, answer, to, wording }
}

export const keptBack = 'kept back'

/** A number for people: two digits, a true minus, and a dash where there is none. */
export const figure = (value: number | null, digits = 2) =>
  value === null
    ? '–'
    : value
        .toFixed(digits)
        .replace('-', '−')
        .replace(/^−(0\.?0*)$/, '$1')

/** A share for people: what goes beyond 0 or 1 by correction for chance is shown as 0 or 1. */
export const share = (value: number | null) => figure(value === null ? null : Math.min(Math.max(value, 0), 1))

/** A chance for people: small ones are not made smaller than they can be known. */
export const chance = (p: number | null) => (p === null ? '–' : p < 0.001 ? '< .001' : p.toFixed(3).replace(/^0/, ''))
