import { expect, test } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import { type Storyboard } from './storyboard.ts'
import { Study } from './study.ts'

/** The faults of a changed sample, as `path: message`. */
const faultsOf = (changes: Partial<Record<keyof Study, unknown>>) => {
  const result = Study.safeParse({ ...sampleStudy(), ...changes })
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

const boards = sampleStudy().storyboards
const without = (...codes: string[]): Storyboard[] => boards.filter((board) => !codes.includes(board.code))

test('a whole study has no fault', () => {
  expect(faultsOf({})).toEqual([])
})

test('a concept needs both opposed tilts', () => {
  expect(faultsOf({ storyboards: without('coach_b') })).toEqual([
    'concepts.0: "coach" has no storyboard that is privacy-first',
  ])
})

test('a study needs the status quo', () => {
  const { concepts } = sampleStudy()
  expect(faultsOf({ storyboards: without('today'), concepts: concepts.slice(0, 2) })).toEqual([
    'concepts: needs the status quo as a concept of its own',
  ])
})

test('a single concept does not compete', () => {
  const { concepts } = sampleStudy()
  const rest = concepts.filter((concept) => concept.code !== 'climate')
  expect(faultsOf({ storyboards: without('climate_a', 'climate_b'), concepts: rest })).toEqual([
    'concepts: needs at least two competing concepts beside the status quo',
  ])
})

test('a storyboard of an unknown concept, and a code used twice, are named', () => {
  const stray = boards.map((board) =>
    board.code === 'today' ? { ...board, code: 'coach_a', concept: 'nowhere' } : board,
  )
  expect(faultsOf({ storyboards: stray })).toEqual(
    expect.arrayContaining([
      'storyboards.4.code: "coach_a" is there twice',
      'storyboards.4.concept: names no concept of this study',
    ]),
  )
})

test('a flow without one of its five parameters cannot be published', () => {
  const [first, ...rest] = boards
  const { recipient: _recipient, ...flow } = first!.flows[0]!
  expect(faultsOf({ storyboards: [{ ...first, flows: [flow] }, ...rest] })[0]).toMatch(
    /^storyboards\.0\.flows\.0\.recipient/,
  )
})

test('a panel without its text equivalent cannot be published', () => {
  const [first, ...rest] = boards
  const panels = first!.panels.map((panel) => ({ ...panel, text: ' ' }))
  expect(faultsOf({ storyboards: [{ ...first, panels }, ...rest] })).toContain(
    'storyboards.0.panels.0.text: must not be empty',
  )
})

test('a scale needs words for every point', () => {
  const { items } = sampleStudy()
  const cut = items.map((item) => (item.code === 'utility' ? { ...item, labels: ['low', 'high'] } : item))
  expect(faultsOf({ items: cut })).toEqual(['items.1.labels: needs one label for each point of the scale'])
})
