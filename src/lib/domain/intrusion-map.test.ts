import { describe, expect, it } from 'vitest'
import { said, withBoards } from '../../../tests/advised.ts'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { Capability, IntrusionKind, Requirement } from './intrusion.ts'
import { capabilityIntrusions, knownIntrusions, requirementIntrusions } from './intrusion-map.ts'
import { intrusionReferences } from './intrusion-references.ts'

const all = [...Object.values(capabilityIntrusions), ...Object.values(requirementIntrusions)].flat()

describe('the map of intrusions', () => {
  it('knows something of every capability and requirement, and leads to every intrusion', () => {
    expect(Object.keys(capabilityIntrusions)).toEqual(Capability.options)
    expect(Object.keys(requirementIntrusions)).toEqual(Requirement.options)
    for (const known of [...Object.values(capabilityIntrusions), ...Object.values(requirementIntrusions)])
      expect(known.length).toBeGreaterThan(0)
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(IntrusionKind.options))
  })

  it('has a reason and a reference for each, and no reference that nothing needs', () => {
    for (const { reason } of all) expect(reason).toMatch(/^[a-z][^.]+[^.]$/)
    expect(new Set(all.map(({ source }) => source))).toEqual(new Set(Object.keys(intrusionReferences)))
    for (const { where } of Object.values(intrusionReferences))
      expect(where).toMatch(/^(doi:10\.|arXiv:\d{4}\.\d{5}$|USENIX)/)
  })

  it('names each intrusion once, by the first word that it comes with', () => {
    const known = knownIntrusions({ capabilities: ['monitors', 'identifies'], requirements: ['continuous_data'] })
    expect(known.map(({ kind, from }) => `${from} ${kind}`)).toEqual([
      'monitors surveillance',
      'monitors secondary_use',
      'identifies identification',
    ])
  })
})

describe('advice on intrusions', () => {
  const model = { ...sampleStudy().storyboards[0]!.model, requirements: ['fine_tuning' as const] }
  const board = (capabilities: Capability[], kinds: IntrusionKind[]) =>
    withBoards({
      coach_a: { model: { ...model, capabilities }, intrusions: kinds.map((kind) => ({ kind, considered: 'Yes.' })) },
    })

  it('is given for each that is known and was not considered', () => {
    expect(said('unconsidered-intrusion', board(['generates'], ['reuse']))).toEqual([
      'storyboards.0.intrusions: “memorisation” is not considered, which comes with “generates”: a model can repeat its training texts word for word (Carlini et al. 2021)',
    ])
    expect(said('unconsidered-intrusion', board(['generates'], ['reuse', 'memorisation']))).toEqual([])
  })

  it('asks for the words first, but not of the status quo', () => {
    const unnamed = (study = board([], [])) => said('unnamed-capability', study).map((one) => one.split(':')[0])
    expect(unnamed()).toEqual([0, 1, 2, 3].map((index) => `storyboards.${index}.model`))
    expect(unnamed(board(['generates'], []))).not.toContain('storyboards.0.model')
  })
})
