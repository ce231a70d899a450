import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { brandNames } from '#lib/domain/advice/brand-names.ts'
import { IntrusionKind } from '#lib/domain/intrusion.ts'
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

describe.each(studies)('$slug', (study: Study) => {
  const { slug, concepts, storyboards, cast, groups, items, consent } = study

  it('has two or three competing concepts, each at both tilts alone, and the status quo in one storyboard', () => {
    const tilts = concepts.map(({ code }) =>
      storyboards
        .filter(({ concept }) => concept === code)
        .map(({ tilt }) => tilt)
        .sort(),
    )
    const competing = tilts.filter((one) => !one.includes('status-quo'))
    expect([2, 3]).toContain(competing.length)
    for (const one of competing) expect(one).toEqual(['performance-first', 'privacy-first'])
    expect(tilts.filter((one) => one.includes('status-quo'))).toEqual([['status-quo']])
  })

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

  it('gives no tilt a letter or a place of its own', () => {
    const competing = storyboards.filter(({ tilt }) => tilt !== 'status-quo')
    expect(new Set(competing.map(({ code, tilt }) => code.slice(-2) + tilt)).size).toBe(4)
    const first = concepts.map(({ code }) => competing.find(({ concept }) => concept === code)?.tilt)
    expect(new Set(first.filter(Boolean)).size).toBe(2)
  })

  it('names no brand', () => {
    expect(brandNames.findings(study)).toEqual([])
  })

  it('says of each storyboard which intrusions were considered, each once', () => {
    for (const { code, intrusions } of storyboards) {
      const kinds = intrusions.map(({ kind }) => kind)
      expect(new Set(kinds).size, code).toBe(kinds.length)
      expect(kinds.length, code).toBeGreaterThan(0)
    }
    const kinds = storyboards.flatMap(({ intrusions }) => intrusions.map(({ kind }) => kind))
    expect([...new Set(kinds)].sort()).toEqual([...IntrusionKind.options].sort())
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

  it('has five groups, the last those affected without using it, and the items in the order that keeps one from priming another', () => {
    expect(groups).toHaveLength(5)
    expect(groups.at(-1)).toMatchObject({ code: 'affected_others', description: expect.stringMatching(/not use it/) })
    expect(items.map(({ code, kind, closing }) => [code, kind, closing])).toEqual([
      ['first_reaction', 'text', false],
      ['utility', 'rating', false],
      ['intrusiveness', 'rating', false],
      ['acceptability', 'rating', false],
      ['should_exist', 'choice', false],
      ['why', 'text', false],
      ['bothers', 'panel', false],
      ['helps', 'panel', false],
      ['who_harmed', 'text', false],
      ['instead', 'text', false],
      ['priority', 'rating', true],
    ])
    const shuffled = items.filter((item) => item.kind === 'rating' && item.shuffle).map((item) => item.code)
    expect(shuffled).toEqual(['utility', 'intrusiveness'])
    const bipolar = items
      .filter((item) => item.kind === 'rating' && item.polarity === 'bipolar')
      .map((item) => item.code)
    expect(bipolar).toEqual(['acceptability', 'priority'])
  })

  it('has one note or none before all drawings of a concept, so that a note tells none from another', () => {
    for (const drawn of Map.groupBy(storyboards, ({ concept }) => concept).values())
      expect(new Set(drawn.map(({ contentNote }) => contentNote)).size).toBe(1)
  })

  it('says in the consent who cannot see what was said, and that a small group cannot be made fully anonymous', () => {
    expect(consent.confidentiality).toMatch(
      /(nobody outside the team (can see|sees)|employer cannot see) who said what/i,
    )
    expect(consent.confidentiality).toMatch(/cannot be promised/)
    expect(consent.confidentiality).toMatch(/small group|six colleagues/)
  })
})
