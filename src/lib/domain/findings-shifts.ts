import type { Interval } from '#analysis/report-format.ts'
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

/** What the tilt of one concept changes in one item, group by group. */
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
  const by = ({ group: code, shift, interval, moved }: SureShift) => {
    const people = moved ? `; ${moved.higher} of ${moved.n} people rate it higher, ${moved.lower} lower` : ''
    return `${group(code)} (${told(shift, 1, true)}, 95 % ${range(interval)}${people})`
  }
  const unsure = ({ group: code, shift, interval }: ShownShift) =>
    `${group(code)} (${told(shift, 1, true)}${interval ? `, 95 % ${range(interval)}` : ''})`
  const up = sure.filter(({ interval }) => interval[0] > 0)
  const down = sure.filter(({ interval }) => interval[1] < 0)
  const open = sure.filter(({ interval }) => interval[0] <= 0 && interval[1] >= 0)
  const few = shown.filter((one) => !isSure(one))
  const kinds: [ShownShift[], string, string[]][] = [
    [up, `more ${word}`, up.map(by)],
    [down, `less ${word}`, down.map(by)],
    [open, `neither surely more nor surely less ${word}`, open.map(unsure)],
    [few, 'with too few people for a range', few.map(unsure)],
  ]
  const parts = kinds
    .filter(([some]) => some.length > 0)
    .map(([some, seems, who]) => `${seems} to ${some.length} of ${shown.length}: ${listed(who)}`)
  const shownGroups = shown.length === 1 ? 'of one group shown' : `of ${shown.length} groups shown`
  const lead = `Drawn performance-first, “${concept(first.concept)}” seems, ${shownGroups}, ${parts.join('; ')}.`
  return [lead, ...unlike(sure, group), ...hidden].join(' ')
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
