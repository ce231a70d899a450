import type { Path } from '#lib/domain/change.ts'
import type { Study } from '#lib/domain/study.ts'
import { keyed } from './places.ts'

/** The parts of the editor, by what stands behind the # of the address: what each is called, and what is to be done there. */
export const parts = [
  ['about', 'About the study', 'Say what the study is about'],
  ['concepts', 'Concepts and storyboards', 'Set ideas side by side'],
  ['people', 'People in the stories', 'Dress the people'],
  ['groups', 'Groups', 'Say who is asked'],
  ['questions', 'Questions', 'Put the questions'],
  ['background', 'Background', 'Ask about the people'],
  ['plan', 'Plan', 'Say what you look for'],
  ['consent', 'Consent', 'Ask for consent'],
  ['preview', 'Preview', 'See it as people will'],
  ['publish', 'Check and publish', 'Check and publish'],
  ['history', 'History', 'Look back'],
] as const

const homes: Record<string, string> = {
  concepts: 'concepts',
  cast: 'people',
  groups: 'groups',
  items: 'questions',
  background: 'background',
  plan: 'plan',
  consent: 'consent',
}

/** Where a place of the study is edited, what it is called, and the code it belongs to. */
export function placeOf(
  study: Study,
  path: readonly (string | number)[],
): { part: string; name: string; code?: string } {
  const [field, code, ...rest] = keyed(study, path) as Path
  if (field === 'storyboards' && typeof code === 'string') {
    const title = study.storyboards.find((one) => one.code === code)?.title || code
    const panel = rest[0] === 'panels' && typeof rest[1] === 'number' ? `, panel ${rest[1] + 1}` : ''
    return { part: `storyboard-${code}`, name: `${title}${panel}`, code }
  }
  const part = homes[String(field)] ?? (field === 'storyboards' ? 'concepts' : 'about')
  const name = parts.find(([one]) => one === part)?.[1] ?? part
  return typeof code === 'string' && field !== 'consent' ? { part, name: `${name}, ${code}`, code } : { part, name }
}
