import { expect, test } from 'vitest'
import { contrastsFinding, outcome } from '#lib/domain/contrast.ts'
import { sufficiencyFinding } from '#lib/domain/sufficiency.ts'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { contrasted } from './contrasts.ts'
import type { Given } from './disclosure.ts'
import { shownResults } from './shown-results.ts'
import { sufficiency } from './sufficiency.ts'

const plan = {
  target: 20,
  width: 1.5,
  smallest: 1,
  contrasts: [
    { compares: 'tilts', item: 'utility', concept: 'coach' },
    { compares: 'groups', item: 'acceptability', storyboard: 'coach_a', groups: ['staff', 'managers'] },
    { compares: 'groups', item: 'acceptability', storyboard: 'coach_a', groups: ['staff', 'others'] },
  ],
}
const study = sampleStudy({ plan })

/** Twelve of the staff and ten managers at two drawings of the coach, and some others. */
const given = (others: number): Given[] =>
  Object.entries({ staff: 12, managers: 10, others }).flatMap(([group, size]) =>
    Array.from({ length: size }, (_, person) =>
      ['coach_a', 'coach_b'].flatMap((storyboard, board) =>
        ['utility', 'intrusiveness', 'acceptability'].map((item) => ({
          participant: `${group}${person}`,
          group,
          storyboard,
          item,
          value:
            (board === 0 ? 5 : 2) +
            (person % 2) -
            (group === 'managers' && item === 'acceptability' && board === 0 ? 3 : 0),
        })),
      ),
    ).flat(),
  )

test('people and ranges are set against what was chosen before launch', async () => {
  const results = await shownResults(study, given(0))
  const cells = sufficiency(study, results, 'acceptability')
  const at = (storyboard: string, group: string) =>
    cells.find((one) => one.storyboard === storyboard && one.group === group)!
  // Six at 5 and six at 6: sd 0.5222, t(0.975; 11) = 2.201, so 0.6636 wide; halving takes 41 people in all.
  expect(at('coach_a', 'staff')).toMatchObject({ n: 12, target: 20, missing: 8, narrowEnough: true, moreToHalve: 29 })
  expect(at('coach_a', 'staff').width).toBeCloseTo(0.6636, 3)
  expect(at('today', 'staff')).toMatchObject({ n: 0, missing: 20, width: null, moreToHalve: null })
  expect(sufficiencyFinding(cells, 1.5)[0]).toBe('0 of 15 cells shown have as many people as were wanted.')
  expect(sufficiencyFinding(cells, 1.5)[1]).toBe('4 of 4 cells with a range are as narrow as was chosen, 1.5 points.')
})

test('what was planned is told against the smallest difference that matters, drawings and groups alike', async () => {
  const [tilts, , , groups, nobody] = contrasted(study, await shownResults(study, given(0)))
  expect(tilts).toMatchObject({ item: 'utility', estimate: 3, interval: [3, 3], keptBack: false })
  expect(outcome(tilts!, 1)).toBe('matters')
  expect(groups!.estimate).toBeCloseTo(3, 12)
  expect(groups!.interval![0]).toBeGreaterThan(2)
  expect(outcome(nobody!, 1)).toBe('unknown')
})

test('nothing of a cell that is kept back is among them', async () => {
  const results = await shownResults(study, given(3))
  const cells = sufficiency(study, results, 'acceptability').filter(({ storyboard }) => storyboard === 'coach_a')
  expect(cells.map(({ n }) => n)).toEqual([12, null, null])
  expect(cells.slice(1).every(({ width, missing, moreToHalve }) => width ?? missing ?? moreToHalve ?? true)).toBe(true)
  const all = contrasted(study, results)
  expect(all.map((one) => outcome(one, 1))).toEqual(['matters', 'kept-back', 'kept-back', 'kept-back', 'kept-back'])
  expect(all.slice(1).every(({ estimate }) => estimate === null)).toBe(true)
  expect(contrastsFinding(all, 1)).toBe(
    'Of 5 contrasts planned before launch, 1 shows a difference that matters and 4 are kept back.',
  )
})
