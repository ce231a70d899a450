import type { KeptBackCell, MarkedCell, PanelMarks } from '#lib/domain/results.ts'
import type { Study } from '#lib/domain/study.ts'
import { type Disclosure, type Given, blocksOf, smallestUnanimous } from './disclosure.ts'

/**
 * Which pictures people pointed at, by group: of all who said anything about the storyboard, so that whoever pointed at
 * none counts as well. A group is shown where its answers about the storyboard are. Few people who came into the figures
 * together and all pointed at one picture are left out, as that would tell of each of them.
 */
export function panelMarks(study: Study, given: readonly Given[], open: Disclosure): PanelMarks[] {
  const blockOf = blocksOf(study)
  const placed = Map.groupBy(given, (one) => `${blockOf(one)} ${one.group}`)
  return study.items
    .filter(({ kind }) => kind === 'panel')
    .flatMap(({ code: item }) =>
      study.storyboards.map(({ code: storyboard, panels }): PanelMarks => {
        const told = study.groups.map(({ code: group }) => {
          const place = { storyboard, item, group }
          const here = placed.get(`${blockOf(place)} ${group}`) ?? []
          return { group, here, some: open.names(place) ? tellable(here, item) : null }
        })
        return {
          storyboard,
          item,
          cells: told.map(({ group, here, some }): MarkedCell | KeptBackCell => {
            if (!some || (some.length === 0 && here.length > 0)) return { group, n: null }
            const marked = some.filter((one) => one.item === item)
            const counts = panels.map((_, index) => marked.filter(({ panel }) => panel === index + 1).length)
            return { group, n: people(some), counts }
          }),
          words: told
            .flatMap(({ some }) => some ?? [])
            .flatMap((one) =>
              one.item === item && one.reason ? [{ group: one.group, panel: one.panel ?? null, text: one.reason }] : [],
            )
            .toSorted((a, b) => (a.text < b.text ? -1 : 1)),
        }
      }),
    )
}

/** All but those who entered with too few others of whom everybody pointed at the same picture. */
const tellable = (here: readonly Given[], item: string): Given[] =>
  [...Map.groupBy(here, ({ step }) => step).values()].filter((some) => !tellsAll(some, item)).flat()

function tellsAll(some: readonly Given[], item: string): boolean {
  const panels = some.flatMap((one) => (one.item === item && one.panel !== undefined ? [one.panel] : []))
  const size = people(some)
  return size < smallestUnanimous && panels.length === size && new Set(panels).size === 1
}

const people = (given: readonly Given[]) => new Set(given.map(({ participant }) => participant)).size
