import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Character, Expression, Gesture, Held, Look, Pose } from '#lib/domain/character.ts'
import { Slot } from '#lib/domain/place.ts'
import { Machine, Screen, Thing } from '#lib/domain/prop.ts'
import { Scene } from '#lib/domain/scene.ts'
import { readStudy } from '#lib/server/study-files.ts'
import { overlap, panelHeight, panelWidth } from './area.ts'
import { drawing } from './drawing.ts'
import { widthOf } from './lettering.ts'
import { stage } from './stage.ts'
import { writing } from './writing.ts'

const shipped = await readStudy('storyboards/wellbeing-at-work')
if ('faults' in shipped) throw new Error(JSON.stringify(shipped.faults))
const { storyboards, cast } = shipped.study
const panels = storyboards.flatMap(({ code, panels }) =>
  panels.flatMap(({ scene }, index) => (scene ? [{ name: `${code}-${index + 1}`, scene }] : [])),
)

/** Throws unless every tag is closed, every attribute quoted and every ampersand part of an entity. */
function wellFormed(svg: string): void {
  const open: string[] = []
  const rest = svg.replace(/<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<]*")*)(\/?)>/g, (_, closing, tag, attributes, empty) => {
    if (/&(?!(amp|lt|gt|quot|#39);)/.test(attributes)) throw new Error(`a bare ampersand in ${attributes}`)
    if (closing && open.pop() !== tag) throw new Error(`</${tag}> closes something else`)
    if (!closing && !empty) open.push(tag)
    return ''
  })
  if (open.length > 0) throw new Error(`${open.join()} left open`)
  if (/[<>]|&(?!(amp|lt|gt|quot|#39);)/.test(rest)) throw new Error(`markup in the text: ${rest.slice(0, 200)}`)
  if (!/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 800 600">/.test(svg)) throw new Error('no root')
}

describe('the drawings of a storyboard', () => {
  const folder = join(import.meta.dirname, '../../../tests/golden')
  for (const { name, scene } of panels.filter((panel) => panel.name.startsWith('today_a')))
    it(`are those that were looked at: ${name} (GOLDEN=write draws them anew)`, () => {
      const file = join(folder, `${name}.svg`)
      const drawn = drawing(scene, { seed: 'golden', cast })
      if (process.env['GOLDEN'] === 'write') writeFileSync(file, drawn)
      expect(drawn).toBe(readFileSync(file, 'utf8'))
    })
})

describe('every panel that ships', () => {
  it.each(panels)('keeps what is said off every face and off other words: $name', ({ scene }) => {
    const placed = stage(scene)
    const { areas } = writing(scene, placed)
    for (const [index, area] of areas.entries()) {
      for (const { face } of placed) if (face) expect(overlap(area, face)).toBe(0)
      for (const other of areas.slice(index + 1)) expect(overlap(area, other)).toBe(0)
    }
  })
})

describe('a drawing', () => {
  const scene = Scene.parse({ people: [{ who: 'employee', at: 'left', says: 'All well?' }] })

  it('is the same for the same seed and another for another', () => {
    expect(drawing(scene, { seed: 1 })).toBe(drawing(scene, { seed: 1 }))
    expect(drawing(scene, { seed: 1 })).not.toBe(drawing(scene, { seed: 2 }))
  })

  it('shows the same person in the same way whatever the seed', () => {
    const person = (seed: number) => drawing(Scene.parse({ people: [{ who: 'employee', at: 'left' }] }), { seed })
    const parts = (svg: string) => svg.match(/<path[^>]*>/g)!.slice(2, -1)
    expect(parts(person(1))).toEqual(parts(person(2)))
    expect(parts(person(1)).length).toBeGreaterThan(10)
  })

  it.each([
    '</text><script>alert(1)</script>',
    '"><image href="https://example.org/x.png"/>',
    "' onload='alert(1)",
    '&lt;b&gt; & <!-- ]]>',
    '<style>*{}</style>',
  ])('keeps hostile words as words: %s', (words) => {
    const hostile = Scene.parse({
      marker: words.slice(0, 32).trim(),
      people: [{ who: 'a', at: 'left', says: words, thinks: words }],
      things: [
        { kind: 'dashboard', at: 'centre', shows: [words.slice(0, 32)] },
        { kind: 'server', name: 'b', at: 'right', label: words.slice(0, 28) },
      ],
      flows: [{ from: 'a', to: 'b', what: words.slice(0, 40) }],
    })
    const svg = drawing(hostile, { seed: 1 })
    wellFormed(svg)
    const tags = new Set([...svg.matchAll(/<([a-zA-Z]+)/g)].map(([, tag]) => tag))
    expect([...tags].sort()).toEqual(['path', 'style', 'svg', 'text'])
    expect(svg.match(/<style/g)).toHaveLength(1)
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/<[^>]*(href|url\(|https?:)/)
  })
})

describe('any scene that the schema lets through', () => {
  const short = (most: number) =>
    fc.oneof(
      fc.string({ minLength: 1, maxLength: most, unit: 'grapheme' }),
      fc.string({ minLength: most, maxLength: most, unit: fc.constantFrom('W', 'm', '字', '😀', '<') }),
    )
  const of = <T extends string>(values: { options: readonly T[] }) => fc.constantFrom(...values.options)
  const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const nudge = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }))
  const place = { at: of(Slot), nudge: some(nudge) }
  const { hair, top, age, build, skin } = Look.shape
  const look = fc.record({
    hair: of(hair.unwrap()),
    top: of(top.unwrap()),
    age: of(age.unwrap()),
    build: of(build.unwrap()),
    skin: of(skin.unwrap()),
    glasses: fc.boolean(),
    beard: fc.boolean(),
  })
  const person = fc.record({
    look: some(look),
    pose: of(Pose),
    gesture: of(Gesture),
    face: of(Expression),
    facing: of(Character.shape.facing.unwrap()),
    holds: some(of(Held)),
    says: some(short(70)),
    thinks: some(short(70)),
    ...place,
  })
  const screen = { kind: of(Screen.shape.kind), shows: fc.array(short(32), { maxLength: 4 }) }
  const thing = fc.oneof(
    fc.record({ kind: of(Thing.shape.kind), ...place }),
    fc.record({ ...screen, chart: some(of(Screen.shape.chart.unwrap())), ...place }),
    fc.record({ kind: of(Machine.shape.kind), label: some(short(28)), ...place }),
  )
  const scenes = fc
    .record({
      setting: fc.constantFrom('plain', 'office', 'meeting', 'home', 'street'),
      time: fc.constantFrom('day', 'evening', 'night'),
      marker: some(short(32)),
      people: fc.array(person, { maxLength: 5 }),
      things: fc.array(thing, { maxLength: 8 }),
      what: fc.array(short(40), { maxLength: 4 }),
    })
    .map(({ people, things, what, ...rest }) => {
      const named = [...people.map((one, i) => ({ ...one, who: `p${i}` }))]
      const props = things.map((one, i) => ({ ...one, name: `t${i}` }))
      const names = [...named.map((one) => one.who), ...props.map((one) => one.name)]
      const flows =
        names.length === 0 ? [] : what.map((words, i) => ({ from: names[0], to: names[i % names.length], what: words }))
      return JSON.parse(JSON.stringify({ ...rest, people: named, things: props, flows }))
    })

  it('is drawn as well-formed SVG with whole numbers and words inside the frame', { timeout: 30_000 }, () => {
    let drawn = 0
    fc.assert(
      fc.property(scenes, (input) => {
        const read = Scene.safeParse(input)
        if (!read.success) return
        drawn++
        const svg = drawing(read.data, { seed: 7 })
        wellFormed(svg)
        expect(svg).not.toMatch(/NaN|Infinity|undefined|null/)
        for (const [, x, y, size] of svg.matchAll(/<text[^>]* x="(\S+)" y="(\S+)"(?: font-size="(\d+)")?>/g)) {
          expect(Number(x)).toBeGreaterThan(0)
          expect(Number(x)).toBeLessThan(panelWidth)
          expect(Number(y)).toBeGreaterThan(0)
          expect(Number(y)).toBeLessThan(panelHeight)
          expect(Number(size ?? 30)).toBeGreaterThan(0)
        }
        for (const area of writing(read.data, stage(read.data)).areas) {
          expect(area.x).toBeGreaterThanOrEqual(0)
          expect(area.x + area.w).toBeLessThanOrEqual(panelWidth)
          expect(area.y).toBeGreaterThanOrEqual(0)
          expect(area.y + area.h).toBeLessThanOrEqual(panelHeight)
        }
      }),
      { numRuns: 40, seed: 2 },
    )
    expect(drawn).toBeGreaterThan(30)
  })
})

it('measures words wider when there are more of them', () => {
  expect(widthOf('deadline')).toBeGreaterThan(widthOf('dead'))
})
