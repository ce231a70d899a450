import { absent, written } from '#analysis/figure.ts'
import type { Reliability } from '#analysis/report-format.ts'
import type { Report } from '#analysis/report.ts'
import type { Given } from './disclosure.ts'
import type { Linked } from './linked.ts'

/**
 * A report over answers that enter in steps. Concordance is that of people who rated every storyboard, so that beside the
 * cells it would tell what few said who left one out: it stands where nobody did, or enough people. Minority voices that
 * are equally far come by what stands there: ordered by their names they would be known from storyboard to storyboard.
 */
export function steppedReport(report: Report, shown: readonly Given[], linked: Linked): Report {
  const rated = Map.groupBy(
    shown.filter(({ value }) => value !== null),
    ({ item }) => item,
  )
  return {
    ...report,
    items: report.items.map((figures) => {
      const given = rated.get(figures.item) ?? []
      const groups = Map.groupBy(given, ({ group }) => group)
      const { all, groups: each } = figures.reliability
      const over = Object.keys(each).filter((group) => each[group]!.raters !== null)
      // Whether all who rated each of these storyboards may be told by all of them.
      const tells = (group: string, boards: readonly string[]) => {
        const people = Map.groupBy(groups.get(group) ?? [], ({ participant }) => participant)
        const whole = [...people.values()].filter((some) => some.length === boards.length)
        if (whole.length === 0) return true
        const places = boards.map((storyboard) => ({ storyboard, item: figures.item }))
        return linked(group, places).size === whole.length
      }
      return {
        ...figures,
        reliability: {
          all: over.every((group) => tells(group, boardsOf(given))) ? all : unranked(all),
          groups: Object.fromEntries(
            Object.entries(each).map(([group, own]) => [
              group,
              tells(group, boardsOf(groups.get(group) ?? [])) ? own : unranked(own),
            ]),
          ),
        },
        storyboards: figures.storyboards.map((board) => ({
          ...board,
          minorityVoices: board.minorityVoices.toSorted(farthestFirst),
        })),
      }
    }),
  }
}

const boardsOf = (given: readonly Given[]) => [...new Set(given.map(({ storyboard }) => storyboard))]

/** Why there would be none tells as well: "no variation" is that each of them rated all alike. */
const unranked = ({ kendallW: _, kendallWAbsent: __, ...figures }: Reliability): Reliability => ({
  ...figures,
  ...written<{ kendallW: number }>({ kendallW: absent('hidden') }),
})

type Voice = Report['items'][number]['storyboards'][number]['minorityVoices'][number]

function farthestFirst(a: Voice, b: Voice): number {
  const said = ({ group, value, reason }: Voice) => JSON.stringify([group, value, reason])
  return b.distance - a.distance || (said(a) < said(b) ? -1 : said(a) > said(b) ? 1 : 0)
}
