import { withNoneOfThese } from '#lib/domain/group.ts'
import type { RatingItem } from '#lib/domain/item.ts'
import type { Movement } from '#lib/domain/movement.ts'
import type { Results } from '#lib/domain/results.ts'
import type { Study } from '#lib/domain/study.ts'
import { spots } from '#lib/report/spots.ts'
import { analysed } from './analyses.ts'
import type { AnalysisTask } from './analysis-worker.ts'
import { centroids } from './centroids.ts'
import { choiceSpots } from './choice-spots.ts'
import type { Db } from './database.ts'
import { type Given, disclosure, smallestCell } from './disclosure.ts'
import { inFives } from './fives.ts'
import { foundation } from './foundation.ts'
import { panelMarks } from './panel-marks.ts'
import { together } from './entering.ts'
import type { Released } from './released.ts'
import * as releases from './releases.ts'
import { shownReport } from './shown-report.ts'
import { spoken } from './spoken.ts'
import type { Store } from './store.ts'
import { type StudyRecord, bySlug, published } from './studies.ts'
import { unanswered } from './unanswered.ts'
import { weighed } from './weighed.ts'
import { weighedItems, weighingAsked } from './weighing-asked.ts'
import { words } from './words.ts'

interface Computed {
  fingerprint: string
  record: StudyRecord
  results: Results
  /** How many people answered an earlier version, in fives; null stands for more than none and fewer than five. */
  earlier: number | null
  /** Where answers enter the figures in steps: how far they are, and what they rest on. */
  movement: Movement | null
  rests: string | null
}

/** The newest results of each study, and the computation that is under way. */
const desks = new Map<string, { done?: Computed; running: Promise<Computed> | null }>()
const mostDesks = 50

/**
 * The results of a study's current version, or of an earlier one. Answers enter them in steps (`entering.ts`), which are
 * written down when somebody looks; simulated ones are there at once.
 */
export async function results(store: Store, slug: string, version?: number): Promise<Computed> {
  const { id, fingerprint } = await store.database.snapshot(async (db) => {
    const record = await atVersion(db, slug, version)
    return { id: `${record.id} ${record.version}`, fingerprint: await fingerprintOf(db, record) }
  })
  if (!desks.has(id) && desks.size >= mostDesks) desks.delete(desks.keys().next().value!)
  const desk = desks.get(id) ?? { running: null }
  desks.set(id, desk)
  // What runs already may have begun before the newest answer. What begins after it is new enough for all who wait.
  await desk.running?.catch(() => {})
  if (desk.done?.fingerprint === fingerprint) return desk.done
  desk.running ??= computed(store, slug, version, desk.done)
    .then((done) => (desk.done = done))
    .finally(() => (desk.running = null))
  return desk.running
}

/** A study as it was in a version that was published, or as it is now. */
async function atVersion(db: Db, slug: string, version?: number): Promise<StudyRecord> {
  const record = await bySlug(db, slug)
  if (version === undefined || version === record.version) return record
  return { ...record, version, study: await published(db, record.id, version) }
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

/**
 * Changes with every answer that comes, changes or is withdrawn: saves count upwards, and so do withdrawals. With the
 * hour, as silence makes people leave, and with each step, whichever process wrote it down.
 */
async function fingerprintOf(db: Db, { id, version, state, withdrawn }: StudyRecord): Promise<string> {
  const { people, saves, finished } = await db
    .selectFrom('participations')
    .select(({ fn }) => [fn.countAll().as('people'), fn.sum('revision').as('saves')])
    .select(({ fn }) => fn.count('completed_at').as('finished'))
    .where('study_id', '=', id)
    .executeTakeFirstOrThrow()
  const { steps } = await db
    .selectFrom('releases')
    .select(({ fn }) => fn.countAll().as('steps'))
    .where('study_id', '=', id)
    .executeTakeFirstOrThrow()
  return [version, state, withdrawn, people, saves ?? 0, finished, steps, Math.floor(Date.now() / 3_600_000)].join(' ')
}

/** Reads on after each step that is due, until nothing is: a few times at most, lest two processes chase one another. */
async function computed(
  store: Store,
  slug: string,
  version?: number,
  before?: Computed,
  patience = 10,
): Promise<Computed> {
  const { given, standing, asked, earlier, ...known } = await store.database.snapshot(async (db) => {
    const record = await atVersion(db, slug, version)
    const standing = record.simulated ? null : await releases.standing(db, record)
    const given = standing?.known.entered ?? (await spoken(db, record))
    return {
      record,
      fingerprint: await fingerprintOf(db, record),
      given,
      standing,
      asked: await unanswered(db, record, given),
      earlier: await earlierPeople(db, record),
    }
  })
  if (standing && standing.known.due.length > 0 && patience > 0) {
    await releases.follow(store, known.record, standing)
    return computed(store, slug, version, before, patience - 1)
  }
  const { study } = known.record
  const beside = standing?.known ?? null
  const rests = standing && foundation(study, standing.known, standing.marks)
  const same = before && rests !== null && rests === before.rests
  return {
    ...known,
    earlier: earlier === 0 ? 0 : inFives(earlier),
    results: same ? before.results : await resultsOf(study, given, asked, beside),
    rests,
    movement: beside && { waiting: beside.waiting.length > 0, broken: beside.broken },
  }
}

/** A size as it may be told. */
const toldSize = (people: number) => (people > 0 && people < smallestCell ? null : people)

/**
 * What may be shown of these answers. `missing` are places without one; of groups that are not shown they are not
 * counted. `beside` is what is known and in no figure, where answers enter in steps.
 */
export async function resultsOf(
  asked: Study,
  given: readonly Given[],
  missing: readonly Given[] = [],
  beside: Pick<Released, 'outside' | 'unnamed' | 'unsaid' | 'groups'> | null = null,
): Promise<Results> {
  const groups = new Set(beside?.groups ?? given.map(({ group }) => group))
  const study = withNoneOfThese(asked, [...groups])
  const open = disclosure(study, given, beside?.outside)
  const shown = given.filter(open.tells)
  const keptBack = given.filter((one) => !open.names(one))
  const rated = new Set(shown.map(cellOf))
  const inFigures = new Set(given.map(({ participant }) => participant))
  const counted = missing.filter((one) => rated.has(cellOf(one)) && (!beside || inFigures.has(one.participant)))
  const made = await analysed(tasks(study, [...shown.map(withoutWordsOf(keptBack)), ...counted]), {
    ratings: together(shown)
      .filter(({ item }) => weighedItems.includes(item))
      .map(({ reason: _, step: __, late: ___, ...rating }) => rating),
    asked: weighingAsked(study, open),
  })
  const reports = made.reports.map((report) => shownReport(report, [...given, ...(beside?.outside ?? [])], open))
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
    words: beside
      ? words(study, shown.map(withoutWordsOf(given)), beside.unnamed, beside.unsaid)
      : words(study, shown.map(withoutWordsOf(given)), keptBack.map(withoutWordsOf(given))),
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
