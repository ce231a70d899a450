import { createHash, randomUUID } from 'node:crypto'
import { echoed } from '#lib/domain/card-line.ts'
import { cards } from '#lib/domain/card.ts'
import { type NotUnderstood, type Understood, linesOf, mostLines, understood } from '#lib/domain/seat.ts'
import type { Study } from '#lib/domain/study.ts'
import * as answers from './answers.ts'
import type { Db } from './database.ts'
import * as participations from './participations.ts'
import { Refusal } from './refusal.ts'
import * as seats from './seats.ts'
import { seated } from './starts.ts'
import type { Store } from './store.ts'
import { type StudyRecord, guard, published } from './studies.ts'
import type { Write } from './writes.ts'

/** A card that was kept: new, put in another's place, or the same as before. */
export type Kept = Understood & { outcome: 'saved' | 'changed' | 'same' }

export interface Typing {
  text: string
  /** Somebody has looked: each of these people ticked the consent on their cover. */
  consented: boolean
  /** Makes it repeatable: a form that is sent twice counts once, also when other lines came in between. */
  nonce?: string
  /** Read only: what would be kept. */
  dry?: boolean
}

/** Keeps what was typed in from cards, a line a card: a line at fault keeps nothing of itself and none of the others back. */
export async function type(
  store: Store,
  record: StudyRecord,
  typing: Typing,
): Promise<(Kept | Understood | NotUnderstood)[]> {
  const { text, consented, nonce = randomUUID(), dry = false } = typing
  guard(record.state, 'answer')
  const { db } = store.database
  const count = linesOf(text).length
  if (count === 0) throw new Refusal(422, 'Type at least one line.', 'lines')
  if (count > mostLines) throw new Refusal(422, `Type at most ${mostLines} lines at once: these are ${count}.`, 'lines')
  const known = await seats.all(db, record.id)
  const studies = await versions(db, record.id, known)
  const lines: (Kept | Understood | NotUnderstood)[] = []
  for (const one of understood(text, known, studies)) {
    if ('fault' in one) lines.push({ ...one, line: echoed(one.line) })
    else if (dry) lines.push(one)
    else lines.push(await kept(store, record, one, { consented, nonce }).catch(faultOf(one)))
  }
  return lines
}

/** The versions that cards of these seats were printed of. */
export async function versions(db: Db, studyId: string, known: readonly { version: number }[]) {
  const studies: Record<number, Study> = {}
  for (const { version } of known) studies[version] ??= await published(db, studyId, version)
  return studies
}

const faultOf =
  ({ line }: Understood) =>
  (cause: unknown): NotUnderstood => {
    if (cause instanceof Refusal) return { line, fault: cause.message }
    throw cause
  }

async function kept(
  store: Store,
  { id }: StudyRecord,
  one: Understood,
  { consented, nonce }: { consented: boolean; nonce: string },
): Promise<Kept> {
  const participation = await opened(store, id, one.seat, consented)
  const study = await published(store.database.db, id, participation.version)
  const save = { key: uuidOf(nonce, one), answers: one.answers }
  // What was there is read in the transaction that changes it: else parallel typings would each claim to be the first.
  const outcome = await store.writes(async (db) => {
    const held = await participations.locked(db, participation.id)
    const before = await answers.current(db, held.id)
    const { revision } = await answers.save(within(store, db), held, study, save, one.card.storyboard ?? '')
    if (revision <= held.revision) return 'same'
    const was = save.answers.some(({ storyboard, item }) =>
      before.some((answer) => answer.storyboard === storyboard && answer.item === item),
    )
    return was ? 'changed' : 'saved'
  }, participation.id)
  const seat = (await seats.all(store.database.db, id)).find(({ code }) => code === one.seat)
  if (seat?.typed.length === cards(study, participation).length) await participations.complete(store, participation)
  return { ...one, outcome }
}

/** The store as one transaction sees it: what is written with it is part of that transaction. */
const within = (store: Store, db: Write): Store => ({ ...store, writes: (work) => work(db) })

/** The participation of a seat; its first card opens it, once the consent on the cover was seen. */
async function opened(store: Store, studyId: string, code: string, consented: boolean) {
  const id = await store.writes(async (db) => {
    const seat = await seats.held(db, studyId, code)
    if (!seat) throw new Refusal(404, `The cards of seat ${code} were taken back.`)
    if (seat.participation_id !== null) return seat.participation_id
    if (seat.state === 'withdrawn') throw new Refusal(409, `The person at seat ${code} withdrew.`)
    if (!consented)
      throw new Refusal(422, `Tick the box about the consent first: this is the first card of seat ${code}.`, 'consent')
    guard(await participations.stateOf(db, studyId), 'start')
    const id = await seated(db, seat, await published(db, studyId, seat.version))
    await db
      .updateTable('seats')
      .set({ state: 'opened', participation_id: id })
      .where('study_id', '=', studyId)
      .where('code', '=', code)
      .execute()
    return id
  }, studyId)
  return participations.byId(store.database.db, id)
}

/** The same name for the same card with the same content out of the same form. */
function uuidOf(nonce: string, { seat, card, answers }: Understood): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([nonce, seat, card.number, answers]))
    .digest('hex')
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')
}
