import { withNoneOfThese } from '#lib/domain/group.ts'
import type { RatingItem } from '#lib/domain/item.ts'
import type { Results } from '#lib/domain/results.ts'
import type { Study } from '#lib/domain/study.ts'
import { spots } from '#lib/report/spots.ts'
import { analysed } from './analyses.ts'
import type { AnalysisTask } from './analysis-worker.ts'
import { centroids } from './centroids.ts'
import { choiceSpots } from './choice-spots.ts'
import { type Given, disclosure, smallestCell } from './disclosure.ts'
import { linkedIn } from './linked.ts'
import { panelMarks } from './panel-marks.ts'
import type { Released } from './released.ts'
import { shownReport } from './shown-report.ts'
import { steppedReport } from './stepped-report.ts'
import { weighed } from './weighed.ts'
import { weighingTask } from './weighing-task.ts'
import { words } from './words.ts'
import { readingsOf, writtenCells } from './written-cells.ts'

/** A size as it may be told. */
const toldSize = (people: number) => (people > 0 && people < smallestCell ? null : people)

/**
 * What may be shown of these answers. `missing` are places without one; of groups that are not shown they are not
 * counted. `beside` is what is known and in no figure, where answers enter in steps; `compute` makes the figures.
 */
export async function shownResults(
  asked: Study,
  given: readonly Given[],
  missing: readonly Given[] = [],
  beside: Pick<Released, 'outside' | 'unnamed' | 'unsaid' | 'groups'> | null = null,
  compute: typeof analysed = analysed,
): Promise<Results> {
  const groups = new Set(beside?.groups ?? given.map(({ group }) => group))
  const study = withNoneOfThese(asked, [...groups])
  const open = disclosure(study, given, beside?.outside)
  const shown = given.filter(open.tells)
  const keptBack = given.filter((one) => !open.names(one))
  const linked = linkedIn(study, shown)
  const rated = new Set(shown.map(cellOf))
  const inFigures = new Set(given.map(({ participant }) => participant))
  const counted = missing.filter((one) => rated.has(cellOf(one)) && (!beside || inFigures.has(one.participant)))
  const written = words(
    study,
    shown.map(withoutWordsOf(given)),
    beside?.unnamed ?? keptBack.map(withoutWordsOf(given)),
    beside?.unsaid,
  )
  const reading = writtenCells(study, written, shown)
  const made = await compute({
    tasks: tasks(study, [...shown.map(withoutWordsOf(keptBack)), ...counted]),
    weighing: weighingTask(study, shown, open),
    cells: reading.cells,
  })
  const reports = made.reports.map((report) =>
    shownReport(beside ? steppedReport(report, shown, linked) : report, [...given, ...(beside?.outside ?? [])], open),
  )
  const codes = study.groups.map(({ code }) => code)
  const figures = reports.flatMap((report) => spots(codes, report))
  return {
    groups: study.groups.map(({ code, name }) => {
      const people = new Set(given.filter(({ group }) => group === code).map(({ participant }) => participant)).size
      return { code, name, people: people === 0 && groups.has(code) ? null : toldSize(people) }
    }),
    spots: figures,
    choices: choiceSpots(study, shown, open),
    centroids: centroids(study, figures, reports),
    reports,
    marks: panelMarks(study, given, open),
    weighed: weighed(study, made.weighing, shown, open),
    words: written,
    readings: readingsOf(reading, made.readings),
  }
}

/** A rating may carry the words of a text item as its reason: without those that stand among these by themselves. */
function withoutWordsOf(texts: readonly Given[]) {
  const place = ({ participant, storyboard, reason }: Given) => `${participant} ${storyboard} ${reason}`
  const said = new Set(texts.filter(({ value }) => value === null).map(place))
  return (one: Given): Given => {
    const { reason, ...answer } = one
    return reason === undefined || one.value === null || !said.has(place(one)) ? one : answer
  }
}

const cellOf = ({ storyboard, item, group }: Given) => `${storyboard} ${item} ${group}`

/** One run for each scale in use. */
function tasks(study: Study, shown: readonly Given[]): AnalysisTask[] {
  const rated = study.items.filter((item): item is RatingItem => item.kind === 'rating')
  return [...Map.groupBy(rated, ({ scale }) => scale.join(' ')).values()].map((items) => {
    const codes = items.map(({ code }) => code)
    return {
      ratings: shown.filter(({ item }) => codes.includes(item)),
      settings: {
        scale: items[0]!.scale,
        bipolar: items.filter(({ polarity }) => polarity === 'bipolar').map(({ code }) => code),
        minCell: smallestCell,
      },
      declared: {
        groups: study.groups.map(({ code }) => code),
        storyboards: study.storyboards.map(({ code }) => code),
        items: codes,
      },
    }
  })
}
