import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Study } from '#lib/domain/study.ts'
import { drawing } from '#lib/sketch/drawing.ts'
import { readStudy, studyDirectories } from './study-files.ts'

const found = await Promise.all((await studyDirectories('storyboards')).map(readStudy))
const studies = found.flatMap((one) => ('study' in one ? [one.study] : []))
const count = (text: string) => text.trim().split(/\s+/).length

it('every study that ships is valid', () => {
  expect(found.flatMap((one) => ('faults' in one ? one.faults : []))).toEqual([])
  expect(studies.length).toBeGreaterThan(0)
})

describe.each(studies)('$slug', ({ slug, storyboards, cast, groups, items, consent }: Study) => {
  it('gives every storyboard four panels and about as many words, within a fifth of their mean', () => {
    for (const part of ['caption', 'text'] as const) {
      const totals = storyboards.map(({ panels }) => panels.reduce((sum, panel) => sum + count(panel[part]), 0))
      const mean = totals.reduce((a, b) => a + b) / totals.length
      for (const total of totals) expect(Math.abs(total - mean) / mean, `${part}: ${totals}`).toBeLessThanOrEqual(0.2)
    }
    for (const { panels } of storyboards) expect(panels).toHaveLength(4)
  })

  it('lets no title or code hint at a tilt', () => {
    const seen = storyboards.flatMap(({ code, title }) => [code, title]).join(' ')
    expect(seen).not.toMatch(/priva|perform|balanc|status|secur|safe|smart|protect|surveil|monitor|secret|better/i)
  })

  it('draws each panel in 2.5 kB on the wire', () => {
    for (const { code, panels } of storyboards)
      panels.forEach(({ scene }, index) => {
        if (!scene) return
        const svg = drawing(scene, { seed: `${slug} ${code}-${index + 1}`, cast })
        expect(gzipSync(svg).length, `${code} ${index + 1}`).toBeLessThanOrEqual(2500)
      })
  })

  it('shows the same person in the same way in every panel', () => {
    const looks = new Map<string, string>()
    for (const { who, look } of storyboards.flatMap(({ panels }) =>
      panels.flatMap(({ scene }) => scene?.people ?? []),
    )) {
      const described = JSON.stringify(look)
      expect(described, who).toBe(looks.get(who) ?? described)
      looks.set(who, described)
    }
  })

  it('quotes in the words of each panel what its picture says', () => {
    for (const { panels } of storyboards)
      for (const { scene, text } of panels)
        for (const said of (scene?.people ?? []).flatMap(({ says, thinks }) => [says ?? [], thinks ?? []].flat()))
          expect(text).toContain(`“${said}”`)
  })

  it('has the five groups, and the items in the order that keeps one from priming another', () => {
    expect(groups).toHaveLength(5)
    expect(items.map(({ code, kind, closing }) => [code, kind, closing])).toEqual([
      ['first_reaction', 'text', false],
      ['utility', 'rating', false],
      ['intrusiveness', 'rating', false],
      ['acceptability', 'rating', false],
      ['should_exist', 'choice', false],
      ['why', 'text', false],
      ['priority', 'rating', true],
    ])
    const shuffled = items.filter((item) => item.kind === 'rating' && item.shuffle).map((item) => item.code)
    expect(shuffled).toEqual(['utility', 'intrusiveness'])
    const bipolar = items
      .filter((item) => item.kind === 'rating' && item.polarity === 'bipolar')
      .map((item) => item.code)
    expect(bipolar).toEqual(['acceptability', 'priority'])
  })

  it('says in the consent that a small team cannot be made fully anonymous', () => {
    expect(consent.confidentiality).toMatch(/employer cannot see who said what/)
    expect(consent.confidentiality).toMatch(/cannot be promised/)
  })
})
