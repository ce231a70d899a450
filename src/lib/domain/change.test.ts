import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { applied, changes, inverse, type Json, same } from './change.ts'

const study = sampleStudy() as unknown as Json
const edited = (edit: (copy: ReturnType<typeof sampleStudy>) => void) => {
  const copy = structuredClone(sampleStudy())
  edit(copy)
  return copy as unknown as Json
}
const title = edited((copy) => void (copy.title = 'Another'))
const caption = edited((copy) => void (copy.storyboards[1]!.panels[0]!.caption = 'New words'))

describe('changes', () => {
  it('name what differs by codes and places', () => {
    expect(changes(study, caption)).toEqual([
      { path: ['storyboards', 'coach_b', 'panels', 0, 'caption'], before: 'coach_b 1', after: 'New words' },
    ])
  })

  it('are none between equals, whatever the order of fields', () => {
    expect(changes({ a: 1, b: [2] }, { b: [2], a: 1 })).toEqual([])
  })

  it('made by two people in different places come together', () => {
    const { document, conflicts } = applied(title, changes(study, caption))
    expect(conflicts).toEqual([])
    expect(changes(study, document)).toEqual([...changes(study, title), ...changes(study, caption)])
  })

  it('made by two people in the same place overwrite nothing', () => {
    const other = edited((copy) => void (copy.title = 'A third'))
    const { document, conflicts } = applied(title, changes(study, other))
    expect(same(document, title)).toBe(true)
    expect(conflicts).toEqual(changes(study, other))
  })

  it('that put a storyboard in, take one out or move one leave the work on others alone', () => {
    const reordered = edited((copy) => {
      const [first, ...rest] = copy.storyboards
      copy.storyboards = [...rest.slice(1), { ...first!, code: 'added' }, first!]
    })
    const { document, conflicts } = applied(caption, changes(study, reordered))
    expect(conflicts.map(({ path }) => path)).toEqual([['storyboards', 'coach_b']])
    const apart = edited((copy) => void (copy.storyboards = copy.storyboards.toReversed()))
    const both = applied(caption, changes(study, apart)).document as unknown as ReturnType<typeof sampleStudy>
    expect(both.storyboards.map((one) => one.code)).toEqual(['today', 'climate_b', 'climate_a', 'coach_b', 'coach_a'])
    expect(both.storyboards[3]!.panels[0]!.caption).toBe('New words')
    expect((document as unknown as typeof both).storyboards.map((one) => one.code)).toContain('added')
  })

  it('never reach what every object has', () => {
    const { conflicts } = applied({}, [{ path: ['constructor', 'name'], before: 'Object', after: 'x' }])
    expect(conflicts).toHaveLength(1)
  })
})

describe('any two documents', () => {
  const leaf = fc.oneof(fc.string({ maxLength: 3 }), fc.integer({ min: 0, max: 3 }), fc.constant(null), fc.boolean())
  const { document } = fc.letrec<{ document: Json }>((tie) => ({
    document: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.array(tie('document'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('a', 'b', 'c', 'code'), tie('document'), { noNullPrototype: true }),
      fc.uniqueArray(
        fc.record({ code: fc.constantFrom('x', 'y', 'z', 'w'), value: tie('document') }, { noNullPrototype: true }),
        { selector: (one) => one.code },
      ),
    ) as fc.Arbitrary<Json>,
  }))
  const pair = fc.tuple(document, document).map(([a, b]) => [{ root: a }, { root: b }] as const)

  it('are led from one to the other by their changes, and back by the inverse', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const there = changes(a, b)
        const forth = applied(a, there)
        expect(forth.conflicts).toEqual([])
        expect(same(forth.document, b)).toBe(true)
        const back = applied(b, inverse(there))
        expect(back.conflicts).toEqual([])
        expect(same(back.document, a)).toBe(true)
      }),
      { numRuns: 500, seed: 3 },
    )
  })
})
