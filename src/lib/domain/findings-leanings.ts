import { type Naming, listed } from './told.ts'
import type { WeighedLeaning } from './weighed.ts'

type ShownLeaning = Extract<WeighedLeaning, { n: number }>
const isLeaning = (one: WeighedLeaning): one is ShownLeaning => one.n !== null && one.n > 0
const isSureLeaning = ({ pHolm }: ShownLeaning) => pHolm !== null && pHolm < 0.05

export function leaningOverview(all: readonly WeighedLeaning[]): string {
  const shown = all.filter(isLeaning)
  if (shown.length === 0) return 'What people say when asked outright cannot be told yet.'
  const sure = shown.filter(isSureLeaning)
  const parts = [
    [sure.filter((one) => one.privacy > one.performance).length, 'to privacy'],
    [sure.filter((one) => one.performance > one.privacy).length, 'to how well it works'],
  ] as const
  const leaning = parts
    .filter(([n]) => n > 0)
    .map(([n, side]) => `people of ${n} lean ${side} by more than chance would give`)
  const open = shown.length - sure.length
  if (open > 0) leaning.push(`in ${open} the sides are no further apart than chance could set them`)
  return `Asked outright what should weigh more, of ${shown.length} ${shown.length === 1 ? 'group' : 'groups'} shown: ${listed(leaning)}.`
}

export function leaningFinding(one: WeighedLeaning, { group }: Naming): string {
  if (one.n === null) return `${group(one.group)}: kept back.`
  if (one.n === 0) return `${group(one.group)}: nobody has answered this yet.`
  const between = one.neither > 0 ? `, ${one.neither} ${one.neither === 1 ? 'stands' : 'stand'} between` : ''
  const chance =
    one.p === null
      ? ''
      : isSureLeaning(one)
        ? ' Chance alone would hardly set the sides so far apart.'
        : ' Chance alone could set the sides so far apart.'
  return `${group(one.group)}: ${one.privacy} of ${one.n} people lean to privacy, ${one.performance} of ${one.n} to how well it works${between}.${chance}`
}
