import type { Attendance } from '#lib/domain/attendance.ts'
import { withNoneOfThese } from '#lib/domain/group.ts'
import { silentSince } from '#lib/domain/seen.ts'
import { attendanceOf, type Attendee } from './attendance-figures.ts'
import type { Db, Reading } from './database.ts'
import type { Given } from './disclosure.ts'
import * as releases from './releases.ts'
import { spoken } from './spoken.ts'
import { type StudyRecord, bySlug } from './studies.ts'

export interface AttendingTask {
  slug: string
  now: number
}

export interface Attended {
  fingerprint: string
  record: StudyRecord
  attendance: Attendance
}

/** Who took part, from all that is kept of them. */
export async function attend({ snapshot }: Reading, { slug, now }: AttendingTask): Promise<Attended> {
  const { basis, ...known } = await snapshot((db) => read(db, slug, now))
  return { ...known, attendance: attendanceOf(...basis) }
}

/** What the figures are made of, as of one moment. */
async function read(db: Db, slug: string, now: number) {
  const record = await bySlug(db, slug)
  const study = withNoneOfThese(record.study, await groupsOf(db, record))
  const said = await spoken(db, record)
  const given = record.simulated ? said : (await releases.standing(db, record, now)).known.entered
  const basis: Parameters<typeof attendanceOf> = [
    study,
    await attendees(db, record, { said, given }, now),
    given,
    { withdrawn: record.withdrawn, real: !record.simulated, open: !record.simulated && isOpen(record) },
  ]
  return { record, fingerprint: await fingerprintOf(db, record, now), basis }
}

/** Changes with each answer, each page shown and each word about oneself; and by the hour, as silence makes people leave. */
export async function fingerprintOf(
  db: Db,
  { id, version, state, withdrawn }: StudyRecord,
  now: number,
): Promise<string> {
  const { people, saves } = await db
    .selectFrom('participations')
    .select(({ fn }) => [fn.countAll().as('people'), fn.sum('revision').as('saves')])
    .where('study_id', '=', id)
    .executeTakeFirstOrThrow()
  const { shown, passed } = await db
    .selectFrom('showings as s')
    .innerJoin('participations as p', 'p.id', 's.participation_id')
    .select(({ fn }) => [fn.count('s.shown_at').as('shown'), fn.count('s.passed_at').as('passed')])
    .where('p.study_id', '=', id)
    .executeTakeFirstOrThrow()
  const { said } = await db
    .selectFrom('background_answers as b')
    .innerJoin('participations as p', 'p.id', 'b.participation_id')
    .select(({ fn }) => [fn.max('b.answered_at').as('said')])
    .where('p.study_id', '=', id)
    .executeTakeFirstOrThrow()
  return [version, state, withdrawn, people, saves, shown, passed, said, Math.floor(now / 3_600_000)].join(' ')
}

const ofVersion = (db: Db, { id, version }: StudyRecord) =>
  db
    .selectFrom('participations as p')
    .where('p.study_id', '=', id)
    .where('p.version', '=', version)
    .where('p.group_code', 'is not', null)

async function groupsOf(db: Db, record: StudyRecord): Promise<string[]> {
  const rows = await ofVersion(db, record).select('p.group_code as group').distinct().execute()
  return rows.map(({ group }) => group ?? '')
}

/** Each person with how far they came. What was answered through a program counts as seen, shown or not. */
async function attendees(
  db: Db,
  record: StudyRecord,
  { said, given }: Record<'said' | 'given', readonly Given[]>,
  now: number,
): Promise<Attendee[]> {
  const people = await ofVersion(db, record)
    .select(['p.id', 'p.group_code as group', 'p.storyboard_order as order', 'p.state', 'p.mode'])
    .select(({ fn }) => fn.coalesce('p.joined_at', 'p.started_at').as('joined'))
    .orderBy('p.id')
    .execute()
  const showings = await ofVersion(db, record)
    .innerJoin('showings as s', 's.participation_id', 'p.id')
    .select(['p.id', 's.storyboard', 's.shown_at', 's.passed_at'])
    .execute()
  const answers = await ofVersion(db, record)
    .innerJoin('answer_revisions as a', 'a.participation_id', 'p.id')
    .select(['p.id', 'a.storyboard'])
    .select(({ fn }) => fn.max('a.answered_at').as('at'))
    .groupBy(['p.id', 'a.storyboard'])
    .execute()
  const background = await ofVersion(db, record)
    .innerJoin('background_answers as b', 'b.participation_id', 'p.id')
    .select(['p.id', 'b.code', 'b.value'])
    .execute()
  const shownTo = Map.groupBy(showings, ({ id }) => id)
  const answeredBy = Map.groupBy(answers, ({ id }) => id)
  const saidBy = Map.groupBy(background, ({ id }) => id)
  const spoke = new Set(said.map(({ participant }) => participant))
  const inFigures = new Set(given.map(({ participant }) => participant))
  const since = silentSince(record.study, now)
  const open = isOpen(record)
  return people.map(({ id, group, order, state, mode, joined }): Attendee => {
    const shown = shownTo.get(id) ?? []
    const answered = answeredBy.get(id) ?? []
    const signs = [joined, ...shown.map((one) => one.passed_at ?? one.shown_at), ...answered.map(({ at }) => at)]
    return {
      participant: id,
      group: group ?? '',
      order: JSON.parse(order) as string[],
      finished: state === 'completed',
      underWay: open && state !== 'completed' && signs.some((at) => at !== null && at > since),
      spoke: spoke.has(id),
      released: inFigures.has(id),
      joined: joined ?? '',
      reached: new Set([...shown, ...answered].map(({ storyboard }) => storyboard)),
      // Cards are typed in one after another: their times are those of whoever types.
      seconds: mode === 'paper' ? {} : Object.fromEntries(shown.flatMap(spent)),
      background: new Map((saidBy.get(id) ?? []).map(({ code, value }) => [code, value])),
    }
  })
}

const isOpen = ({ state }: StudyRecord) => state === 'live' || state === 'paused'

interface Showing {
  storyboard: string
  shown_at: string
  passed_at: string | null
}

function spent({ storyboard, shown_at, passed_at }: Showing): [string, number][] {
  const seconds = passed_at === null ? 0 : (Date.parse(passed_at) - Date.parse(shown_at)) / 1000
  return storyboard !== '' && seconds > 0 ? [[storyboard, seconds]] : []
}
