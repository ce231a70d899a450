import { holm } from '#analysis/holm.ts'
import { priority } from '#analysis/priority.ts'
import { type Spot, isShown } from '#lib/domain/results.ts'
import { listed } from './numbers.ts'
import type { Subject } from './subject.ts'

/** What people say when asked outright whether privacy or performance should weigh more. */
export interface Weighing {
  sentences: string[]
  /** How the two sides are called, privacy first. */
  sides: [privacy: string, performance: string]
  rows: WeighingRow[]
}

export interface WeighingRow {
  storyboard: string
  n: number
  privacy: number
  neither: number
  performance: number
  /** Of the sign test, adjusted over the storyboards (Holm). */
  p: number | null
  /** Groups more of whom stand on the side where fewer of all do, each with how many; of a tie those on the far side. */
  otherwise: string[]
  /** Whether groups lean to different sides. */
  split: boolean
}

/** Of the item `priority` alone: two ratings on different scales cannot be weighed against each other. */
export function weighing({ items, groups, storyboards, weighs }: Subject, all: readonly Spot[]): Weighing {
  const item = items.find(({ code }) => code === 'priority')
  const spots = all.filter((spot) => spot.item === 'priority' && spot.n > 0)
  const sides: Weighing['sides'] = [side('privacy', item?.labels[0]), side('performance', item?.labels.at(-1))]
  if (!item) return { sides, rows: [], sentences: [unasked, ...weighs] }
  if (spots.length === 0)
    return { sides, rows: [], sentences: ['Too few people have answered to say which.', ...weighs] }
  const name = (code: string) => groups.find((one) => one.code === code)?.name ?? code
  const counted = spots.map(({ storyboard, cells }) => {
    const shown = cells.filter(isShown).filter(({ n }) => n > 0)
    const sum = item.labels.map((_, point) => shown.reduce((total, { counts }) => total + counts[point]!, 0))
    const { p, ...all } = priority(sum)
    const leanings = shown.map(({ group, counts }) => ({ group, ...priority(counts) }))
    const whole = lean(all)
    const otherwise = leanings
      .filter((own) => lean(own) * (whole || 1) < 0)
      .map((own) => {
        const many = `${Math.max(own.privacy, own.performance)} of ${own.n}`
        return `${name(own.group)} (${many}${whole === 0 ? ` towards “${sides[1]}”` : ''})`
      })
    const split = leanings.some((own) => lean(own) < 0) && leanings.some((own) => lean(own) > 0)
    const title = storyboards.find(({ code }) => code === storyboard)?.title ?? storyboard
    return { storyboard: title, ...all, p: p.value, otherwise, split }
  })
  const adjusted = holm(counted.map(({ p }) => p))
  const rows = counted.map((row, index) => ({ ...row, p: adjusted[index] ?? null }))
  return { sides, rows, sentences: [...weighs, ...said(rows, sides)] }
}

/** Above 0 where more stand on the side of privacy. */
const lean = ({ privacy, performance }: { privacy: number; performance: number }) => privacy - performance

/** In a file the points of the scale have no names, and the item is read as going from privacy to performance. */
const side = (name: string, label = name) => (/^-?\d+$/.test(label) ? `${name}, ${label}` : label)

function said(rows: WeighingRow[], [privacy, performance]: Weighing['sides']): string[] {
  const sure = rows.filter(({ p }) => p !== null && p < 0.05)
  const toPrivacy = sure.filter((row) => row.privacy > row.performance)
  const toPerformance = sure.filter((row) => row.performance > row.privacy)
  const told = (some: WeighingRow[], sided: (row: WeighingRow) => [on: number, against: number]) =>
    listed(
      some.map((row) => {
        const [on, against] = sided(row)
        return `“${row.storyboard}” (${on} of ${row.n}, and ${against} on the other side)`
      }),
    )
  const open = rows.length - sure.length
  const split = rows.filter((row) => row.split).length
  const sentences: [boolean, string][] = [
    [
      toPrivacy.length > 0,
      `More people answer on the side of “${privacy}” about ${told(toPrivacy, (row) => [row.privacy, row.performance])}.`,
    ],
    [
      toPerformance.length > 0,
      `More people answer on the side of “${performance}” about ${told(toPerformance, (row) => [row.performance, row.privacy])}.`,
    ],
    [
      open > 0,
      open === rows.length
        ? 'Of all people together neither can be said about any storyboard: one side may have come out ahead by chance.'
        : `Of all people together neither can be said about ${open === 1 ? 'one storyboard' : `${open} storyboards`}: one side may have come out ahead by chance.`,
    ],
    [split > 0, `About ${split} of ${rows.length} storyboards the groups lean to different sides.`],
  ]
  return sentences.flatMap(([when, sentence]) => (when ? [sentence] : []))
}

const unasked =
  'Nobody was asked outright which should weigh more (an item with the code “priority”), so this cannot be said. Utility and intrusiveness are rated on scales of their own: a higher mean of one does not say that it weighs more.'
