import type { Change, Path } from '#lib/domain/change.ts'
import type { Study } from '#lib/domain/study.ts'

const fields: Record<string, string> = {
  cast: 'People',
  items: 'Questions',
  storyboards: 'Storyboards',
  concepts: 'Concepts',
  groups: 'Groups',
  waivers: 'Answers to advice',
  transmissionPrinciple: 'condition',
  runsOn: 'where it runs',
  secondaryUse: 'secondary use',
  performanceClaim: 'performance claim',
  scene: 'picture',
  text: 'text',
  '#order': 'order',
}
const named = (word: string) => fields[word] ?? word.replaceAll('_', ' ')

/** A place of the study in words: "A coach that asks, panel 2, caption". */
export function placeName(study: Study, path: Path): string {
  const [first, code, ...rest] = path
  const board = first === 'storyboards' ? study.storyboards.find((one) => one.code === code) : undefined
  const start = board
    ? [board.title || board.code]
    : [named(String(first)), ...(code === undefined ? [] : [step(code)])]
  const words: string[] = []
  rest.forEach((one, index) => {
    if (typeof one === 'number' && rest[index - 1] === 'panels') words.splice(-1, 1, `panel ${one + 1}`)
    else words.push(step(one))
  })
  return [...start, ...words].join(', ')
}

const step = (one: string | number) => (typeof one === 'number' ? `number ${one + 1}` : named(one))

/** What changed at a place, short enough for a list. */
export function changeWords({ before, after, path }: Change): string {
  if (path.at(-1) === '#order') return 'put in another order'
  if (before === undefined) return `added${brief(after)}`
  if (after === undefined) return `removed${brief(before)}`
  if (Array.isArray(before) && Array.isArray(after) && before.length !== after.length)
    return `${before.length} before, ${after.length} now`
  return typeof before === 'object' || typeof after === 'object'
    ? 'changed'
    : `“${short(before)}” is now “${short(after)}”`
}

const short = (value: unknown) => {
  const text = String(value)
  return text.length > 90 ? `${text.slice(0, 88)}…` : text
}
const brief = (value: unknown) => (typeof value === 'object' ? '' : `: “${short(value)}”`)
