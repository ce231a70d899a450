import type { Capability, IntrusionKind, Requirement } from './intrusion.ts'
import { intrusionReferences, type ReferenceName } from './intrusion-references.ts'
import type { Storyboard } from './storyboard.ts'

interface Known {
  kind: IntrusionKind
  reason: string
  source: ReferenceName
}

/** The intrusions that are known to come with what an AI can do. For designers only: raters never see this. */
export const capabilityIntrusions: Record<Capability, Known[]> = {
  monitors: [
    { kind: 'surveillance', reason: 'a machine watches everybody all the time at little cost', source: 'lee' },
    { kind: 'secondary_use', reason: 'what is recorded for one end is at hand for others', source: 'lee' },
  ],
  identifies: [
    { kind: 'identification', reason: 'records without a name are joined to a person', source: 'lee' },
    { kind: 'surveillance', reason: 'somebody who is recognised can be followed from place to place', source: 'lee' },
  ],
  infers_traits: [
    {
      kind: 'identification',
      reason: 'traits that nobody told can be read off everyday text or behaviour',
      source: 'staab',
    },
    { kind: 'exclusion', reason: 'people neither know nor can correct what was concluded about them', source: 'lee' },
  ],
  predicts: [{ kind: 'exclusion', reason: 'people cannot see or contest what is expected of them', source: 'lee' }],
  ranks_people: [{ kind: 'exclusion', reason: 'people do not learn why they stand where they stand', source: 'lee' }],
  recommends: [
    { kind: 'secondary_use', reason: 'traces of use become signals that nobody gave as such', source: 'lee' },
  ],
  personalises: [
    { kind: 'secondary_use', reason: 'what was given for a service shapes what is shown and offered', source: 'lee' },
  ],
  generates: [
    { kind: 'memorisation', reason: 'a model can repeat its training texts word for word', source: 'carlini' },
  ],
  summarises: [
    { kind: 'exclusion', reason: 'people are written about and do not see or correct what was written', source: 'lee' },
  ],
  decides: [{ kind: 'exclusion', reason: 'a decision is made about people without their part in it', source: 'lee' }],
}

/** Likewise of what data it needs. */
export const requirementIntrusions: Record<Requirement, Known[]> = {
  large_data: [
    { kind: 'surveillance', reason: 'a need for many records is a reason to record more', source: 'lee' },
    { kind: 'insecurity', reason: 'a large store of data is worth breaking into', source: 'lee' },
  ],
  personal_data: [
    { kind: 'insecurity', reason: 'what is kept about people can be lost or taken', source: 'lee' },
    {
      kind: 'membership_inference',
      reason: 'who has the model can tell whose record it learnt from',
      source: 'shokri',
    },
  ],
  sensitive_data: [
    { kind: 'insecurity', reason: 'what is most private does most harm when it gets out', source: 'lee' },
    { kind: 'reconstruction', reason: 'private inputs can be worked out from a model’s answers', source: 'fredrikson' },
  ],
  reused_data: [
    { kind: 'secondary_use', reason: 'data given for one end train a model for another', source: 'lee' },
    { kind: 'reuse', reason: 'a model carries what it learnt into uses that nobody agreed to', source: 'lee' },
  ],
  continuous_data: [
    { kind: 'surveillance', reason: 'a stream without pause leaves nobody a moment unobserved', source: 'lee' },
  ],
  shared_data: [
    { kind: 'insecurity', reason: 'each further place that holds the data can lose them', source: 'lee' },
    { kind: 'secondary_use', reason: 'who receives the data has ends of their own', source: 'lee' },
  ],
  fine_tuning: [
    { kind: 'memorisation', reason: 'rare texts of a training set can be drawn out of the model', source: 'carlini' },
    { kind: 'reuse', reason: 'what people wrote for one end tunes a model for the next', source: 'lee' },
  ],
  ready_made_model: [
    { kind: 'transfer', reason: 'a tuned model still leaks what the ready-made one was trained on', source: 'abascal' },
  ],
  long_retention: [
    { kind: 'secondary_use', reason: 'the longer data stay, the more ends are found for them', source: 'solove' },
    { kind: 'insecurity', reason: 'what is kept for years can be lost for years', source: 'solove' },
  ],
  outside_computing: [
    { kind: 'insecurity', reason: 'data on their way to and at another company can be lost or taken', source: 'lee' },
  ],
}

export interface KnownIntrusion {
  kind: IntrusionKind
  from: Capability | Requirement
  reason: string
  source: string
}

/** What a team should consider for a storyboard: each kind once, with the first of the words it follows from. */
export function knownIntrusions(model: Pick<Storyboard['model'], 'capabilities' | 'requirements'>): KnownIntrusion[] {
  const all = [
    ...model.capabilities.flatMap((from) => knownOf(capabilityIntrusions, from)),
    ...model.requirements.flatMap((from) => knownOf(requirementIntrusions, from)),
  ]
  return all
    .filter(({ kind }, index) => all.findIndex((one) => one.kind === kind) === index)
    .map((known) => ({ ...known, source: intrusionReferences[known.source].short }))
}

/** A draft may hold words that are none of these. */
const knownOf = <Word extends string>(map: Record<Word, Known[]>, from: Word) =>
  Object.hasOwn(map, from) ? map[from].map((known) => ({ from, ...known })) : []
