import { foundReasons } from '#lib/domain/reason-search.ts'
import { results } from '#lib/server/results.ts'
import { orErrorPage } from '../../../../refused.ts'
import { chosenFrom, outline } from '../outline.ts'
import type { PageServerLoad } from './$types'

/** How many people’s words stand on one page. */
const most = 50

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { searchParams: asked } = url
  const known = await orErrorPage(() => results(locals.app.store, params.study))
  const { study } = known.record
  const shape = outline(known, asked)
  const questions = study.items.map(({ code, text }) => ({ code, text }))
  const query = {
    words: (asked.get('q') ?? '').slice(0, 200),
    storyboard: chosenFrom(shape.storyboards, asked.get('storyboard'))?.code,
    group: chosenFrom(shape.groups, asked.get('group'))?.code,
    item: chosenFrom(questions, asked.get('of'))?.code,
  }
  const found = foundReasons(known.results.words, query)
  const pages = Math.max(1, Math.ceil(found.length / most))
  const number = Math.min(Math.max(1, Math.trunc(Number(asked.get('page')) || 1)), pages)
  const { words } = known.results
  const written = new Set(
    words.flatMap(({ people, unnamed }) =>
      [...people.flatMap(({ texts }) => texts), ...(unnamed ?? [])].map(({ item }) => item),
    ),
  )
  return {
    ...shape,
    questions,
    written: questions.filter(({ code }) => written.has(code)),
    query,
    found: found.slice((number - 1) * most, number * most),
    people: found.length,
    number,
    pages,
    withheld: words.some(({ unnamed }) => unnamed === null),
  }
}
