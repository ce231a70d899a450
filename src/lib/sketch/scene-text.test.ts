import { expect, it } from 'vitest'
import { Scene } from '#lib/domain/scene.ts'
import { sceneText } from './scene-text.ts'

it('says a scene in words: where, who, what is said, what is shown, what flows', () => {
  const scene = Scene.parse({
    setting: 'office',
    time: 'night',
    marker: 'Three months later',
    people: [
      { who: 'employee', at: 'left', pose: 'at-desk', face: 'tired', thinks: 'Late again.' },
      { who: 'team_lead', at: 'right', holds: 'cup', says: 'All well?' },
    ],
    things: [
      { kind: 'laptop', on: 'employee', shows: ['21:40'] },
      { kind: 'cloud', name: 'cloud', at: 'right', label: 'company cloud' },
      { kind: 'plant', at: 'right' },
    ],
    flows: [{ from: 'employee', to: 'cloud', what: 'hours' }],
  })
  expect(sceneText(scene)).toBe(
    'Three months later. In an office at night. Employee sits at a desk, looks tired and thinks: “Late again.” ' +
      'Team lead stands, holds a cup and says: “All well?” A laptop shows: 21:40. A cloud: company cloud. ' +
      'An arrow from employee to company cloud: hours.',
  )
})
