import fc from 'fast-check'
import { expect, test } from 'vitest'
import { course, history, study } from '../../../tests/courses.ts'
import { foundation } from './foundation.ts'
import type { Released } from './released.ts'
import { shownResults } from './shown-results.ts'

test('results are the same as long as what they rest on is, whoever waits meanwhile', async () => {
  let compared = 0
  await fc.assert(
    fc.asyncProperty(course, async (events) => {
      for (const { looks } of history(events)) {
        const known = looks.map((look) => ({ ...look, rests: foundation(study, look.known!, look.marks) }))
        for (const [index, after] of known.entries()) {
          const before = known[index - 1]
          if (before?.rests !== after.rests || told(before.known!) === told(after.known!)) continue
          expect(await results(after.known!)).toEqual(await results(before.known!))
          compared++
        }
      }
    }),
    { numRuns: 800, seed: 3 },
  )
  expect(compared).toBeGreaterThan(50)
})

const results = (known: Released) => shownResults(study, known.entered, [], known)
const told = ({ outside, unsaid }: Released) => JSON.stringify([outside, unsaid])
