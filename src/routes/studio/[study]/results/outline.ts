import { type RatingItem, labelsOf } from '#lib/domain/item.ts'
import { versions } from '#lib/domain/findings.ts'
import { type Movement, movementSentences } from '#lib/domain/movement.ts'
import type { Results } from '#lib/domain/results.ts'
import type { Study } from '#lib/domain/study.ts'

interface Known {
  record: { study: Study; version: number }
  results: Pick<Results, 'groups'>
  earlier: number | null
  movement: Movement | null
  making: boolean
}

/**
 * What a page beside the results needs to name things, of which answers they are, and which question with a scale the
 * address chooses.
 */
export function outline({ record, results, earlier, movement, making }: Known, asked: URLSearchParams) {
  const { study, version } = record
  const rated = study.items.filter((item): item is RatingItem => item.kind === 'rating')
  const items = rated.map((item) => ({
    code: item.code,
    text: item.text,
    labels: [...labelsOf(item)],
    lowest: item.scale[0],
  }))
  return {
    making,
    items,
    item:
      chosenFrom(items, asked.get('item')) ?? items.find(({ code }) => code === 'acceptability') ?? items[0] ?? null,
    groups: results.groups,
    standing: [...versions(version, earlier), ...movementSentences(movement)],
    storyboards: study.storyboards.map(({ code, title, concept, tilt }, index) => ({
      code,
      title,
      concept,
      tilt,
      letter: String.fromCharCode(65 + index),
    })),
  }
}

export type Outline = ReturnType<typeof outline>

/** Of several things the one that the address names. */
export const chosenFrom = <T extends { code: string }>(things: readonly T[], code: string | null): T | undefined =>
  things.find((one) => one.code === code)

/** The address of this page with these choices; what is null is left out. */
export function viewOf(path: string, choices: Record<string, string | null | undefined>): string {
  const said = Object.entries(choices).filter((one): one is [string, string] => Boolean(one[1]))
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said).toString()}`
}
