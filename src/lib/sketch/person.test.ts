import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { Character, Expression, Gesture, Hair, Held, Look, Pose, Top, Worn } from '#lib/domain/character.ts'
import { Scene } from '#lib/domain/scene.ts'
import { drawing } from './drawing.ts'
import type { Mark } from './mark.ts'
import { headOf, person } from './person.ts'

const plain = {
  hair: 'short',
  top: 'plain',
  age: 'adult',
  build: 'medium',
  skin: 'plain',
  glasses: false,
  beard: false,
} as const
const age = Look.shape.age.unwrap()
const build = Look.shape.build.unwrap()
const skin = Look.shape.skin.unwrap()

const somebody = (what: Record<string, unknown> = {}, look: Record<string, unknown> = {}) =>
  Character.parse({ who: 'a', at: 'centre', ...what, look: { ...plain, ...look } })
const drawn = (what?: Record<string, unknown>, look?: Record<string, unknown>) => person(somebody(what, look))
const paths = (marks: readonly Mark[]) => marks.map((mark) => JSON.stringify(mark))

/** Every point that a mark names, control points among them. */
const corners = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => {
    const numbers = 'd' in mark ? mark.d.match(/-?\d+(\.\d+)?/g)!.map(Number) : []
    return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!] as const)
  })

describe('no two words are drawn alike:', () => {
  const words: Record<string, Mark[][]> = {
    hair: Hair.options.map((hair) => drawn({}, { hair })),
    'hair of older people': Hair.options.map((hair) => drawn({}, { hair, age: 'older' })),
    top: Top.options.map((top) => drawn({}, { top })),
    'top of those who sit': Top.options.map((top) => drawn({ pose: 'sits' }, { top })),
    worn: [drawn(), ...Worn.options.map((one) => drawn({}, { wears: [one] }))],
    age: age.options.map((one) => drawn({}, { age: one })),
    build: build.options.map((one) => drawn({}, { build: one })),
    skin: skin.options.map((one) => drawn({}, { skin: one })),
    'glasses and beard': [drawn(), drawn({}, { glasses: true }), drawn({}, { beard: true })],
    pose: Pose.options.map((pose) => drawn({ pose })),
    gesture: Gesture.options.map((gesture) => drawn({ gesture })),
    expression: Expression.options.map((face) => drawn({ face })),
    held: [drawn(), ...Held.options.map((holds) => drawn({ holds }))],
    facing: [drawn(), drawn({ facing: 'left' })],
  }
  it.each(Object.keys(words))('%s', (word) => {
    const pictures = words[word]!.map((marks) => paths(marks).join())
    expect(new Set(pictures).size).toBe(pictures.length)
  })

  it('what is held, in every pose and with every gesture', () => {
    for (const pose of Pose.options)
      for (const gesture of Gesture.options) {
        const pictures = [undefined, ...Held.options].map((holds) => paths(drawn({ pose, gesture, holds })).join())
        expect(new Set(pictures).size).toBe(pictures.length)
      }
  })
})

describe('the head is where the engine is told', () => {
  const cases = Pose.options.flatMap((pose) => age.options.map((one) => ({ pose, age: one })))
  it.each(cases)('$pose, $age', ({ pose, age }) => {
    for (const facing of ['left', 'right'] as const) {
      const one = somebody({ pose, facing }, { age })
      const { x, y, r } = headOf(one)
      const calm = paths(person(one))
      // What differs between two expressions is the face.
      const face = person(somebody({ pose, facing, face: 'stern' }, { age })).filter(
        (mark) => !calm.includes(JSON.stringify(mark)),
      )
      expect(face.length).toBeGreaterThan(1)
      for (const [toX, toY] of corners(face))
        expect(Math.hypot(toX - (facing === 'left' ? -x : x), toY - y)).toBeLessThan(r)
    }
  })

  it('and nothing but hair, hats and signs of feeling rises above it', () => {
    for (const pose of Pose.options) {
      const one = somebody({ pose }, { hair: 'bald' })
      const { y, r } = headOf(one)
      const highest = Math.min(...corners(person(one)).map(([, toY]) => toY))
      // The roof of the car and a pillow are behind the head, not on it.
      const behind = pose === 'in-car' || pose === 'in-bed' ? 60 : 0
      expect(highest).toBeGreaterThan(y - r - behind)
    }
  })
})

describe('a figure', () => {
  const dressed = {
    hair: 'braids',
    top: 'coat',
    skin: 'deep',
    glasses: true,
    beard: true,
    wears: Worn.options.slice(0, 3),
  }
  const all = Pose.options.flatMap((pose) =>
    Held.options.flatMap((holds) =>
      build.options.map((one) => drawn({ pose, holds, face: 'tired' }, { ...dressed, build: one })),
    ),
  )

  it('stays near its feet: no wider than half a panel on either side, no higher than a panel, nothing under the floor', () => {
    for (const marks of all) {
      const at = corners(marks)
      expect(Math.max(...at.map(([x]) => Math.abs(x)))).toBeLessThan(300)
      expect(Math.min(...at.map(([, y]) => y))).toBeGreaterThan(-480)
      expect(Math.max(...at.map(([, y]) => y))).toBeLessThan(12)
    }
  })

  it('takes few pulls of the pen', () => {
    for (const pose of Pose.options) expect(drawn({ pose }, { top: 'stripes' }).length).toBeLessThanOrEqual(42)
    for (const marks of all) expect(marks.length).toBeLessThanOrEqual(68)
  })

  it('is light: three of them share a panel of 2.5 kB on the wire', () => {
    const people = ['left', 'centre', 'right'].map((at, index) => ({
      who: `p${index}`,
      at,
      gesture: Gesture.options[index],
      look: { ...plain, hair: Hair.options[2 * index], top: Top.options[index], skin: skin.options[index] },
    }))
    expect(gzipSync(drawing(Scene.parse({ people }), { seed: 1 })).length).toBeLessThan(2500)
  })

  it('is smaller as a child, with a head that is large for it', () => {
    const [child, adult] = [headOf(somebody({}, { age: 'child' })), headOf(somebody())]
    expect(child.y).toBeGreaterThan(adult.y * 0.75)
    expect(child.r / adult.r).toBeGreaterThan(child.y / adult.y)
  })

  it('sits as high as an adult on what has one size for everybody, however small', () => {
    const part = (pose: Pose) => headOf(somebody({ pose }, { age: 'child' })).y / headOf(somebody({ pose })).y
    for (const pose of ['stands', 'sits', 'in-wheelchair'] as const) expect(part(pose)).toBeLessThan(0.7)
    for (const pose of ['at-desk', 'on-sofa', 'in-bed', 'in-car'] as const) expect(part(pose)).toBeGreaterThan(0.75)
  })

  it('wears the same head in every pose', () => {
    const head = (pose: Pose) => {
      const { x, y, r } = headOf(somebody({ pose }, { hair: 'curls' }))
      return drawn({ pose }, { hair: 'curls' })
        .filter((mark) => corners([mark]).every(([toX, toY]) => Math.hypot(toX - x, toY - y) < 1.5 * r && toY < y + r))
        .map((mark) => ('d' in mark ? mark.d.replace(/[^A-Z]/g, '') : ''))
    }
    const standing = head('stands')
    for (const pose of ['walks', 'sits', 'on-sofa', 'in-wheelchair'] as const) expect(head(pose)).toEqual(standing)
  })
})
