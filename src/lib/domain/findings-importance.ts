import { type Naming, listed, range, told } from './told.ts'
import type { WeighedImportance } from './weighed.ts'

type ShownImportance = Extract<WeighedImportance, { rows: number }>
const isWeighed = (one: WeighedImportance): one is ShownImportance => one.people !== null

/** Which of the two acceptability goes with more closely, as far as the range of the lead tells. */
function closer({ lead, intervals }: ShownImportance): 'utility' | 'intrusiveness' | 'open' | 'none' {
  if (lead === null || intervals.lead === null) return 'none'
  return intervals.lead[0] > 0 ? 'utility' : intervals.lead[1] < 0 ? 'intrusiveness' : 'open'
}

export function importanceOverview(all: readonly WeighedImportance[]): string {
  const shown = all.filter(isWeighed)
  if (shown.length === 0) return 'What acceptability goes with cannot be said yet.'
  const count = (side: ReturnType<typeof closer>) => shown.filter((one) => closer(one) === side).length
  const open = count('open') + count('none')
  const parts: [number, string][] = [
    [count('intrusiveness'), `it is how intrusive a storyboard seems in ${count('intrusiveness')}`],
    [count('utility'), `it is how useful a storyboard seems in ${count('utility')}`],
    [open, `it is open in ${open} which of the two it is`],
  ]
  const told = parts.filter(([n]) => n > 0).map(([, words]) => words)
  return `What goes more closely with acceptable, of ${shown.length} ${shown.length === 1 ? 'group' : 'groups'} shown: ${listed(told)}.`
}

export function importanceFinding(one: WeighedImportance, { group }: Naming): string {
  if (!isWeighed(one)) return `${group(one.group)}: kept back, or too few storyboards rated in all three.`
  const weights = `useful ${told(one.utility, 2, true)} (${range(one.intervals.utility, 2)}), intrusive ${told(one.intrusiveness, 2, true)} (${range(one.intervals.intrusiveness, 2)})`
  const whole = one.storyboards < one.of ? ` Over ${one.storyboards} of ${one.of} storyboards.` : ''
  const said = {
    utility: `what is acceptable goes more with how useful it seems than with how intrusive: ${weights}.`,
    intrusiveness: `what is acceptable goes more with how intrusive it seems than with how useful: ${weights}.`,
    open: `it is open which of the two goes more with what is acceptable: ${weights}.`,
    none:
      one.utility === null
        ? 'answers that do not vary, or too few, say nothing here.'
        : `too few people for a range: ${weights}.`,
  }[closer(one)]
  return `${group(one.group)}: ${said}${whole}`
}
