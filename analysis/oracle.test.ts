import { describe, expect, test } from 'vitest'
import { comparisons } from './oracle/comparisons.ts'
import type { Entry } from './oracle/entry.ts'
import { excluded } from './oracle/excluded.ts'
import oracle from './oracle/expected.json' with { type: 'json' }

/**
 * Every figure of the oracle is either compared, one test each, or excluded with its reason. The values come from R and
 * from an independent second implementation; `oracle/README.md` says which packages.
 */
const entries = oracle.expected as Entry[]

describe('the figures of the oracle', () => {
  for (const entry of entries) {
    if (entry.id in excluded) continue
    test(`${entry.id} is what the oracle says`, () => {
      const compared = comparisons(entry)
      expect(compared, 'neither compared nor excluded').not.toBeNull()
      expect(compared!.length).toBeGreaterThan(0)
      for (const { name, got, wanted, tolerance = 1e-9 } of compared!) {
        if (got === null || wanted === null) expect(got, name).toBe(wanted)
        else
          expect(Math.abs(got - wanted), `${name}: ${got}, not ${wanted}`).toBeLessThanOrEqual(
            tolerance * Math.abs(wanted) + 1e-12,
          )
      }
    })
  }
})

test('no excluded figure is missing from the oracle', () => {
  const ids = new Set(entries.map(({ id }) => id))
  expect(Object.keys(excluded).filter((id) => !ids.has(id))).toEqual([])
})

test('the oracle has its 280 figures, each with an id of its own', () => {
  expect(new Set(entries.map(({ id }) => id)).size).toBe(280)
  expect(entries.length).toBe(280)
})
