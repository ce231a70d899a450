import type { Move, State } from '#lib/domain/state.ts'

/** What the launch page says of each state: what there is to do, and what the state means. */
export const stateWords: Record<State, { heading: string; meaning: string }> = {
  draft: {
    heading: 'Publish this study',
    meaning:
      'It is a draft: nobody but designers can see it. Once published, its text stands as it is; an edit becomes the next version.',
  },
  live: { heading: 'Invite people', meaning: 'It is live: whoever has a link can take part.' },
  paused: {
    heading: 'This study is paused',
    meaning: 'Nobody can start or go on. All that was given is kept, and people go on where they were once it resumes.',
  },
  closed: {
    heading: 'This study is closed',
    meaning:
      'Nobody can start or go on. People can still withdraw with their code. It can be reopened, which is noted below.',
  },
  archived: {
    heading: 'This study is archived',
    meaning: 'It is kept for reading and can no longer be opened. People can still withdraw with their code.',
  },
}

export const simulatedWords = {
  heading: 'A copy with simulated answers',
  meaning: 'No person gave these answers. The copy shows what results look like, and cannot be opened to people.',
}

/** What each move is called; one with `ask` is asked about first, and names what would follow. */
export const moveWords: Record<Move, { button: string; ask?: string }> = {
  publish: { button: 'Publish and open it' },
  pause: { button: 'Pause' },
  resume: { button: 'Resume' },
  close: { button: 'Close', ask: 'People in the middle of it cannot finish. You can reopen it later.' },
  reopen: { button: 'Reopen' },
  archive: { button: 'Archive', ask: 'An archived study cannot be reopened. Its results and exports stay.' },
}

/** Where a study goes from its state as a matter of course: the one filled button. */
export const nextMove: Partial<Record<State, Move>> = { draft: 'publish', paused: 'resume' }

const eventWords: Record<string, string> = {
  drafted: 'brought in as a draft',
  revised: 'given a newer text, which takes effect when the study next goes live',
  publish: 'published',
  pause: 'paused',
  resume: 'resumed',
  close: 'closed',
  reopen: 'reopened',
  archive: 'archived',
  simulated: 'filled with simulated answers',
  invited: 'personal links made',
  'links revoked': 'personal links taken back',
  'room opened': 'a device made ready for several people',
  'rooms closed': 'shared devices ended',
}

export const eventSentence = (event: string, detail: string | null) =>
  (eventWords[event] ?? event) + (detail ? `: ${detail}` : '')
