import { advice, type Remark } from '#lib/domain/advice.ts'
import { Panel } from '#lib/domain/panel.ts'
import type { Study } from '#lib/domain/study.ts'
import { sampleStudy } from './sample-study.ts'

type Board = Study['storyboards'][number]

/** What one rule says of a study, as `path: message`. */
export const said = (rule: string, study: Study): string[] =>
  advice(study)
    .filter((remark: Remark) => remark.rule === rule)
    .map(({ path, message }) => `${path.join('.')}: ${message}`)

/** The sample with some fields of its storyboards changed, by code. */
export const withBoards = (changes: Record<string, Partial<Board>>, study = sampleStudy()): Study => ({
  ...study,
  storyboards: study.storyboards.map((board) => ({ ...board, ...changes[board.code] })),
})

/** A panel of a storyboard: a caption and a text are made up where they do not matter. */
export const panel = (changes: Record<string, unknown> = {}): Panel =>
  Panel.parse({ scene: {}, caption: 'Something happens.', text: 'Somebody stands in a room.', ...changes })
