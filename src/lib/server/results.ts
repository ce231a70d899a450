import { withNoneOfThese } from '#lib/domain/group.ts'
import type { RatingItem } from '#lib/domain/item.ts'
import type { Results } from '#lib/domain/results.ts'
import type { Study } from '#lib/domain/study.ts'
import { spots } from '#lib/report/spots.ts'
import { analysed } from './analyses.ts'
import type { AnalysisTask } from './analysis-worker.ts'
import { centroids } from './centroids.ts'
import { choiceSpots } from './choice-spots.ts'
import { type Database, type Db } from './database.ts'
import { type Given, disclosure, smallestCell } from './disclosure.ts'
import { shownReport } from './shown-report.ts'
import { spoken } from './spoken.ts'
import type { Store } from './store.ts'
import { type StudyRecord, bySlug } from './studies.ts'
import { unanswered } from './unanswered.ts'
import { weighed, weighedItems, weighingAsked } from './weighed.ts'
import { words } from './words.ts'

interface Computed {
  fingerprint: string
  record: StudyRecord
  results: Results
  /** How many people answered an earlier version; null stands for more than none and fewer than the smallest number shown. */
  earlier: number | null
}

/** The newest results of each study, and the computation that is under way. */
const desks = new Map<string, { done?: Computed; running: Promise<Computed> | null }>()
const mostDesks = 50

/** The results of a study's current version, computed anew whenever an answer has come, changed or gone. */
export async function results({ database }: Store, slug: string): Promise<Computed> {
  const { id, fingerprint } = await database.snapshot(async (db) => {
    const record = await bySlug(db, slug)
    return { id: record.id, fingerprint: await fingerprintOf(db, record) }
  })
  if (!desks.has(id) && desks.size >= mostDesks) desks.delete(desks.keys().next().value!)
  const desk = desks.get(id) ?? { running: null }
  desks.set(id, desk)
  // What runs already may have begun before the newest answer. What begins after it is new enough for all who wait.
  await desk.running?.catch(() => {})
  if (desk.done?.fingerprint === fingerprint) return desk.done
  desk.running ??= computed(database, slug)
    .then((done) => (desk.done = done))
    .finally(() => (desk.running = null))
  return desk.running
}

/** People who answered anything in a version before the current one. */
async function earlierPeople(db: Db, { id, version }: StudyRecord): Promise<number> {
  const { people } = await db
    .selectFrom('current_answers as a')
    .innerJoin('participations as p', 'p.id', 'a.participation_id')
    .select(({ fn }) => fn.count('p.id').distinct().as('people'))
    .where('p.study_id', '=', id)
    .where('p.version', '<', version)
    .where('p.group_code', 'is not', null)
    .where(({ or, eb }) => or([eb('a.value', 'is not', null), eb('a.reason', 'is not', null)]))
    .executeTakeFirstOrThrow()
  return Number(people)
}

/** Changes with every answer that comes, changes or is withdrawn: saves count upwards, and so do withdrawals. */
async function fingerprintOf(db: Db, { id, version, withdrawn }: StudyRecord): Promise<string> {
  const { people, saves } = await db
    .selectFrom('participations')
    .select(({ fn }) => [fn.countAll().as('people'), fn.sum('revision').as('saves')])
    .where('study_id', '=', id)
    .executeTakeFirstOrThrow()
  return [version, withdrawn, people, saves ?? 0].join(' ')
}

async function computed(database: Database, slug: string): Promise<Computed> {
  const { given, asked, earlier, ...known } = await database.snapshot(async (db) => {
    const record = await bySlug(db, slug)
    const given = await spoken(db, record)
    return {
      record,
      fingerprint: await fingerprintOf(db, record),
      given,
      asked: await unanswered(db, record, given),
      earlier: await earlierPeople(db, record),
    }
  })
  return { ...known, earlier: toldSize(earlier), results: await resultsOf(known.record.study, given, asked) }
}

/** A size as it may be told. */
const toldSize = (people: number) => (people > 0 && people < smallestCell ? null : people)

/** What may be shown of these answers. `missing` are places without one; of groups that are not shown they are not counted. */
export async function resultsOf(
  asked: Study,
  given: readonly Given[],
  missing: readonly Given[] = [],
): Promise<Results> {
  const groups = given.map(({ group }) => group)
  const study = withNoneOfThese(asked, groups)
  const open = disclosure(study, given)
  const shown = given.filter(open.shows)
  const keptBack = given.filter((one) => !open.names(one))
  const rated = new Set(shown.map(cellOf))
  const counted = missing.filter((one) => rated.has(cellOf(one)))
  const made = await analysed(tasks(study, [...shown.map(withoutWordsOf(keptBack)), ...counted]), {
    ratings: shown.filter(({ item }) => weighedItems.includes(item)).map(({ reason: _, ...rating }) => rating),
    asked: weighingAsked(study, open),
  })
  const reports = made.reports.map((report) => shownReport(report, given, open))
  const codes = study.groups.map(({ code }) => code)
  const figures = reports.flatMap((report) => spots(codes, report))
  return {
    groups: study.groups.map(({ code, name }) => {
      const people = new Set(given.filter(({ group }) => group === code).map(({ participant }) => participant)).size
      return { code, name, people: toldSize(people) }
    }),
    spots: figures,
    choices: choiceSpots(study, shown, open),
    centroids: centroids(study, figures, reports),
    reports,
    weighed: weighed(study, made.weighing, shown, open),
    words: words(study, shown.map(withoutWordsOf(given)), keptBack.map(withoutWordsOf(given))),
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
