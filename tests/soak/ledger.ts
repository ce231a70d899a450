import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import * as exports from '#lib/server/exports.ts'
import type { Store } from '#lib/server/store.ts'

/** One answer of a program, found again by its mark, and what the server said of it last. */
export interface Marked {
  key: string
  mark: string
  place: string
  told: 'nothing' | 'refused' | 'not applied' | { revision: number }
}

/** What one participation was told. People on pages know the answers that they gave, programs each answer by its mark. */
export interface Account {
  id: string
  marked: Marked[]
  given: Map<string, string>
  withdrawn: boolean
  completed: boolean
  /** What was said to it that cannot be true. */
  untrue: string[]
}

export interface Verdict {
  lost: string[]
  doubled: string[]
  untrue: string[]
}

const tables = ['answer_revisions', 'saves', 'showings'] as const
const isSaved = (one: Marked): one is Marked & { told: { revision: number } } => typeof one.told === 'object'

/** Compares what everybody was told with what the database and the exported file hold. */
export async function verdict(store: Store, slug: string, accounts: readonly Account[]): Promise<Verdict> {
  const found: Verdict = { lost: [], doubled: [], untrue: accounts.flatMap(({ untrue }) => untrue) }
  const csv = await exported(store, slug)
  for (const account of accounts) {
    if (account.withdrawn) await left(store, account, csv, found)
    else await compared(store, account, csv.get(account.id) ?? new Map(), found)
  }
  return found
}

async function compared(store: Store, { id, marked, given, completed }: Account, csv: Cells, found: Verdict) {
  const { db } = store.database
  const where = (table: 'answer_revisions' | 'saves') => db.selectFrom(table).where('participation_id', '=', id)
  const rows = await where('answer_revisions')
    .select(['storyboard', 'item', 'revision', 'value', 'skipped', 'reason', 'panel'])
    .orderBy('revision')
    .execute()
  const keys = await where('saves').select('key').execute()
  const byMark = Map.groupBy(rows, ({ reason }) => reason ?? '')
  const byKey = Map.groupBy(keys, ({ key }) => key)
  for (const { mark, key, told } of marked) {
    const here = byMark.get(mark) ?? []
    if (here.length > 1 || (byKey.get(key)?.length ?? 0) > 1) found.doubled.push(`${id} ${mark}`)
    if (typeof told === 'object' && !here.some(({ revision }) => revision === told.revision))
      found.lost.push(`${id} ${mark} was acknowledged as revision ${told.revision}`)
    if ((told === 'refused' || told === 'not applied') && here.length > 0)
      found.untrue.push(`${id} ${mark} was ${told}, and is kept`)
  }
  const newest = Map.groupBy(marked.filter(isSaved), ({ place }) => place)
  for (const [place, answers] of newest) {
    const last = answers.reduce((a, b) => (b.told.revision > a.told.revision ? b : a))
    const cell = csv.get(place)
    const later = marked.some((one) => one.mark === cell?.reason && one.told === 'nothing')
    if (cell?.reason !== last.mark && !later) found.lost.push(`${id} ${place}: the export has not ${last.mark}`)
  }
  for (const [place, value] of given) {
    const cell = csv.get(place)
    if ((cell?.value || cell?.missing || cell?.reason) !== value)
      found.lost.push(`${id} ${place}: given ${value}, kept ${JSON.stringify(rows.filter((row) => isAt(row, place)))}`)
  }
  for (const [place, answers] of Map.groupBy(rows, ({ storyboard, item }) => `${storyboard} ${item}`)) {
    const contents = answers.map(({ revision: _, ...content }) => JSON.stringify(content))
    if (contents.some((content, index) => content === contents[index - 1])) found.doubled.push(`${id} ${place}`)
  }
  const status = await db.selectFrom('participations').select('state').where('id', '=', id).executeTakeFirst()
  if ((status?.state === 'completed') !== completed) found.untrue.push(`${id} is ${status?.state ?? 'not there'}`)
}

async function left(store: Store, { id }: Account, csv: Map<string, Cells>, found: Verdict) {
  for (const table of tables) {
    const rows = await store.database.db.selectFrom(table).selectAll().where('participation_id', '=', id).execute()
    if (rows.length > 0) found.untrue.push(`${id} was withdrawn and has ${rows.length} ${table}`)
  }
  if (csv.has(id)) found.untrue.push(`${id} was withdrawn and is exported`)
}

const isAt = ({ storyboard, item }: { storyboard: string; item: string }, place: string) =>
  place === `${storyboard} ${item}`

type Cell = Record<'value' | 'missing' | 'reason', string>
type Cells = Map<string, Cell>

/** The long file, by participant and by `storyboard item`. */
async function exported(store: Store, slug: string): Promise<Map<string, Cells>> {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-chaos-'))
  try {
    await exports.compose(store.database, slug, folder)
    const text = readFileSync(join(folder, 'ratings-long.csv'), 'utf8')
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true })
    const people = Map.groupBy(data, (row) => row['participant']!)
    const cell = (row: Record<string, string>): Cell => ({
      value: row['value']!,
      missing: row['missing']!,
      reason: row['reason']!,
    })
    return new Map(
      [...people].map(([id, rows]) => [
        id,
        new Map(rows.map((row) => [`${row['storyboard']} ${row['item']}`, cell(row)])),
      ]),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
