import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, expect, test } from 'vitest'
import type { Answer } from '#lib/domain/answer.ts'
import { cardCode } from '#lib/domain/card-code.ts'
import * as answers from '#lib/server/answers.ts'
import { print } from '#lib/server/card-printing.ts'
import * as cards from '#lib/server/cards.ts'
import { download } from '#lib/server/downloads.ts'
import * as exports from '#lib/server/exports.ts'
import * as participations from '#lib/server/participations.ts'
import * as starts from '#lib/server/starts.ts'
import { hashed, withdrawalCode } from '#lib/server/secret.ts'
import type { Store } from '#lib/server/store.ts'
import type { StudyRecord } from '#lib/server/studies.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

const folders: string[] = []
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

const consent = { version: 1, accepted: true as const }

async function person(store: Store, record: StudyRecord, sent: Answer[] = [], passing?: string) {
  const begun = await starts.start(store, record, { group: 'staff', consent })
  const save = (list: Answer[]) =>
    answers.save(store, begun.participation, record.study, { key: crypto.randomUUID(), answers: list }, passing)
  if (sent.length > 0) await save(sent)
  return { ...begun, save }
}

async function exported(store: Store, slug: string) {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-exports-'))
  folders.push(folder)
  const manifest = await exports.compose(store.database, slug, folder)
  const text = (name: string) => readFileSync(join(folder, name), 'utf8')
  const rows = (name: string) =>
    Papa.parse<Record<string, string>>(text(name), { header: true, skipEmptyLines: true, newline: '\n' }).data
  return { folder, manifest, text, rows }
}

const hostile = [
  '=1+1',
  '@sum',
  '-2',
  'a "word"',
  'two\r\nlines, and a comma',
  '🙂',
  'שלום',
  '\u202Ereversed',
  '\uD83Dhalf',
  'nul\0l',
]

onEveryDatabase('exports', (opened) => {
  test('name each person once, with the way in which they answered and how far they came', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'people')
    const { participation } = await person(
      store,
      record,
      [{ storyboard: 'coach_a', item: 'utility', value: 6 }],
      'coach_a',
    )
    const [seat] = await print(store, record, { seats: { managers: 1 }, actor: 'test' })
    const lines = [1, 2, 3, 4, 5].map((number) => `${cardCode(seat!.code, number)} 1234`)
    const text = [...lines, `${cardCode(seat!.code, 6)} 12345`].join('\n')
    await cards.type(store, record, { text, consented: true })
    const { rows } = await exported(store, 'people')
    const people = rows('participants.csv')
    expect(people).toHaveLength(2)
    expect(people.find((row) => row['participant'] === participation.id)).toMatchObject({
      study: 'people',
      study_version: '1',
      group: 'staff',
      mode: 'screen',
      locale: 'en',
      status: 'active',
      last_position: String(participation.order.indexOf('coach_a') + 1),
      completed_at: '',
      duration_s: '',
    })
    expect(people.find((row) => row['mode'] === 'paper')).toMatchObject({
      group: 'managers',
      status: 'completed',
      last_position: '5',
      completed_at: expect.stringMatching(/Z$/),
    })
    const modes = rows('codebook.csv').filter((row) => row['variable'] === 'mode' && row['code'] !== '')
    expect(modes.map((row) => [row['file'], row['code']])).toEqual(
      ['screen', 'paper', 'simulated'].map((code) => ['participants.csv', code]),
    )
  })

  test('hold one row for each person, assigned storyboard and item, whatever was answered', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'rows')
    await person(store, record)
    const { participation } = await person(
      store,
      record,
      [
        { storyboard: 'coach_a', item: 'utility', value: 6, panel: 2, responseMs: 1234 },
        { storyboard: 'coach_a', item: 'intrusiveness', value: null, skipped: 'cant-say' },
        { storyboard: 'coach_a', item: 'should_exist', value: null, skipped: 'declined' },
        { storyboard: 'coach_a', item: 'why', value: null, reason: 'Because.' },
      ],
      'coach_a',
    )
    const { rows, manifest, text } = await exported(store, 'rows')
    const long = rows('ratings-long.csv')
    expect(long).toHaveLength(2 * 5 * 7)
    expect(text('ratings-long.csv').split('\n')[0]).toBe(
      'study,study_version,participant,group,concept,storyboard,tilt,position,previous_tilt,item,value,label,missing,reason,panel,shown_at,answered_at,response_ms,revision',
    )
    const mine = long.filter((row) => row['participant'] === participation.id)
    const at = (item: string) => mine.find((row) => row['storyboard'] === 'coach_a' && row['item'] === item)
    const position = participation.order.indexOf('coach_a')
    const before = record.study.storyboards.find((one) => one.code === participation.order[position - 1])?.tilt ?? ''
    expect(at('utility')).toMatchObject({
      study: 'rows',
      study_version: '1',
      group: 'staff',
      concept: 'coach',
      tilt: 'performance-first',
      position: String(position + 1),
      previous_tilt: before,
      value: '6',
      label: 'six',
      missing: '',
      panel: '2',
      response_ms: '1234',
      revision: '1',
    })
    expect(at('utility')?.['answered_at']).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
    expect(at('intrusiveness')).toMatchObject({ value: '', label: '', missing: 'cant-say' })
    expect(at('should_exist')).toMatchObject({ value: '', missing: 'declined' })
    expect(at('why')).toMatchObject({ value: '', label: '', missing: '', reason: 'Because.' })
    // Left without a word: the person saw it and went on. Never seen is something else.
    expect(at('acceptability')).toMatchObject({ missing: 'declined' })
    expect(at('priority')).toMatchObject({ missing: 'not-reached' })
    expect(new Set(mine.filter((row) => row['storyboard'] !== 'coach_a').map((row) => row['missing']))).toEqual(
      new Set(['not-reached']),
    )
    expect(manifest.participations).toBe(2)
  })

  test('give every hostile text back as it is kept, and let none begin like a formula for a spreadsheet', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'hostile')
    for (const reason of hostile)
      await person(store, record, [{ storyboard: 'today', item: 'why', value: null, reason }])
    const { rows, text } = await exported(store, 'hostile')
    const kept = hostile.map((words) => words.toWellFormed().replaceAll('\0', ''))
    const found = rows('ratings-long.csv').flatMap((row) => row['reason'] || [])
    expect(found.toSorted()).toEqual(kept.toSorted())
    const excel = Papa.parse<string[]>(text('ratings-long.excel.csv').slice(1), { newline: '\r\n' }).data.flat()
    expect(excel.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(excel).toContain("'=1+1")
  })

  test('list files, rows, sizes and checksums that are true', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'manifest')
    const leaving = await person(store, record, [{ storyboard: 'today', item: 'utility', value: 3 }])
    await person(store, record, [{ storyboard: 'today', item: 'utility', value: 5 }])
    await participations.withdraw(store, leaving.participation)
    const { manifest, folder, text, rows } = await exported(store, 'manifest')
    expect(JSON.parse(text('manifest.json'))).toEqual(manifest)
    expect(manifest).toMatchObject({
      study: 'manifest',
      study_version: 1,
      simulated: false,
      withdrawn: 1,
      participations: 1,
    })
    expect(manifest.files.map((file) => file.name)).toEqual(exports.fileNames.filter((name) => name.endsWith('.csv')))
    for (const { name, bytes, sha256, rows: count } of manifest.files) {
      const content = readFileSync(join(folder, name))
      expect(content.length).toBe(bytes)
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
      if (!name.includes('excel')) expect(rows(name)).toHaveLength(count)
    }
    expect(text('ratings-long.csv')).not.toContain(leaving.participation.id)
  })

  test('keep every revision, also one from after the rationale, which the ratings leave out', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'revised')
    const { participation, save } = await person(store, record, [{ storyboard: 'today', item: 'utility', value: 2 }])
    await save([{ storyboard: 'today', item: 'utility', value: 4 }])
    await store.database.db
      .insertInto('answer_revisions')
      .values({
        participation_id: participation.id,
        storyboard: 'today',
        item: 'utility',
        revision: 3,
        value: 7,
        skipped: null,
        reason: null,
        panel: null,
        response_ms: null,
        answered_at: new Date().toISOString(),
        stage: 'after-rationale',
      })
      .execute()
    const { rows } = await exported(store, 'revised')
    expect(rows('revisions.csv')[0]).toMatchObject({ study: 'revised', study_version: '1' })
    expect(rows('revisions.csv').map((row) => [row['revision'], row['stage'], row['value'], row['label']])).toEqual([
      ['1', 'before-rationale', '2', 'two'],
      ['2', 'before-rationale', '4', 'four'],
      ['3', 'after-rationale', '7', 'seven'],
    ])
    const answer = rows('ratings-long.csv').find((row) => row['storyboard'] === 'today' && row['item'] === 'utility')
    expect(answer).toMatchObject({ value: '4', revision: '2' })
  })

  test('hold no token, no withdrawal code and no hash of either, nor of the consent', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'secrets')
    const { token } = await person(store, record, [{ storyboard: 'today', item: 'utility', value: 2 }])
    const code = withdrawalCode(token)
    const row = await store.database.db
      .selectFrom('participations')
      .selectAll()
      .where('token_hash', '=', hashed(token))
      .executeTakeFirstOrThrow()
    const { text } = await exported(store, 'secrets')
    for (const name of exports.fileNames)
      for (const secret of [token, code, row.token_hash, row.leave_hash, row.consent_hash])
        expect(text(name)).not.toContain(secret)
  })

  test('are one snapshot: nobody in them is ahead of somebody who always answered first', async () => {
    const { store, second } = opened()
    const record = await liveStudy(store, 'snapshot')
    const people: Awaited<ReturnType<typeof person>>[] = []
    for (let i = 0; i < 250; i++) people.push(await person(store, record))
    const byId = people.toSorted((a, b) => (a.participation.id < b.participation.id ? -1 : 1))
    // The first is read early and the last late, so that a file of two moments would show the last one ahead.
    const [first, last] = [byId[0]!, byId.at(-1)!]
    const other = await second()
    let busy = true
    const writing = (async () => {
      for (let i = 0; busy; i++)
        for (const { participation } of [first, last])
          await answers.save(other, participation, record.study, {
            key: crypto.randomUUID(),
            answers: [{ storyboard: 'today', item: 'utility', value: 1 + (i % 7) }],
          })
    })()
    const { rows } = await exported(store, 'snapshot')
    busy = false
    await writing
    const saves = (id: string) => rows('revisions.csv').filter((row) => row['participant'] === id).length
    const ahead = saves(first.participation.id) - saves(last.participation.id)
    expect([0, 1]).toContain(ahead)
    expect(rows('ratings-long.csv')).toHaveLength(250 * 5 * 7)
  })

  test('mark simulated answers in the slug of every row, the codebook and the manifest', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'sample-simulated')
    await person(store, record, [{ storyboard: 'today', item: 'utility', value: 3 }])
    await store.database.db
      .updateTable('studies')
      .set({ simulated: 1 })
      .where('slug', '=', 'sample-simulated')
      .execute()
    const { manifest, text, rows } = await exported(store, 'sample-simulated')
    expect(manifest.simulated).toBe(true)
    for (const name of ['ratings-long.csv', 'revisions.csv'])
      expect(new Set(rows(name).map((row) => row['study'])), name).toEqual(new Set(['sample-simulated']))
    expect(text('codebook.csv')).toContain('SIMULATED ANSWERS')
  })

  test('say in the codebook what each code means and what is changed for spreadsheets', async () => {
    const { store } = opened()
    await liveStudy(store, 'codes')
    const { rows } = await exported(store, 'codes')
    const codebook = rows('codebook.csv')
    const long = codebook.filter((row) => row['file'] === 'ratings-long.csv')
    expect(long.find((row) => row['item'] === 'should_exist' && row['code'] === '4')).toMatchObject({ label: 'Yes' })
    expect(long.find((row) => row['variable'] === 'item' && row['code'] === 'why')).toMatchObject({ text: 'Why?' })
    expect(codebook.some((row) => row['text']?.includes('apostrophe'))).toBe(true)
    const columns = rows('ratings-long.csv')
    expect(columns).toEqual([])
  })

  test('come as one archive whose size is known before it is sent', async () => {
    const { store } = opened()
    await liveStudy(store, 'archive')
    const { size, name, body } = await download(store.database, 'archive', 'all.zip')
    const bytes = new Uint8Array(await new Response(body).arrayBuffer())
    expect(bytes.length).toBe(size)
    expect(name).toBe('archive.zip')
  })

  test('leave nothing on the disk once they are sent, broken off, or too old to be under way', async () => {
    const { store } = opened()
    await liveStudy(store, 'erased')
    const under = mkdtempSync(join(tmpdir(), 'faultline-downloads-'))
    folders.push(under)
    const left = join(under, 'faultline-export-left')
    mkdirSync(left)
    utimesSync(left, new Date(0), new Date(0))
    const sent = await download(store.database, 'erased', 'codebook.csv', under)
    expect(readdirSync(under)).toHaveLength(1)
    await new Response(sent.body).text()
    const broken = await download(store.database, 'erased', 'all.zip', under)
    await broken.body.cancel()
    await expect.poll(() => readdirSync(under)).toEqual([])
  })

  test('end in an error when a file breaks off midway, and not in a file that looks whole', async () => {
    const { store } = opened()
    await liveStudy(store, 'broken')
    const under = mkdtempSync(join(tmpdir(), 'faultline-downloads-'))
    folders.push(under)
    const { body } = await download(store.database, 'broken', 'codebook.csv', under)
    truncateSync(join(under, readdirSync(under)[0]!, 'codebook.csv'), 10)
    await expect(new Response(body).text()).rejects.toThrow()
  })

  test('refuse a file that no export has, and a study that is not there', async () => {
    const { store } = opened()
    await liveStudy(store, 'refusing')
    await expect(download(store.database, 'refusing', '../faultline.db')).rejects.toMatchObject({ status: 404 })
    await expect(download(store.database, 'nowhere', 'ratings-long.csv')).rejects.toMatchObject({ status: 404 })
  })
})
