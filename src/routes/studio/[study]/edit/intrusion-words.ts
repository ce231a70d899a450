import type { Capability, IntrusionKind, Requirement } from '#lib/domain/intrusion.ts'

export const capabilityWords: Record<Capability, string> = {
  monitors: 'watches people, places or use',
  identifies: 'tells who somebody is',
  infers_traits: 'concludes traits, states or habits',
  predicts: 'foretells what people will do',
  ranks_people: 'puts people in an order',
  recommends: 'suggests things',
  personalises: 'fits what it does to a person',
  generates: 'writes or makes pictures',
  summarises: 'sums up what people wrote or said',
  decides: 'decides about people',
}

export const requirementWords: Record<Requirement, string> = {
  large_data: 'very much data',
  personal_data: 'data about persons',
  sensitive_data: 'sensitive data, such as on health',
  reused_data: 'data gathered for something else',
  continuous_data: 'data all the time',
  shared_data: 'data of several organisations',
  fine_tuning: 'a model trained further on these data',
  ready_made_model: 'a ready-made model of others',
  long_retention: 'data kept for long',
  outside_computing: 'computing at somebody else’s',
}

export const intrusionWords: Record<IntrusionKind, string> = {
  surveillance: 'surveillance: being watched',
  identification: 'identification: being recognised, or traits laid open',
  exclusion: 'exclusion: no say in what is done with one’s data',
  secondary_use: 'secondary use: another purpose than the one agreed to',
  insecurity: 'insecurity: data lost, stolen or seen by others',
  memorisation: 'memorisation: the model repeats what it was trained on',
  membership_inference: 'membership: the model tells whose data it learnt from',
  reconstruction: 'reconstruction: training data worked out from the model',
  transfer: 'transfer: what a ready-made model brings along or takes on',
  reuse: 're-use: the model or its data put to new ends',
}
