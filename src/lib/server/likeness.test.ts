import { expect, test } from 'vitest'
import { alphaOf, whyNone } from '#lib/domain/likeness.ts'
import { sampleStudy } from '../../../tests/sample-study.ts'
import type { Given } from './disclosure.ts'
import { likeness } from './likeness.ts'
import { shownResults } from './shown-results.ts'

/** Staff answer 6 of one drawing and 2 of the other, managers the other way round; the others move with `turn`. */
const given = (turn: number): Given[] =>
  Object.entries({ staff: 14, managers: 14, others: 3 }).flatMap(([group, size]) =>
    Array.from({ length: size }, (_, person) =>
      ['coach_a', 'coach_b'].map((storyboard, board) => ({
        participant: `${group}${person}`,
        group,
        storyboard,
        item: 'acceptability',
        value: group === 'others' ? 1 + ((person + turn) % 7) : (board === 0) === (group === 'staff') ? 6 : 2,
      })),
    ).flat(),
  )

test('people of a group who rate alike are told so, and those kept back move none of it', async () => {
  const study = sampleStudy()
  const told = async (turn: number) => likeness(await shownResults(study, given(turn)), 'acceptability')!
  const one = await told(0)
  const hidden = one.groups.filter(({ figures }) => whyNone(figures) === 'kept back').map(({ group }) => group)
  const shown = one.groups.filter(({ figures }) => alphaOf(figures) !== null)
  expect(hidden).toContain('others')
  expect(shown.length).toBeGreaterThan(0)
  // Within a group all say the same of a drawing, and something else of the other.
  for (const { figures } of shown) expect(figures).toMatchObject({ raters: 14, storyboards: 2, alphaOrdinal: 1 })
  expect(await told(3)).toEqual(one)
})

test('a question that has no scale has no such figure', async () => {
  expect(likeness(await shownResults(sampleStudy(), given(0)), 'should_exist')).toBeNull()
})
