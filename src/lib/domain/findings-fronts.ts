import { type Naming, listed } from './told.ts'
import type { WeighedFront } from './weighed.ts'

/** The concepts that no other beats in the eyes of a group, and how surely. */
export function frontFinding(one: WeighedFront, { group, concept }: Naming): string {
  const name = group(one.group)
  if (one.concepts === null) return `${name}: not told, since a storyboard of theirs is kept back.`
  const placed = one.concepts.filter(({ front }) => front !== null)
  if (placed.length < 2) return `${name}: too little is rated yet to compare concepts.`
  const title = (code: string) => `“${concept(code)}”`
  const on = placed.filter(({ front }) => front)
  const off = placed.filter(({ front }) => !front)
  const often = (share: number | null) =>
    share === null ? 'too few people to say how surely' : `in ${Math.round(share * 100)} of 100 draws`
  const firsts = on.map(({ concept: code, share }) => `${title(code)} (${often(share)})`)
  const beaten = off.map((loser) => {
    const by = placed.filter((other) => other !== loser && beats(other, loser)).map((other) => title(other.concept))
    const sure = loser.share === null ? '' : `, in ${Math.round(loser.share * 100)} of 100 draws by none`
    return ` ${title(loser.concept)} is beaten by ${listed(by)}${sure}.`
  })
  return `${name}: ${on.length} of ${placed.length} concepts ${on.length === 1 ? 'is' : 'are'} beaten by no other: ${listed(firsts)}.${beaten.join('')}`
}

type Placed = { utility: number | null; intrusiveness: number | null }

const beats = (one: Placed, other: Placed) =>
  (one.utility ?? 0) >= (other.utility ?? 0) && (one.intrusiveness ?? 0) <= (other.intrusiveness ?? 0)
