import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import * as allocations from '#lib/server/allocations.ts'
import * as answers from '#lib/server/answers.ts'
import * as background from '#lib/server/background.ts'
import * as exports from '#lib/server/exports.ts'
import * as participations from '#lib/server/participations.ts'
import * as places from '#lib/server/places.ts'
import { results } from '#lib/server/results.ts'
import * as rooms from '#lib/server/rooms.ts'
import * as simulations from '#lib/server/simulations.ts'
import * as starts from '#lib/server/starts.ts'
import type { Store } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

const consent = { version: 1, accepted: true as const }
const leads = { code: 'leads', text: 'Do you lead people?', why: 'Leading changes the view.', labels: ['Yes', 'No'] }
const years = { code: 'years', text: 'How long?', why: 'Habits grow.', labels: ['Under 2', '2 to 10', 'Over 10'] }

const begun = async (store: Store, record: studies.StudyRecord, group: string, groupWords?: string) =>
  (await starts.start(store, record, { group, ...(groupWords === undefined ? {} : { groupWords }), consent }))
    .participation

/** The rows of a CSV of the study's export, by column. */
async function rows(store: Store, slug: string, file: string) {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-who-'))
  await exports.compose(store.database, slug, folder)
  const text = readFileSync(join(folder, file), 'utf8')
  rmSync(folder, { recursive: true })
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

onEveryDatabase('those whom no group fits', (opened) => {
  test('are a group that is balanced like any other, and no quota holds them back', async () => {
    const { store } = opened()
    const groups = sampleStudy().groups.map((group) => ({ ...group, quota: 1 }))
    const record = await liveStudy(store, 'none-fits', { groups })
    const orders = []
    for (let i = 0; i < 10; i++) orders.push((await begun(store, record, 'none')).order.join(' '))
    expect(new Set(orders).size).toBe(10)
    expect(await allocations.people(store.database.db, { study_id: record.id, version: 1 })).toEqual({ none: 10 })
  })

  test('may say it in a line of their own, which the export holds and withdrawal erases', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'own-word')
    const person = await begun(store, record, 'none', '  a\n works\0 council 🙂 ')
    expect(person.groupWords).toBe('a  works  council 🙂')
    expect(await rows(store, 'own-word', 'participants.csv')).toMatchObject([
      { group: 'none', group_words: 'a  works  council 🙂' },
    ])
    const codes = await rows(store, 'own-word', 'codebook.csv')
    expect(codes).toContainEqual(expect.objectContaining({ variable: 'group', code: 'none', label: 'None of these' }))
    expect(codes).toContainEqual(expect.objectContaining({ variable: 'group_words', file: 'participants.csv' }))
    await participations.withdraw(store, person)
    expect(await rows(store, 'own-word', 'participants.csv')).toEqual([])
  })

  test('a word of whoever is in a group of the study is not kept, and one too long is refused', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'word-beside')
    const { participation } = await starts.begin(store, record, { consent })
    const long = { group: 'none', groupWords: 'x'.repeat(81) }
    await expect(starts.join(store, participation, record.study, long)).rejects.toMatchObject({
      status: 422,
      field: 'groupWords',
    })
    const joined = await starts.join(store, participation, record.study, { group: 'staff', groupWords: 'a nurse' })
    expect(joined).toMatchObject({ group: 'staff', groupWords: null })
  })

  test('in a study by link only a link that a shared device was given leads there', async () => {
    const { store } = opened()
    const { db } = store.database
    const record = await liveStudy(store, 'shared-none', { access: 'link' })
    await expect(begun(store, record, 'none')).rejects.toMatchObject({ status: 404 })
    const opening = { group: 'staff', idleMinutes: 5, code: '1234', actor: 'test' }
    await rooms.open(store, record, opening)
    expect(await studies.linkCodes(db, record.id)).not.toHaveProperty('none')
    await rooms.open(store, record, { ...opening, group: null })
    await rooms.open(store, record, { ...opening, group: null })
    const code = (await studies.linkCodes(db, record.id))['none']!
    const { participation } = await starts.start(store, record, { code, groupWords: 'a guest', consent })
    expect(participation).toMatchObject({ group: 'none', groupWords: 'a guest' })
  })

  test('stand in the results by their name once there are five, and are kept back before', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'none-results')
    const rate = async (group: string, value: number) => {
      const person = await begun(store, record, group, group === 'none' ? 'a secret word' : undefined)
      const sent = [{ storyboard: 'today', item: 'utility', value }]
      await answers.save(store, person, record.study, { key: crypto.randomUUID(), answers: sent })
      await participations.complete(store, person)
    }
    const shown = async () => {
      const { results: found } = await results(store, 'none-results')
      const spot = found.spots.find((one) => one.storyboard === 'today' && one.item === 'utility')!
      expect(JSON.stringify(found)).not.toContain('secret')
      return { group: found.groups.at(-1), cell: spot.cells.find(({ group }) => group === 'none') }
    }
    for (let i = 1; i <= 6; i++) await rate('staff', i)
    for (let i = 1; i <= 6; i++) await rate('managers', i)
    expect((await shown()).group?.code).toBe('others')
    for (let i = 1; i <= 4; i++) await rate('none', i)
    expect(await shown()).toMatchObject({
      group: { code: 'none', name: 'None of these', people: null },
      cell: { n: null },
    })
    await rate('none', 5)
    expect(await shown()).toMatchObject({ group: { people: 5 }, cell: { n: 5, mean: 3 } })
  })
})

onEveryDatabase('background questions', (opened) => {
  test('come after the closing block and before the end, for those whose version asks them', async () => {
    const { store } = opened()
    const { db } = store.database
    const early = await liveStudy(store, 'asked-last')
    const before = await begun(store, early, 'staff')
    await studies.draft(store, sampleStudy({ slug: 'asked-last', background: [leads] }), 'test')
    await studies.move(store, 'asked-last', 'publish', 'test')
    const record = await studies.bySlug(db, 'asked-last')
    const after = await begun(store, record, 'staff')
    const at = async (person: typeof after) =>
      (await places.current(db, person, await participations.studySeen(db, person))).at
    for (const person of [before, after])
      for (const board of [...person.order, '']) {
        expect(await at(person)).toBe(board === '' ? 'closing' : 'storyboard')
        const save = { key: crypto.randomUUID(), answers: [] }
        await answers.save(store, person, record.study, save, board)
      }
    expect([await at(before), await at(after)]).toEqual(['end', 'background'])
    await participations.complete(store, after)
    expect(await at((await participations.byId(db, after.id))!)).toBe('end')
  })

  test('keep what was said last, "prefer not to say" included, while the study is open', async () => {
    const { store } = opened()
    const { db } = store.database
    const record = await liveStudy(store, 'said-last', { background: [leads, years] })
    const person = await begun(store, record, 'staff')
    const said = () => background.current(db, person, record.study)
    expect(await said()).toEqual([])
    await background.save(store, person, record.study, [
      { code: 'years', value: 3 },
      { code: 'leads', value: 1 },
    ])
    await background.save(store, person, record.study, [{ code: 'leads', value: null }])
    await background.save(store, person, record.study, [])
    expect(await said()).toEqual([
      { code: 'leads', value: null },
      { code: 'years', value: 3 },
    ])
    const wrong = background.save(store, person, record.study, [{ code: 'leads', value: 3 }])
    await expect(wrong).rejects.toMatchObject({ status: 422, field: 'answers.0' })
    await studies.move(store, 'said-last', 'close', 'test')
    const late = background.save(store, person, record.study, [{ code: 'leads', value: 2 }])
    await expect(late).rejects.toMatchObject({ status: 409 })
    await participations.withdraw(store, person)
    expect(
      await db.selectFrom('background_answers').selectAll().where('participation_id', '=', person.id).execute(),
    ).toEqual([])
  })

  test('are columns of participants.csv, those of every version, with their words in the codebook', async () => {
    const { store } = opened()
    const first = await liveStudy(store, 'in-columns', { background: [leads] })
    const early = await begun(store, first, 'staff')
    await background.save(store, early, first.study, [{ code: 'leads', value: 2 }])
    await studies.draft(store, sampleStudy({ slug: 'in-columns', background: [years, leads] }), 'test')
    await studies.move(store, 'in-columns', 'publish', 'test')
    const record = await studies.bySlug(store.database.db, 'in-columns')
    const late = await begun(store, record, 'staff')
    await background.save(store, late, record.study, [{ code: 'leads', value: null }])
    const people = await rows(store, 'in-columns', 'participants.csv')
    const of = (id: string) => people.find((row) => row['participant'] === id)
    expect(Object.keys(people[0]!).slice(-4)).toEqual([
      ...['background_leads', 'background_leads__missing', 'background_years', 'background_years__missing'],
    ])
    expect(of(early.id)).toMatchObject({
      background_leads: '2',
      background_leads__missing: '',
      background_years: '',
      background_years__missing: 'not-reached',
    })
    expect(of(late.id)).toMatchObject({ background_leads: '', background_leads__missing: 'declined' })
    const codes = (await rows(store, 'in-columns', 'codebook.csv')).filter(
      ({ variable }) => variable === 'background_years',
    )
    expect(codes.map(({ study_version, code, label }) => [study_version, code, label])).toEqual([
      ['2', '', ''],
      ['2', '1', 'Under 2'],
      ['2', '2', '2 to 10'],
      ['2', '3', 'Over 10'],
    ])
    expect(codes[0]!['text']).toBe('How long? (Habits grow.)')
  })

  test('tell how many cells are small once five people answered, and never which', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'small-cells', { background: [leads, years] })
    const say = async (group: string, lead: number | null, year: number | null) =>
      background.save(store, await begun(store, record, group), record.study, [
        { code: 'leads', value: lead },
        { code: 'years', value: year },
      ])
    for (let i = 0; i < 4; i++) await say('staff', 1, 1)
    expect(await background.crossed(store.database.db, record)).toEqual([])
    await say('staff', 1, null)
    expect(await background.crossed(store.database.db, record)).toEqual([{ code: 'leads', cells: 1, small: 0 }])
    await say('managers', 1, 2)
    expect(await background.crossed(store.database.db, record)).toEqual([
      { code: 'leads', cells: 2, small: 1 },
      { code: 'years', cells: 2, small: 2 },
      { code: null, cells: 2, small: 2 },
    ])
  })

  test('are answered by simulated people too, some of whom prefer not to say', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'made-up', { background: [leads, years] })
    const plan = { perGroup: 20, seed: 1, pattern: 'mixed' as const }
    await simulations.simulate(store, record, 'made-up-simulated', plan, 'test')
    const people = await rows(store, 'made-up-simulated', 'participants.csv')
    const said = people.map((row) => row['background_years'] || row['background_years__missing'])
    expect(said).toHaveLength(60)
    expect([...new Set(said)].sort()).toEqual(['1', '2', '3', 'declined'])
  })
})
