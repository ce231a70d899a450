import type { Path } from '#lib/domain/change.ts'
import type { Study } from '#lib/domain/study.ts'
import { placeName } from './change-words.ts'
import { keyed } from './places.ts'

/** Why the server did not take the work, with the field in words and what to do, and where that field stands. */
export function refusalWords(study: Study, answer: Record<string, unknown>): { words: string; path: Path | null } {
  const told = typeof answer['refusal'] === 'string' ? answer['refusal'] : 'the server did not take it.'
  const field = typeof answer['field'] === 'string' ? answer['field'] : ''
  if (field === '') return { words: told, path: null }
  const path = field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  // The refusal begins with the path as the server knows it, and goes on with what is wrong there.
  const reason = told.startsWith(path.join(' › ')) ? told.slice(path.join(' › ').length).trim() : told
  const place = placeName(study, keyed(study, path))
  return { words: `“${place}” ${reason}. Mend it or undo it, and all is saved.`, path }
}
