import { saysTheSame } from '#lib/domain/consent.ts'
import type { Participation } from '#lib/domain/participation.ts'
import type { Study } from '#lib/domain/study.ts'
import { inLocale } from '#lib/domain/translation.ts'
import type { Db } from './database.ts'
import { Refusal } from './refusal.ts'
import { published } from './studies.ts'
import type { Write } from './writes.ts'

/** One time that a person agreed, and to which text. */
export interface Agreement {
  version: number
  at: string
}

/** Every agreement of a person, the first one first. */
export async function given(db: Db, { id, consent }: Participation): Promise<Agreement[]> {
  const further = await db
    .selectFrom('consents')
    .select(['version', 'agreed_at as at'])
    .where('participation_id', '=', id)
    .orderBy('version')
    .execute()
  return [consent, ...further]
}

/** The newest version of the study whose text this person agreed to. */
export async function agreedIn(db: Db, participation: Participation, current: number): Promise<Study> {
  const newest = (await given(db, participation)).at(-1)!.version
  for (let version = current; version > participation.version; version--) {
    const study = await published(db, participation.study, version)
    if (study.consent.version <= newest) return study
  }
  return published(db, participation.study, participation.version)
}

/** The study as a person agreed to it and as it asks now, both in a language in which the consents differ. */
export interface Due {
  agreed: Study
  asked: Study
}

/**
 * What somebody who began earlier is to be asked about before the next step, or null. `current` is the version of the
 * study that is published now. Nobody is asked about white space, nor about a paper that they signed.
 */
export async function due(db: Db, participation: Participation, current: number): Promise<Due | null> {
  if (participation.version >= current) return null
  const now = await published(db, participation.study, current)
  const then = await agreedIn(db, participation, current)
  if (now.consent.version === then.consent.version) return null
  const here = inLocale(now, participation.locale)
  const before = inLocale(then, participation.locale)
  const own = saysTheSame(before.consent, here.consent)
  if (own && saysTheSame(then.consent, now.consent)) return null
  const { mode } = await db
    .selectFrom('participations')
    .select('mode')
    .where('id', '=', participation.id)
    .executeTakeFirstOrThrow()
  if (mode === 'paper') return null
  return own ? { agreed: then, asked: now } : { agreed: before, asked: here }
}

/** A step that waits for the person's consent to a changed text. Programs are told the way. */
export class ConsentDue extends Refusal {
  constructor(id: string, version: number) {
    super(409, ({ refusals }) => refusals.consentAgain, 'consent')
    this.message += ` GET /api/v1/participations/${id} has the new text; agree by POST /api/v1/participations/${id}/consent {"version": ${version}, "accepted": true}, or withdraw by DELETE.`
  }
}

/**
 * Refuses what goes beyond the storyboards that were shown under a consent that held: a page that lay open while the
 * text changed may still be sent.
 */
export async function settled(db: Write, participation: Participation, storyboards: readonly string[]): Promise<void> {
  const open = await due(db, participation, await currentVersion(db, participation.study))
  if (!open) return
  const shown = await db
    .selectFrom('showings')
    .select('storyboard')
    .where('participation_id', '=', participation.id)
    .execute()
  const seen = new Set(shown.map(({ storyboard }) => storyboard))
  if (!storyboards.every((one) => seen.has(one))) throw new ConsentDue(participation.id, open.asked.consent.version)
}

/** The number of the version that is published now. */
export async function currentVersion(db: Db, study: string): Promise<number> {
  const { version } = await db.selectFrom('studies').select('version').where('id', '=', study).executeTakeFirstOrThrow()
  return version
}
