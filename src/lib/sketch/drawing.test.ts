import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Pose } from '#lib/domain/character.ts'
import { Scene } from '#lib/domain/scene.ts'
import { readStudy } from '#lib/server/study-files.ts'
import { anyScene } from '../../../tests/any-scene.ts'
import { overlap, panelHeight, panelWidth } from './area.ts'
import { type Composition, composition } from './composition.ts'
import { drawing } from './drawing.ts'
import { widthOf } from './lettering.ts'

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
  if (!/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 (800 600|400 300)" font-size="(30|15)">/.test(svg))
    throw new Error('no root')
}

/** What is wrong with a layout: words over faces or over each other, faces over faces, anything that leaves the frame. */
function faults({ placed, blocks }: Composition): string[] {
  const words = [...blocks].map(([note, { area }]) => ({ name: `${note.kind} "${note.words}"`, area }))
  const faces = placed.flatMap(({ name, face }) => (face ? [{ name: `the face of ${name}`, area: face }] : []))
  const all = [...words, ...faces]
  const over = all.flatMap((one, i) =>
    all.slice(i + 1).flatMap((other) => (overlap(one.area, other.area) > 0 ? [`${one.name} over ${other.name}`] : [])),
  )
  const figures = placed.map(({ of, area }) => ({ name: 'who' in of ? of.who : of.kind, area }))
  const outside = [...words, ...figures].filter(
    ({ area: { x, y, w, h } }) => x < 7 || y < 7 || x + w > panelWidth - 7 || y + h > panelHeight - 7,
  )
  return [...over, ...outside.map(({ name }) => `${name} leaves the frame`)]
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

describe('the same bytes whatever runs it', () => {
  const folder = join(import.meta.dirname, '../../../tests/golden')
  const scenes = JSON.parse(readFileSync(join(folder, 'scenes.json'), 'utf8')) as Record<string, unknown>
  const file = join(folder, 'scenes.sha256.json')
  const hashes = Object.fromEntries(
    Object.entries(scenes).map(([name, scene]) => {
      const svg = drawing(Scene.parse(scene), { seed: name })
      return [name, createHash('sha256').update(svg).digest('hex')]
    }),
  )
  if (process.env['GOLDEN'] === 'write') writeFileSync(file, JSON.stringify(hashes, null, 2) + '\n')

  it.each(Object.keys(scenes))('are those that were looked at: %s (GOLDEN=write takes them anew)', (name) => {
    expect(hashes[name]).toBe(JSON.parse(readFileSync(file, 'utf8'))[name])
  })
})

describe('every panel that ships', () => {
  it.each(panels)('keeps what is said off every face and off other words: $name', ({ scene }) => {
    expect(faults(composition(scene, {}))).toEqual([])
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

describe('a crowded panel', () => {
  const looks = [
    { hair: 'braids', skin: 'deep', top: 'jacket', glasses: true },
    { hair: 'curls', skin: 'shaded', top: 'stripes', beard: true },
    { hair: 'headscarf', skin: 'plain', top: 'coat', wears: ['badge'] },
  ]
  const crowd = (pose: string) =>
    Scene.parse({
      setting: 'office',
      people: ['left', 'centre', 'far-right'].map((at, i) => ({
        who: `p${i}`,
        at,
        pose,
        look: looks[i],
        says: 'Off on Friday?',
      })),
      things: [{ kind: 'plant', at: 'far-left' }],
    })

  it.each(Pose.options)('weighs at most 2.5 kB on the wire with three people: %s', (pose) => {
    expect(gzipSync(drawing(crowd(pose), { seed: 1 })).length).toBeLessThanOrEqual(2500)
  })

  it('is drawn in fewer strokes, yet a shaded skin stays shaded', () => {
    const skin = (shade: string) =>
      drawing(
        Scene.parse({
          ...crowd('stands'),
          people: crowd('stands').people.map((one) => ({ ...one, look: { ...one.look, skin: shade } })),
        }),
        { seed: 1 },
      )
    expect(skin('plain')).toContain('viewBox="0 0 400 300"')
    expect(skin('deep').match(/class="h"/g)?.length ?? 0).toBeGreaterThan(
      skin('plain').match(/class="h"/g)?.length ?? 0,
    )
  })
})

describe('any scene that the schema lets through', () => {
  it('is drawn as valid SVG in its frame, no words over a face or over other words', { timeout: 30_000 }, () => {
    let drawn = 0
    fc.assert(
      fc.property(anyScene, (input) => {
        const read = Scene.safeParse(input)
        if (!read.success) return
        drawn++
        const svg = drawing(read.data, { seed: 7 })
        wellFormed(svg)
        expect(svg.replace(/>[^<]*</g, '><')).not.toMatch(/NaN|Infinity|undefined|null/)
        for (const [, x, y, size] of svg.matchAll(/<text[^>]* x="(\S+)" y="(\S+)"(?: font-size="(\d+)")?>/g)) {
          expect(Number(x)).toBeGreaterThan(0)
          expect(Number(x)).toBeLessThan(panelWidth)
          expect(Number(y)).toBeGreaterThan(0)
          expect(Number(y)).toBeLessThan(panelHeight)
          expect(Number(size ?? 30)).toBeGreaterThan(0)
        }
        expect(faults(composition(read.data, {}))).toEqual([])
      }),
      { numRuns: 100, seed: 2 },
    )
    expect(drawn).toBeGreaterThan(95)
  })
})

it('measures words wider when there are more of them', () => {
  expect(widthOf('deadline')).toBeGreaterThan(widthOf('dead'))
})
