import { describe, expect, test } from 'vitest'
import type { Spot } from '#lib/domain/results.ts'
import type { Subject } from './subject.ts'
import { weighing } from './weighing.ts'

const subject = {
  weighs: [],
  groups: [
    { code: 'staff', name: 'Staff', people: 12 },
    { code: 'boss', name: 'Managers', people: 6 },
  ],
  items: [{ code: 'priority', text: 'Which?', lowest: 1, labels: ['Privacy', 'rather', 'same', 'rather', 'Works'] }],
  storyboards: [
    { code: 'coach', title: 'Coach', about: null },
    { code: 'survey', title: 'Survey', about: null },
  ],
} as unknown as Subject

const spot = (storyboard: string, ...groups: [group: string, counts: number[] | null][]) =>
  ({
    storyboard,
    item: 'priority',
    n: groups.flatMap(([, counts]) => counts ?? []).reduce((a, b) => a + b, 0),
    cells: groups.map(([group, counts]) =>
      counts ? { group, n: counts.reduce((a, b) => a + b, 0), counts } : { group, n: null },
    ),
  }) as unknown as Spot

describe('what should weigh more', () => {
  test('is counted on either side of the middle, over the groups shown', () => {
    const { rows } = weighing(subject, [spot('coach', ['staff', [8, 3, 1, 0, 0]], ['boss', [0, 1, 1, 1, 3]])])
    // 12 against 4: twice the chance of at most 4 of 16, 2 × 2517 / 65536.
    expect(rows).toEqual([
      {
        storyboard: 'Coach',
        n: 18,
        privacy: 12,
        neither: 2,
        performance: 4,
        p: expect.closeTo(5034 / 65536, 12) as number,
        otherwise: ['Managers (4 of 6)'],
        split: true,
      },
    ])
  })

  test('is said of a storyboard only where the sides are hardly apart by chance, after Holm', () => {
    const { sentences } = weighing(subject, [
      spot('coach', ['staff', [12, 0, 0, 0, 0]], ['boss', null]),
      spot('survey', ['staff', [6, 0, 1, 0, 5]], ['boss', null]),
    ])
    expect(sentences).toEqual([
      'More people answer on the side of “Privacy” about “Coach” (12 of 12, and 0 on the other side).',
      'Of all people together neither can be said about one storyboard: one side may have come out ahead by chance.',
    ])
  })

  test('tells of groups on different sides also where all together are at a tie', () => {
    const { rows, sentences } = weighing(subject, [
      spot('coach', ['staff', [6, 0, 1, 0, 0]], ['boss', [0, 0, 0, 0, 6]]),
    ])
    expect(rows[0]).toMatchObject({ otherwise: ['Managers (6 of 6 towards “Works”)'], split: true, p: 1 })
    expect(sentences.at(-1)).toBe('About 1 of 1 storyboards the groups lean to different sides.')
  })

  test('is not read off anything else where nobody was asked', () => {
    const { sentences, rows } = weighing({ ...subject, items: [] }, [])
    expect(rows).toEqual([])
    expect(sentences.join(' ')).toMatch(/Nobody was asked outright/)
  })

  test('stays open while no group can be shown', () => {
    const { sentences } = weighing(subject, [spot('coach', ['staff', null], ['boss', null])])
    expect(sentences).toEqual(['Too few people have answered to say which.'])
  })
})
