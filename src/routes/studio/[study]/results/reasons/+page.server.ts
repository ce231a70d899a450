import { inReadingOrder, readingWays, reasonAlone } from '#lib/domain/reading-order.ts'
import { foundReasons } from '#lib/domain/reason-search.ts'
import { resultsSoon } from '#lib/server/results.ts'
import { orErrorPage } from '../../../../refused.ts'
import { chosenFrom, outline } from '../outline.ts'
import type { PageServerLoad } from './$types'

/** How many people’s words stand on one page. */
const most = 50

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { searchParams: asked } = url
  const known = await orErrorPage(() => resultsSoon(locals.app.store, params.study))
  const { study } = known.record
  const shape = outline(known, asked)
  const questions = study.items.map(({ code, text }) => ({ code, text }))
  const query = {
    words: (asked.get('q') ?? '').slice(0, 200),
    storyboard: chosenFrom(shape.storyboards, asked.get('storyboard'))?.code,
    group: chosenFrom(shape.groups, asked.get('group'))?.code,
    item: chosenFrom(questions, asked.get('of'))?.code,
    order: readingWays.find((one) => one === asked.get('order')) ?? 'different',
  }
  const boards = known.results.words.map((board) => {
    const item = shape.item?.code ?? null
    const ask = { item, group: query.group ?? null, way: query.order }
    const { told, typical } = inReadingOrder(board, known.results.readings, ask)
    return { board, told, typical: query.item === undefined ? typical.map(reasonAlone) : typical }
  })
  const found = foundReasons(
    boards.map(({ board, told }) => ({ ...board, people: told })),
    query,
  )
  const pages = Math.max(1, Math.ceil(found.length / most))
  const number = Math.min(Math.max(1, Math.trunc(Number(asked.get('page')) || 1)), pages)
  const here = found.slice((number - 1) * most, number * most)
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
    boards: [...Map.groupBy(here, ({ storyboard }) => storyboard)].map(([storyboard, reasons]) => ({
      storyboard,
      reasons,
      // Whatever is searched for: they stand for what the rest of their group wrote.
      typical: foundReasons(
        boards.flatMap(({ board, typical }) =>
          board.storyboard === storyboard ? [{ ...board, people: typical, unnamed: [] }] : [],
        ),
        { item: query.item },
      ),
    })),
    people: found.length,
    number,
    pages,
    withheld: words.some(({ unnamed }) => unnamed === null),
  }
}
