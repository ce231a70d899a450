import { describe, expect, test } from 'vitest'
import { inReadingOrder } from '#lib/domain/reading-order.ts'
import { isShown } from '#lib/domain/results.ts'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { type Given, smallestCell } from './disclosure.ts'
import { shownResults } from './shown-results.ts'

const study = sampleStudy()
const board = 'coach_a'

interface Party {
  group: string
  size: number
  value?: (person: number, item: string) => number | null
  words?: boolean
}

/** Answers to one storyboard, a few people a group, each with words that name their group for the test's eyes only. */
const answersOf = (...parties: Party[]): Given[] =>
  parties.flatMap(({ group, size, value = (person, item) => 1 + ((person + item.length) % 7), words = true }) =>
    Array.from({ length: size }, (_, person) => {
      const participant = `${group}-${person}`
      const place = { participant, group, storyboard: board }
      const why = `words of ${participant}`
      const rated = ['utility', 'intrusiveness', 'acceptability', 'should_exist', 'priority'].flatMap((item) => {
        const given = value(person, item)
        if (given === null) return []
        const within = item === 'should_exist' ? 1 + ((given - 1) % 4) : given
        return [{ ...place, item, value: within, ...(words ? { reason: why } : {}) }]
      })
      return [...rated, ...(words ? [{ ...place, item: 'why', value: null, reason: why }] : [])]
    }).flat(),
  )

const spotOf = async (given: Given[], item = 'utility') =>
  (await shownResults(study, given)).spots.find((spot) => spot.storyboard === board && spot.item === item)!

describe('results', () => {
  test('never name a participant', async () => {
    const given = answersOf({ group: 'staff', size: 12, words: false }, { group: 'managers', size: 12, words: false })
    expect(JSON.stringify(await shownResults(study, given))).not.toMatch(/staff-\d|managers-\d/)
  })

  test('show a group of five, and keep back a group of four together with another, so that none stands alone', async () => {
    const { cells, n } = await spotOf(
      answersOf({ group: 'staff', size: 12 }, { group: 'managers', size: 5 }, { group: 'others', size: 4 }),
    )
    expect(cells.map((cell) => cell.n)).toEqual([12, null, null])
    expect(n).toBe(12)
  })

  test('keep back all items of a storyboard alike, also one that enough people answered', async () => {
    const oneCannotSay = (person: number, item: string) =>
      item === 'intrusiveness' && person === 0 ? null : 1 + ((person + item.length) % 7)
    const given = answersOf(
      { group: 'staff', size: 12 },
      { group: 'managers', size: 9 },
      { group: 'others', size: 5, value: oneCannotSay },
    )
    for (const item of ['utility', 'intrusiveness', 'acceptability'])
      expect((await spotOf(given, item)).cells.map((cell) => cell.n)).toEqual([12, null, null])
    // The closing block is answered later, by fewer people, and stands by itself.
    expect((await spotOf(given, 'priority')).cells.map((cell) => cell.n)).toEqual([12, 9, 5])
  })

  test('keep back a small cell in which all said the same, and show a large one', async () => {
    const alike = (person: number, item: string) => (item === 'utility' ? 6 : 1 + (person % 7))
    const small = answersOf({ group: 'staff', size: 12 }, { group: 'managers', size: 9, value: alike })
    expect((await spotOf(small)).cells.map((cell) => cell.n)).toEqual([12, null, 0])
    const large = answersOf({ group: 'staff', size: 12 }, { group: 'managers', size: 10, value: alike })
    expect((await spotOf(large)).cells.map((cell) => cell.n)).toEqual([12, 10, 0])
  })

  test('do not depend on what people of a group that is kept back answered', async () => {
    const shownAlike = (value: number) =>
      answersOf(
        { group: 'staff', size: 12 },
        { group: 'managers', size: 6 },
        { group: 'others', size: 3, value: () => value },
      )
    expect(await shownResults(study, shownAlike(1))).toEqual(await shownResults(study, shownAlike(7)))
  })

  test('put words in an order that no hidden answer and no hidden word can move, and an answer that is shown can', async () => {
    const order = async (staff: number, hidden: number) => {
      const parties = answersOf(
        { group: 'staff', size: 12, value: (person) => (person === 7 ? staff : 2 + (person % 5)) },
        { group: 'managers', size: 6, value: (person) => (person === 2 ? 4 : hidden) },
        { group: 'others', size: 3, value: () => hidden },
      ).map((one) => (one.group !== 'staff' && one.reason ? { ...one, reason: `${one.reason} ${hidden}` } : one))
      const { words, readings } = await shownResults(study, parties)
      const here = words.find(({ storyboard }) => storyboard === board)!
      const { told } = inReadingOrder(here, readings, { item: 'utility', group: null, way: 'different' })
      return told.map(({ texts }) => texts[0]!.text)
    }
    const first = await order(7, 1)
    expect([first[0], first.length]).toEqual(['words of staff-7', 12])
    expect(await order(7, 7)).toEqual(first)
    expect(await order(3, 1)).not.toEqual(first)
  })

  test('cannot be subtracted: all counts together are those of the groups that are shown', async () => {
    const { spots, choices } = await shownResults(
      study,
      answersOf({ group: 'staff', size: 12 }, { group: 'managers', size: 9 }, { group: 'others', size: 2 }),
    )
    for (const { cells, n } of spots) expect(n).toBe(cells.filter(isShown).reduce((sum, cell) => sum + cell.n, 0))
    for (const { cells, counts, n } of choices) {
      const shown = cells.filter((cell) => cell.n !== null)
      expect(n).toBe(shown.reduce((sum, cell) => sum + cell.n, 0))
      counts.forEach((count, index) => expect(count).toBe(shown.reduce((sum, cell) => sum + cell.counts[index]!, 0)))
    }
  })

  test('give the words of a group that is kept back without its name and without any answer beside them', async () => {
    const { words, spots, groups } = await shownResults(
      study,
      answersOf({ group: 'staff', size: 12 }, { group: 'managers', size: 6 }, { group: 'others', size: 3 }),
    )
    expect(groups.map(({ people }) => people)).toEqual([12, 6, null])
    const here = words.find(({ storyboard }) => storyboard === board)!
    expect(new Set(here.people.map(({ group }) => group))).toEqual(new Set(['staff']))
    const unnamed = here.unnamed?.map(({ text }) => text) ?? []
    expect(unnamed).toHaveLength(9)
    expect(unnamed).toContain('words of others-1')
    const named = JSON.stringify([here.people, spots])
    for (const text of unnamed) expect(named).not.toContain(text)
  })

  test('keep words back altogether while fewer than five people are behind them', async () => {
    const few = await shownResults(study, answersOf({ group: 'staff', size: 1 }, { group: 'others', size: 3 }))
    expect(few.words.find(({ storyboard }) => storyboard === board)).toMatchObject({ people: [], unnamed: null })
    expect(JSON.stringify(few)).not.toContain('words of')
  })

  test('keep the words of a storyboard from standing beside an answer of the closing block that is shown', async () => {
    const halfOpen = (person: number, item: string) =>
      item === 'intrusiveness' && person > 2 ? null : 1 + ((person * 3 + item.length) % 7)
    const parties = ['staff', 'managers', 'others'].map((group) => ({ group, size: 8, value: halfOpen }))
    const { words, spots } = await shownResults(study, answersOf(...parties))
    expect(spots.find(({ item }) => item === 'priority')?.n).toBe(24)
    expect(words.find(({ storyboard }) => storyboard === board)?.people).toEqual([])
    expect(JSON.stringify(spots)).not.toContain('words of')
  })

  test('let nothing of a kept-back cell be found by whoever subtracts everything from everything', async () => {
    for (const size of [1, 2, 3, 4]) {
      const hidden = answersOf({ group: 'others', size, value: (person) => 2 + person })
      const shown = answersOf({ group: 'staff', size: 14 }, { group: 'managers', size: 7 })
      const { spots, choices, centroids } = await shownResults(study, [...shown, ...hidden])
      const secret = [1, 2, 3, 4, 5, 6, 7].map(
        (value) => hidden.filter((one) => one.item === 'utility' && one.value === value).length,
      )
      const at = spots.find((one) => one.storyboard === board && one.item === 'utility')!
      // What the page gives away: every list of counts there is, and every total with a mean.
      const lists = at.cells.filter(isShown).map(({ counts }) => counts)
      for (const one of lists)
        for (const other of [...lists, [0, 0, 0, 0, 0, 0, 0]]) {
          const difference = one.map((count, index) => count - other[index]!)
          expect(difference).not.toEqual(secret)
        }
      expect(lists.flat().reduce((sum, count) => sum + count, 0)).toBe(at.n)
      expect(centroids.every(({ group }) => group === 'staff')).toBe(true)
      expect(choices.every(({ cells, n }) => n === cells.reduce((sum, cell) => sum + (cell.n ?? 0), 0))).toBe(true)
      expect(at.n).toBeGreaterThanOrEqual(smallestCell)
    }
  })

  test('of nobody are empty and say “too few”', async () => {
    const { spots, groups } = await shownResults(study, [])
    expect(new Set(spots.map(({ verdict }) => verdict))).toEqual(new Set(['too-few']))
    expect(groups.map(({ people }) => people)).toEqual([0, 0, 0])
  })
})
