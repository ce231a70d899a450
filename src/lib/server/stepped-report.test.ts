import { expect, test } from 'vitest'
import { report } from '#analysis/report.ts'
import { sampleStudy } from '../../../tests/sample-study.ts'
import type { Given } from './disclosure.ts'
import { linkedIn } from './linked.ts'
import { steppedReport } from './stepped-report.ts'

const study = sampleStudy()

/** So many people of a group who rate two storyboards; `without` of them leave the second one out. */
const party = (group: string, size: number, without = 0): Given[] =>
  Array.from({ length: size }, (_, person) =>
    ['coach_a', 'coach_b'].slice(0, person < without ? 1 : 2).map((storyboard, board) => {
      const place = { participant: `${group}-${person}`, group, storyboard, item: 'utility', step: 1 }
      return { ...place, value: 1 + ((person * 3 + board * 2) % 7) }
    }),
  ).flat()

function reported(given: Given[]) {
  const settings = { scale: [1, 7] as [number, number], resamples: 0, permutations: 0 }
  return steppedReport(report(given, settings), given, linkedIn(study, given)).items[0]!
}

test('concordance stands where everybody rated all storyboards, and not where a few did not', () => {
  const { reliability } = reported([...party('staff', 9), ...party('managers', 9, 1), ...party('others', 12, 5)])
  expect(reliability.groups['staff']!.kendallW).not.toBeNull()
  expect(reliability.groups['managers']).toMatchObject({ kendallW: null, kendallWAbsent: 'hidden', raters: 9 })
  expect(reliability.groups['others']!.kendallW).not.toBeNull()
  expect(reliability.all).toMatchObject({ kendallW: null, kendallWAbsent: 'hidden' })
  expect(reliability.groups['managers']!.alphaOrdinal).not.toBeNull()
})

test('nor does a reason tell that all who rated both rated both alike', () => {
  const alike = party('staff', 7, 1).map((one) => ({ ...one, value: Number(one.participant.at(-1)) < 3 ? 2 : 3 }))
  expect(reported(alike).reliability.groups['staff']!.kendallWAbsent).toBe('hidden')
})

test('voices that are equally far do not come by who they are', () => {
  const given = [...party('staff', 9), ...party('managers', 9)]
  const renamed = given.map((one) => ({ ...one, participant: [...one.participant].toReversed().join('') }))
  const voices = (some: Given[]) =>
    reported(some).storyboards.map(({ minorityVoices }) => minorityVoices.map(({ participant: _, ...voice }) => voice))
  expect(voices(given).flat().length).toBeGreaterThan(3)
  expect(voices(renamed)).toEqual(voices(given))
})
