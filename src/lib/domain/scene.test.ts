import { describe, expect, it } from 'vitest'
import { Scene } from './scene.ts'

const messages = (scene: unknown) => {
  const read = Scene.safeParse(scene)
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('a scene', () => {
  it('may be empty: a plain room by day', () => {
    expect(Scene.parse({})).toEqual({ setting: 'plain', time: 'day', people: [], things: [], flows: [] })
  })

  it('refuses two people of the same name, and a thing called like a person', () => {
    const employee = { who: 'employee', at: 'left' }
    expect(messages({ people: [employee, employee] })).toEqual(['people.1.who: "employee" is in this scene twice'])
    expect(messages({ people: [employee], things: [{ kind: 'lock', name: 'employee', at: 'right' }] })).toEqual([
      'things.0.name: "employee" is in this scene twice',
    ])
  })

  it('refuses a thing that lies on nothing, on itself, or both in a place and on a thing', () => {
    expect(messages({ things: [{ kind: 'cup', on: 'desk' }] })).toEqual(['things.0.on: nothing here is called "desk"'])
    expect(messages({ things: [{ kind: 'cup', name: 'cup', on: 'cup' }] })).toEqual([
      'things.0.on: "cup" cannot stand on itself',
    ])
    const both = [
      { kind: 'table', name: 'table', at: 'left' },
      { kind: 'cup', at: 'left', on: 'table' },
    ]
    expect(messages({ things: both })[0]).toMatch(
      /needs one of "at" with a slot, "on" with a name or "beside" with a name/,
    )
  })

  it('refuses people and things that stand by one another and nowhere else', () => {
    const people = [
      { who: 'a', beside: 'b' },
      { who: 'b', beside: 'a' },
    ]
    expect(messages({ people })).toEqual([
      'people.0.beside: "a" stands by what stands by it: one of them needs a place of its own',
      'people.1.beside: "b" stands by what stands by it: one of them needs a place of its own',
    ])
    expect(messages({ people: [{ who: 'a', beside: 'a' }] })).toEqual(['people.0.beside: "a" cannot be beside itself'])
    expect(messages({ people: [{ who: 'a', at: 'left', watches: 'b' }] })).toEqual([
      'people.0.watches: nothing here is called "b"',
    ])
  })

  it('refuses data that comes from nowhere', () => {
    const scene = {
      people: [{ who: 'employee', at: 'left' }],
      flows: [{ from: 'employee', to: 'cloud', what: 'hours' }],
    }
    expect(messages(scene)).toEqual(['flows.0.to: nothing here is called "cloud"'])
  })

  it('refuses words with line breaks or control characters', () => {
    expect(messages({ marker: 'later\nstill' })[0]).toMatch(/one line/)
  })
})
