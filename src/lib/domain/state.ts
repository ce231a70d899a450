import { z } from 'zod'

export const State = z.enum(['draft', 'live', 'paused', 'closed', 'archived'])
export type State = z.infer<typeof State>

/** What a designer can do with a study, and the states it is possible in. */
const moves = {
  publish: { from: ['draft', 'live'], to: 'live' },
  pause: { from: ['live'], to: 'paused' },
  resume: { from: ['paused'], to: 'live' },
  close: { from: ['live', 'paused'], to: 'closed' },
  reopen: { from: ['closed'], to: 'live' },
  archive: { from: ['closed'], to: 'archived' },
} as const satisfies Record<string, { from: readonly State[]; to: State }>

export type Move = keyof typeof moves
export const Move = z.enum(Object.keys(moves) as [Move, ...Move[]])

/** The state after a move, or null where the move is not possible. */
export function stateAfter(state: State, move: Move): State | null {
  const { from, to } = moves[move]
  return (from as readonly State[]).includes(state) ? to : null
}

/** The moves open to a study in this state. */
export const movesFrom = (state: State) => Move.options.filter((move) => stateAfter(state, move) !== null)

/** Everything that changes what is kept about a study, and the states in which it may happen. */
const writes = {
  start: ['live'],
  answer: ['live'],
  complete: ['live'],
  withdraw: State.options,
  'change-language': State.options,
  revise: ['draft', 'live', 'paused'],
  simulate: State.options,
  delete: ['draft', 'closed', 'archived'],
} as const satisfies Record<string, readonly State[]>

export type Write = keyof typeof writes

/** The one table that every write asks: may this happen to a study in this state? */
export const permits = (state: State, write: Write) => (writes[write] as readonly State[]).includes(state)

/** The states in words, as people outside the team read them in English. */
export const stateSentences: Record<State, string> = {
  draft: 'This study has not started yet.',
  live: 'This study is open.',
  paused: 'This study is paused. Answers given so far are kept; it can go on when the team resumes it.',
  closed: 'This study is closed. Answers given so far are kept, and nothing more can be added.',
  archived: 'This study is archived. Answers given so far are kept, and nothing more can be added.',
}

/** One state in words. */
export const stateSentence = (state: State) => stateSentences[state]
