import { isShown } from '#lib/domain/results.ts'
import { resultsSoon } from '#lib/server/results.ts'
import { orErrorPage } from '../../../../refused.ts'
import { chosenFrom, outline } from '../outline.ts'
import type { PageServerLoad } from './$types'

/** How many words stand beside one question’s marks; all of them are among the reasons. */
const mostWords = 60

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const known = await orErrorPage(() => resultsSoon(locals.app.store, params.study))
  const { study, version } = known.record
  const shape = outline(known, url.searchParams)
  const { marks } = known.results
  const pointed = (code: string) =>
    marks
      .filter(({ storyboard }) => storyboard === code)
      .flatMap(({ cells }) => cells.filter(isShown).flatMap((cell) => ('counts' in cell ? cell.counts : [])))
      .reduce((sum, count) => sum + count, 0)
  const usual = shape.storyboards.toSorted((a, b) => pointed(b.code) - pointed(a.code))[0]!
  const board = chosenFrom(shape.storyboards, url.searchParams.get('storyboard')) ?? usual
  const group = chosenFrom(shape.groups, url.searchParams.get('group'))?.code ?? null
  const panels = study.storyboards.find(({ code }) => code === board.code)!.panels.map(({ text }) => text)
  return {
    ...shape,
    version,
    board,
    group,
    panels,
    questions: study.items
      .filter(({ kind }) => kind === 'panel')
      .flatMap(({ code, text }) =>
        marks
          .filter((one) => one.item === code && one.storyboard === board.code)
          .map((one) => {
            const words = one.words.filter((word) => group === null || word.group === group)
            return {
              code,
              text,
              marks: { ...one, words: words.slice(0, mostWords) },
              untold: Math.max(0, words.length - mostWords),
            }
          }),
      ),
  }
}
