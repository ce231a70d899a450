import { describe, expect, test } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import type { Given } from './disclosure.ts'
import { shownResults } from './shown-results.ts'

const study = sampleStudy()
const board = 'coach_a'

/** Both trade-off items of one storyboard, so many people of each group, each with words of their own. */
const answersOf = (sizes: Record<string, number>): Given[] =>
  Object.entries(sizes).flatMap(([group, size]) =>
    Array.from({ length: size }, (_, person) =>
      ['utility', 'intrusiveness'].map((item): Given => ({
        participant: `${group}-${person}`,
        group,
        storyboard: board,
        item,
        value: 1 + ((person * 3 + item.length) % 7),
        reason: `words of ${group}-${person}`,
      })),
    ).flat(),
  )

async function reportOf(given: Given[], missing: Given[] = []) {
  const [report] = (await shownResults(study, given, missing)).reports
  const boards = report!.items.find(({ item }) => item === 'utility')!.storyboards
  return { report: report!, cells: boards.find(({ storyboard }) => storyboard === board)!.groups }
}

describe('the report that programs read', () => {
  test('marks what is kept back, says why, and lists it', async () => {
    const { report, cells } = await reportOf(answersOf({ staff: 12, managers: 7, others: 3 }))
    expect(cells['others']).toEqual({ n: null, hidden: 'small' })
    expect(cells['managers']).toEqual({ n: null, hidden: 'complement' })
    expect(cells['staff']).toMatchObject({ n: 12 })
    const listed = report.suppressed.map(({ item, group, why }) => `${item} ${group} ${why}`)
    for (const item of ['utility', 'intrusiveness', 'tradeoff'])
      expect(listed).toEqual(expect.arrayContaining([`${item} others small`, `${item} managers complement`]))
    expect(report.items[0]!.reliability.groups['others']).toMatchObject({ raters: null, ratersAbsent: 'hidden' })
    expect(report.input.groups).toEqual({ staff: 12, managers: 0, others: 0 })
  })

  test('names nobody, also not beside their words', async () => {
    const { report } = await reportOf(answersOf({ staff: 12, managers: 9 }))
    const voices = report.items.flatMap(({ storyboards }) =>
      storyboards.flatMap(({ minorityVoices }) => minorityVoices),
    )
    expect(voices.length).toBeGreaterThan(0)
    for (const voice of voices) expect(Object.keys(voice)).not.toContain('participant')
    expect(voices.map(({ reason }) => reason).join()).toMatch(/words of/)
  })

  test('has no trade-off row over fewer people than its cells, which would tell what those said', async () => {
    const given = answersOf({ staff: 12, managers: 9 })
    const without = given.filter((one) => !(one.item === 'utility' && one.participant === 'staff-3'))
    const { report } = await reportOf(without)
    const rows = report.tradeoff!.filter(({ storyboard }) => storyboard === board)
    expect(rows.map(({ group, n }) => [group, n])).toEqual([
      ['staff', null],
      ['managers', 9],
      ['others', 0],
    ])
  })

  test('counts as missing what people of shown groups were asked, and nobody of a hidden one', async () => {
    const place = { storyboard: board, item: 'utility', value: null }
    const missing = ['staff', 'others'].flatMap((group) =>
      [1, 2].map((person) => ({ ...place, group, participant: `late-${group}-${person}` })),
    )
    const { report } = await reportOf(answersOf({ staff: 12, managers: 7, others: 3 }), missing)
    expect(report.input).toMatchObject({ participants: 14, ratings: 24, missing: 2 })
  })
})
