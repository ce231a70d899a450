import type { Consensus, ConsensusGroup, ConsensusSides } from './consensus.ts'
import { type Naming, listed, told } from './told.ts'

type Rated = { group: string } & ConsensusSides

const ratedOf = ({ groups }: Consensus) => groups.filter((one): one is Rated => one.n !== null && one.n > 0)

/** To which side of the middle the people of a group lean; `open` where chance alone could set them there. */
export function side({ agree, disagree, pHolm }: ConsensusSides): 'above' | 'below' | 'open' {
  if (pHolm === null || pHolm >= 0.05) return 'open'
  return agree > disagree ? 'above' : 'below'
}

/** All storyboards in a sentence. */
export function consensusOverview(all: readonly Consensus[]): string {
  const spanning = all.filter(({ agree }) => agree !== null)
  if (spanning.length === 0) return 'No storyboard has two groups that can be shown, so nothing spans groups yet.'
  const sides = spanning.map((one) => ratedOf(one).map(side))
  const above = sides.filter((some) => some.every((one) => one === 'above')).length
  const below = sides.filter((some) => some.includes('below')).length
  const open = sides.length - above - below
  const have = (n: number) => (n === 1 ? 'has' : 'have')
  const parts: [number, string][] = [
    [above, `${above} ${have(above)} every group shown lean to accepting it, by more than chance would give`],
    [below, `${below} ${have(below)} some group lean against it, by more than chance would give`],
    [open, `of ${open} it is open`],
  ]
  const many = `${sides.length} ${sides.length === 1 ? 'storyboard' : 'storyboards'}`
  return `Of ${many} with two groups or more to show: ${parts.flatMap(([n, words]) => (n > 0 ? [words] : [])).join('; ')}.`
}

/** What “for”, “against” and “open” mean in the findings of storyboards. */
export const leaningWords =
  'For: above the middle of the scale. Against: below it. A group is named under one of them where chance would hardly set its sides so far apart, and else under “open”.'

/** One storyboard: how many of each group stand where, how surely, and who stands out. */
export function consensusFinding(one: Consensus, { storyboard, group }: Naming): string {
  const rated = ratedOf(one)
  const names = (some: readonly ConsensusGroup[]) => listed(some.map((each) => group(each.group)))
  const out = (['agree', 'disagree'] as const).flatMap((stance) => {
    const some = rated.filter(({ stands }) => stands === stance)
    return some.length > 0 ? [`${names(some)} (more ${stance === 'agree' ? 'for' : 'against'})`] : []
  })
  const keptBack = one.groups.filter(({ n }) => n === null)
  const silent = one.groups.filter(({ n }) => n === 0)
  const parts: [when: boolean, sentence: string][] = [
    [rated.length === 0, 'No group can be shown.'],
    [rated.length > 0, leanings(rated, group)],
    [rated.length === 1, 'A figure over groups needs two of them.'],
    [
      one.agreeMean !== null,
      `With the same voice for each group: ${told(one.agreeMean, 2)} for, ${told(one.disagreeMean, 2)} against.`,
    ],
    [out.length > 0, `Standing out from the others, a hint to look again: ${out.join('; ')}.`],
    [keptBack.length > 0, `Kept back, and in no figure here: ${names(keptBack)}.`],
    [silent.length > 0, `Not rated yet in ${names(silent)}.`],
  ]
  return [`“${storyboard(one.storyboard)}”.`, ...parts.flatMap(([when, words]) => (when ? [words] : []))].join(' ')
}

/** Each group once, by the side that its people lean to. */
function leanings(rated: readonly Rated[], group: Naming['group']): string {
  const names = { above: 'For', below: 'Against', open: 'Open' } as const
  const parts = (['above', 'below', 'open'] as const).map((where) => {
    const some = rated.filter((one) => side(one) === where)
    const counted = some.map((one) => `${group(one.group)} (${people(one, where)})`)
    return some.length > 0 ? [`${names[where]}: ${listed(counted)}.`] : []
  })
  return parts.flat().join(' ')
}

function people({ n, agree, disagree }: ConsensusSides, where: ReturnType<typeof side>): string {
  if (where === 'below') return `${disagree} of ${n}${agree > 0 ? `, ${agree} for` : ''}`
  if (where === 'above') return `${agree} of ${n}${disagree > 0 ? `, ${disagree} against` : ''}`
  return `${agree} of ${n} for, ${disagree} against`
}
