import { movementSentences } from '#lib/domain/movement.ts'
import type { Pair } from '#lib/domain/side-by-side.ts'
import { resultsSoon } from '#lib/server/results.ts'
import { orErrorPage } from '../../../../refused.ts'
import { outline } from '../outline.ts'
import { type Aspect, comparison } from './comparison.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { store } = locals.app
  const { searchParams: asked } = url
  const known = await orErrorPage(() => resultsSoon(store, params.study))
  const { study, version } = known.record
  const shape = outline(known, asked)
  const by: Aspect =
    asked.get('by') === 'concepts' ? 'concepts' : asked.get('by') === 'versions' && version > 1 ? 'versions' : 'groups'
  const options = {
    groups: shape.groups.map(({ code, name }) => ({ code, name })),
    concepts: study.concepts.map(({ code, title }) => ({ code, name: title })),
    versions: Array.from({ length: version }, (_, index) => ({
      code: String(index + 1),
      name: `Version ${index + 1}`,
    })),
  }[by]
  const usual = by === 'versions' ? options.toReversed() : options
  const left = options.find(({ code }) => code === asked.get('left')) ?? usual[by === 'versions' ? 1 : 0]!
  const right = options.find(({ code }) => code === asked.get('right')) ?? usual.find((one) => one !== left) ?? left
  const ofVersion = async (number: number) =>
    number === version ? known : orErrorPage(() => resultsSoon(store, params.study, number))
  const sides =
    by === 'versions' ? await Promise.all([left, right].map(({ code }) => ofVersion(Number(code)))) : [known, known]
  const pairs: Pair[] = shape.item ? comparison(by, shape.item.code, sides, left.code, right.code) : []
  // Of two versions each is named where it stands; else the page is about the current one alone.
  const standing = by === 'versions' ? movementSentences(known.movement) : shape.standing
  return { ...shape, making: sides.some((side) => side.making), standing, by, version, options, left, right, pairs }
}
