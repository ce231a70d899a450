/** What every group could live with: one storyboard, over the groups that are shown of it. Null: kept back, or not there. */
export interface Consensus {
  storyboard: string
  groups: ConsensusGroup[]
  /** Each group with the same voice: the product of their shares above the middle of the scale, and below it. */
  agree: number | null
  disagree: number | null
  /** The same as a mean that does not fall with the number of groups. */
  agreeMean: number | null
  disagreeMean: number | null
}

export type ConsensusGroup = { group: string } & ({ n: null } | ConsensusSides)

export interface ConsensusSides {
  n: number
  /** How many stand above the middle of the scale, and below it. */
  agree: number
  disagree: number
  /** Of the sign test, adjusted over the groups of the storyboard (Holm). */
  pHolm: number | null
  /** The shares with one added to the people and two to all, as they enter the product. */
  agreeShare: number | null
  disagreeShare: number | null
  /** Each share over that of all other groups shown together. */
  agreeRatio: number | null
  disagreeRatio: number | null
  /** The side by which the group stands out from the others. */
  stands: 'agree' | 'disagree' | null
}
