import type { Interval } from '#analysis/report-format.ts'
import { shiftCaution } from './interval-cautions.ts'
import { type Naming, listed, range, told } from './told.ts'
import type { ShiftedItem, WeighedShift } from './weighed.ts'

const more: Record<ShiftedItem, string> = {
  utility: 'useful',
  intrusiveness: 'intrusive',
  acceptability: 'acceptable',
}

type ShownShift = Extract<WeighedShift, { keptBack: false }>
type SureShift = ShownShift & { shift: number; interval: Interval }

const isSure = (one: ShownShift): one is SureShift => one.shift !== null && one.interval !== null

/** What the tilt of one concept changes in one item: to whom surely, by how much to whom most, and for whom it is open. */
export function shiftFinding(shifts: readonly WeighedShift[], { group, concept }: Naming): string {
  const [first] = shifts
  if (!first) return ''
  const word = more[first.item]
  const shown = shifts.filter((one): one is ShownShift => !one.keptBack).filter(({ shift }) => shift !== null)
  const keptBack = shifts.filter((one) => one.keptBack).map((one) => group(one.group))
  const hidden = keptBack.length > 0 ? [`Kept back: ${listed(keptBack)}.`] : []
  if (shown.length === 0)
    return [`How ${word} “${concept(first.concept)}” seems at either tilt cannot be compared yet.`, ...hidden].join(' ')
  const sure = shown.filter(isSure)
  const names = (some: readonly ShownShift[]) => listed(some.map((one) => group(one.group)))
  const sided = (some: readonly SureShift[], seems: string) => {
    const most = some.reduce((best, one) => (Math.abs(one.shift) > Math.abs(best.shift) ? one : best))
    const whom = some.length === 1 ? group(most.group) : `${names(some)}, most to ${group(most.group)}`
    return `${seems} to ${some.length} of ${groupsShown(shown.length)}: ${whom} (${byHowMuch(most)})`
  }
  const up = sure.filter(({ interval }) => interval[0] > 0)
  const down = sure.filter(({ interval }) => interval[1] < 0)
  const open = sure.filter(({ interval }) => interval[0] <= 0 && interval[1] >= 0)
  const few = shown.filter((one) => !isSure(one))
  const sides = [
    ...(up.length > 0 ? [sided(up, `more ${word}`)] : []),
    ...(down.length > 0 ? [sided(down, `less ${word}`)] : []),
  ]
  const parts = [
    sides.length > 0
      ? `seems ${sides.join('; and ')}.`
      : `seems neither surely more nor surely less ${word} to ${shown.length === 1 ? 'the one group shown' : `any of ${groupsShown(shown.length)}`}.`,
    ...(open.length > 0 && sides.length > 0 ? [`To ${names(open)} the direction is open.`] : []),
    ...(few.length > 0 ? [`Too few people for a range: ${names(few)}.`] : []),
  ]
  const lead = `Drawn performance-first, “${concept(first.concept)}” ${parts.join(' ')}`
  return [lead, ...unlike(sure, group), ...hidden].join(' ')
}

const groupsShown = (n: number) => (n === 1 ? 'one group shown' : `${n} groups shown`)

function byHowMuch({ shift, interval, moved }: SureShift): string {
  const people = moved ? `; ${moved.higher} of ${moved.n} people rate it higher, ${moved.lower} lower` : ''
  return `${told(shift, 1, true)}, 95 % ${range(interval)}${people}`
}

/** Whether the groups go apart in this, by ranges that do not overlap. */
function unlike(sure: readonly SureShift[], group: Naming['group']): string[] {
  if (sure.length < 2) return []
  const high = sure.reduce((best, one) => (one.interval[0] > best.interval[0] ? one : best))
  const low = sure.reduce((best, one) => (one.interval[1] < best.interval[1] ? one : best))
  if (high.interval[0] <= low.interval[1]) return ['Whether the groups differ in this is open: their ranges overlap.']
  const opposite = high.interval[0] > 0 && low.interval[1] < 0 ? ', in opposite directions' : ''
  return [
    `The groups seem to differ in this: the ranges of ${group(high.group)} and ${group(low.group)} lie apart${opposite}.`,
  ]
}

/** Whose ranges are known to be too narrow, once for all shifts: they stand at an end of the item's scale and are few. Else empty. */
export function shiftCautions(
  shifts: readonly WeighedShift[],
  { group }: Naming,
  scale: (item: ShiftedItem) => { lowest: number; highest: number } | undefined,
): string {
  const cautions = shifts.flatMap((one) => {
    const ends = scale(one.item)
    if (one.keptBack || !isSure(one) || !ends) return []
    const sides = [one.performanceFirst, one.privacyFirst]
    const fromEnds = sides.flatMap(({ mean }) =>
      mean === null ? [] : [Math.min(mean - ends.lowest, ends.highest - mean)],
    )
    const caution = shiftCaution(Math.min(...sides.map(({ n }) => n)), Math.max(...fromEnds))
    return caution === null ? [] : [{ caution, group: one.group }]
  })
  const whose = [...new Set(cautions.map((one) => group(one.group)))]
  return cautions.length === 0 ? '' : `${cautions[0]!.caution}. So it is here and there for ${listed(whose)}.`
}
