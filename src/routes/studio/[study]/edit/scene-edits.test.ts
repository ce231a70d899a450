import { expect, test } from 'vitest'
import { Scene } from '#lib/domain/scene.ts'
import { freeName, renamed, without } from './scene-edits.ts'

const scene = Scene.parse({
  people: [
    { who: 'nurse', at: 'left', watches: 'screen' },
    { who: 'patient', beside: 'nurse' },
  ],
  things: [
    { kind: 'monitor', name: 'screen', at: 'right' },
    { kind: 'cup', name: 'cup', on: 'nurse' },
  ],
  flows: [{ from: 'nurse', to: 'screen', what: 'notes' }],
})

test('a scene stays whole when somebody or something is taken out', () => {
  for (const name of ['nurse', 'screen', 'patient', 'cup']) {
    const rest = without(scene, name)
    expect(Scene.parse(rest)).toEqual(rest)
    expect(JSON.stringify(rest)).not.toContain(`"${name}"`)
  }
})

test('a scene stays whole when somebody is called otherwise', () => {
  const other = renamed(scene, 'nurse', 'doctor')
  expect(Scene.parse(other)).toEqual(other)
  expect(JSON.stringify(other)).not.toContain('nurse')
  expect(other.flows[0]?.from).toBe('doctor')
})

test('a new thing gets a name of its own', () => {
  expect(freeName(scene, 'cup')).toBe('cup_2')
  expect(freeName(scene, 'clothes-rail')).toBe('clothes_rail')
})
