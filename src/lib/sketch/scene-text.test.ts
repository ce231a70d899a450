import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { Scene } from '#lib/domain/scene.ts'
import { anyScene } from '../../../tests/any-scene.ts'
import { sceneText } from './scene-text.ts'

describe('a scene in words', () => {
  it('says where, who, what is said, what is shown, and what flows', () => {
    const scene = Scene.parse({
      setting: 'office',
      time: 'night',
      marker: 'Three months later',
      people: [
        { who: 'employee', at: 'left', pose: 'at-desk', gesture: 'types', face: 'tired', thinks: 'Late again.' },
        { who: 'team_lead', at: 'right', holds: 'cup', says: 'All well?' },
      ],
      things: [
        { kind: 'laptop', on: 'employee', shows: ['21:40'] },
        { kind: 'cloud', name: 'cloud', at: 'right', label: 'company cloud' },
        { kind: 'plant', at: 'right' },
      ],
      flows: [{ from: 'employee', to: 'cloud', what: 'hours', runsOn: 'the company’s server', stays: '1 month' }],
    })
    expect(sceneText(scene)).toBe(
      'Three months later. In an office at night. ' +
        'Employee sits at a desk, types, looks tired and thinks: “Late again.” ' +
        'Team lead stands, holds a cup and says: “All well?” ' +
        'A laptop in front of employee shows: 21:40. There is a cloud, labelled “company cloud”. There is a plant. ' +
        'An arrow from employee to company cloud: hours. It runs on the company’s server. How long it stays: 1 month.',
    )
  })

  it('says who is beside and watches whom or what, and what people hold and wear', () => {
    const scene = Scene.parse({
      people: [
        { who: 'nurse', at: 'left', look: { wears: ['stethoscope', 'headphones'] }, watches: 'screen' },
        { who: 'patient', beside: 'nurse', pose: 'in-wheelchair', holds: 'white-cane' },
      ],
      things: [
        { kind: 'dashboard', name: 'screen', at: 'right', chart: 'bars' },
        { kind: 'envelope', beside: 'screen' },
        { kind: 'plant', at: 'far-left' },
        { kind: 'plant', at: 'far-right' },
      ],
    })
    expect(sceneText(scene, { patient: { wears: ['cap'] } })).toBe(
      'Nurse stands, watches the dashboard and wears a stethoscope and a pair of headphones. ' +
        'Patient sits in a wheelchair beside nurse, holds a white cane and wears a cap. ' +
        'A dashboard shows: a bar chart. There is an envelope beside the dashboard. There is a plant and another.',
    )
  })

  it('ends every sentence once, doubles no word and leaves no gap, for any scene', () => {
    fc.assert(
      fc.property(anyScene, (input) => {
        const scene = Scene.safeParse(input)
        if (!scene.success) return
        // The words of its people are their own.
        const plain = {
          ...scene.data,
          marker: undefined,
          flows: [],
          people: scene.data.people.map((one) => ({ ...one, says: undefined, thinks: undefined })),
          things: scene.data.things.map((one) => ({
            ...one,
            ...('shows' in one ? { shows: [] } : {}),
            ...('label' in one ? { label: undefined } : {}),
          })),
        }
        const text = sceneText(plain as Scene)
        expect(text).not.toMatch(/undefined|\.\.| {2}|\b(\w+) \1\b|\ba [aeio]|\ban [^aeioAEIO]/)
        expect(text === '' || /^[A-Z].*[.]$/.test(text)).toBe(true)
      }),
      { numRuns: 100, seed: 3 },
    )
  })
})
