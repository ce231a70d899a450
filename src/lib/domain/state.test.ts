import { expect, test } from 'vitest'
import { Move, State, movesFrom, permits, stateAfter } from './state.ts'

test('a study lives from draft to archive, and a closed one can be reopened', () => {
  expect(Object.fromEntries(State.options.map((state) => [state, movesFrom(state)]))).toEqual({
    draft: ['publish'],
    live: ['publish', 'pause', 'close'],
    paused: ['resume', 'close'],
    closed: ['reopen', 'archive'],
    archived: [],
  })
})

test('a move that is not possible leads nowhere', () => {
  for (const move of Move.options) expect(stateAfter('archived', move)).toBeNull()
})

test('people can start, answer and complete only while a study is live, and withdraw or read in another language at any time', () => {
  for (const state of State.options) {
    for (const write of ['start', 'answer', 'complete'] as const) expect(permits(state, write)).toBe(state === 'live')
    expect(permits(state, 'withdraw')).toBe(true)
    expect(permits(state, 'change-language')).toBe(true)
  }
})

test('a study that people are answering cannot be deleted', () => {
  expect(State.options.filter((state) => permits(state, 'delete'))).toEqual(['draft', 'closed', 'archived'])
})

test('a study can be revised until it is closed, and not after', () => {
  expect(State.options.filter((state) => permits(state, 'revise'))).toEqual(['draft', 'live', 'paused'])
})
