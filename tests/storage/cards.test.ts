import { expect, test } from 'vitest'
import { cardCode } from '#lib/domain/card-code.ts'
import { consentText } from '#lib/domain/consent.ts'
import * as answers from '#lib/server/answers.ts'
import { type SeatOnPaper, mostPerGroup, print } from '#lib/server/card-printing.ts'
import * as cards from '#lib/server/cards.ts'
import * as participations from '#lib/server/participations.ts'
import * as seats from '#lib/server/seats.ts'
import { hashed } from '#lib/server/secret.ts'
import * as starts from '#lib/server/starts.ts'
import type { Store } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

const consent = { version: 1, accepted: true as const }
const actor = 'test'

const printed = (store: Store, record: studies.StudyRecord, count = 1, more = {}) =>
  print(store, record, { seats: { staff: count }, actor, ...more })

/** Types lines in for cards of one seat, from the first card on. */
const typed = (store: Store, record: studies.StudyRecord, { code }: SeatOnPaper, lines: string[], more = {}) =>
  cards.type(store, record, {
    text: lines.map((line, index) => `${cardCode(code, index + 1)} ${line}`).join('\n'),
    consented: true,
    ...more,
  })

const outcomes = (lines: Awaited<ReturnType<typeof cards.type>>) =>
  lines.map((line) => ('fault' in line ? line.fault : 'outcome' in line ? line.outcome : 'read'))

const paperPeople = (store: Store, record: studies.StudyRecord) =>
  store.database.db
    .selectFrom('participations')
    .selectAll()
    .where('study_id', '=', record.id)
    .where('mode', '=', 'paper')
    .execute()

onEveryDatabase('cards', (opened) => {
  test('a printed seat is no participation and no consent until its first card is typed in', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'first-card')
    const [seat] = await printed(store, record)
    expect(await paperPeople(store, record)).toEqual([])
    await typed(store, record, seat!, ['5234'])
    expect(await paperPeople(store, record)).toMatchObject([
      {
        state: 'active',
        mode: 'paper',
        group_code: 'staff',
        storyboard_order: JSON.stringify(seat!.order),
        item_order: JSON.stringify(seat!.itemOrder),
        consent_version: 1,
        consent_hash: hashed(consentText(record.study.consent)),
        leave_hash: hashed(seat!.withdrawal),
      },
    ])
  })

  test('what is typed becomes answers like any other, and the last card completes the participation', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'like-any-other')
    const [seat] = await printed(store, record)
    const lines = ['52-4 | Odd / Because', '1111', '2222', '3333', '444.', '76543']
    expect(outcomes(await typed(store, record, seat!, lines))).toEqual(lines.map(() => 'saved'))
    const [person] = await paperPeople(store, record)
    expect(person).toMatchObject({ state: 'completed' })
    const kept = await answers.current(store.database.db, person!.id)
    expect(kept).toHaveLength(5 * 7)
    const first = kept.filter(({ storyboard }) => storyboard === seat!.order[0])
    const printedItems = seat!.itemOrder.filter((item) => ['utility', 'intrusiveness'].includes(item))
    expect(first.find(({ item }) => item === printedItems[0])).toMatchObject({ value: 5 })
    expect(first.find(({ item }) => item === printedItems[1])).toMatchObject({ value: 2 })
    expect(first.find(({ item }) => item === 'acceptability')).toMatchObject({ value: null, skipped: 'cant-say' })
    expect(first.find(({ item }) => item === 'why')).toMatchObject({ value: null, reason: 'Because' })
    expect(await answers.ratings(store.database.db, record.id, 1)).toHaveLength(5 * 5 - 2)
    expect(await seats.all(store.database.db, record.id)).toMatchObject([
      { code: seat!.code, state: 'opened', typed: [1, 2, 3, 4, 5, 6] },
    ])
  })

  test('the same line sent twice counts once, a changed one is a new revision, and back again another', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'revisions')
    const [seat] = await printed(store, record)
    const nonce = crypto.randomUUID()
    expect(outcomes(await typed(store, record, seat!, ['5234'], { nonce }))).toEqual(['saved'])
    expect(outcomes(await typed(store, record, seat!, ['5 2 3 4'], { nonce }))).toEqual(['same'])
    expect(outcomes(await typed(store, record, seat!, ['5234']))).toEqual(['same'])
    expect(outcomes(await typed(store, record, seat!, ['6234']))).toEqual(['changed'])
    // An old form that comes late once more does not undo what came after it.
    expect(outcomes(await typed(store, record, seat!, ['5234'], { nonce }))).toEqual(['same'])
    expect(outcomes(await typed(store, record, seat!, ['5234']))).toEqual(['changed'])
    const [person] = await paperPeople(store, record)
    expect(person!.revision).toBe(3)
  })

  test('a line at fault keeps nothing of itself, and the others are kept', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'faults')
    const [one, two] = await printed(store, record, 2)
    const right = cardCode(one!.code, 1)
    const text = [
      `${right} 5234`,
      `${right} 6666`,
      `${cardCode(one!.code, 2)} 9234`,
      `${two!.code}-1${cardCode(two!.code, 1).at(-1) === 'b' ? 'c' : 'b'} 5234`,
      `${cardCode(two!.code, 2)} 523`,
      `${cardCode(two!.code, 7)} 5234`,
      `${cardCode(one!.code, 3)} 1234`,
    ]
    const lines = outcomes(await cards.type(store, record, { text: text.join('\r\n\n'), consented: true }))
    expect(lines).toEqual([
      'saved',
      expect.stringMatching(/stands in a line above/),
      expect.stringMatching(/takes 1 to 7/),
      expect.stringMatching(/mistyped/),
      expect.stringMatching(/4 questions to tick/),
      `Seat ${two!.code} has the cards 1 to 6.`,
      'saved',
    ])
    const known = await seats.all(store.database.db, record.id)
    expect(known.find(({ code }) => code === one!.code)).toMatchObject({ typed: [1, 3] })
    expect(known.find(({ code }) => code === two!.code)).toMatchObject({ state: 'printed', typed: [] })
  })

  test('a line longer than any card is a fault of that line alone, shown cut so that half of it is never kept', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'long-line')
    const [seat] = await printed(store, record)
    const lines = await typed(store, record, seat!, [`5234 | ${'x'.repeat(20_001)}`, '1111'])
    expect(outcomes(lines)).toEqual([expect.stringContaining('20,000 characters at most'), 'saved'])
    const { line } = lines[0]!
    expect(line.length).toBeLessThan(300)
    const text = line
    expect(outcomes(await cards.type(store, record, { text, consented: true }))).toEqual([expect.any(String)])
    expect(await seats.all(store.database.db, record.id)).toMatchObject([{ typed: [2] }])
  })

  test('reading without keeping changes nothing', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'dry')
    const [seat] = await printed(store, record)
    expect(outcomes(await typed(store, record, seat!, ['5234'], { dry: true }))).toEqual(['read'])
    expect(await paperPeople(store, record)).toEqual([])
  })

  test('without the consent on the cover no card opens a participation; later cards need it no more', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'consented')
    const [seat] = await printed(store, record)
    const without = { consented: false }
    expect(outcomes(await typed(store, record, seat!, ['5234'], without))).toEqual([expect.stringMatching(/consent/)])
    expect(await paperPeople(store, record)).toEqual([])
    await typed(store, record, seat!, ['5234'])
    expect(outcomes(await typed(store, record, seat!, ['5234', '1111'], without))).toEqual(['same', 'saved'])
  })

  test('two people who type the same seat at the same moment open one participation', async () => {
    const { store, second } = opened()
    const other = await second()
    const record = await liveStudy(store, 'two-typists')
    const [seat] = await printed(store, record)
    await Promise.all([typed(store, record, seat!, ['5234']), typed(other, record, seat!, ['5234', '1111'])])
    expect(await paperPeople(store, record)).toHaveLength(1)
  })

  test('of four people who type the same card at the same moment one saves it, and the others hear that it is the same', async () => {
    const { store, second } = opened()
    const stores = [store, await second(), store, store]
    const record = await liveStudy(store, 'four-typists')
    const [seat] = await printed(store, record)
    const heard = await Promise.all(stores.map((one) => typed(one, record, seat!, ['5234'])))
    expect(heard.flatMap(outcomes).toSorted()).toEqual(['same', 'same', 'same', 'saved'])
    const next = await Promise.all(stores.map((one) => typed(one, record, seat!, ['6234'])))
    expect(next.flatMap(outcomes).toSorted()).toEqual(['changed', 'same', 'same', 'same'])
  })

  test('the code on the cover erases what was typed in, and its cards are refused from then on', async () => {
    const { store } = opened()
    const { db } = store.database
    const record = await liveStudy(store, 'cover-code')
    const [seat] = await printed(store, record)
    await typed(store, record, seat!, ['5234 | Odd / Because'])
    await participations.withdrawByCode(store, record.id, seat!.withdrawal)
    expect(await paperPeople(store, record)).toEqual([])
    expect((await studies.bySlug(db, record.slug)).withdrawn).toBe(1)
    expect(await seats.all(db, record.id)).toEqual([
      {
        code: seat!.code,
        version: 1,
        group: null,
        locale: null,
        order: [],
        itemOrder: [],
        state: 'withdrawn',
        typed: [],
      },
    ])
    expect(outcomes(await typed(store, record, seat!, ['5234']))).toEqual([expect.stringMatching(/withdrew/)])
    await expect(participations.withdrawByCode(store, record.id, seat!.withdrawal)).rejects.toMatchObject({
      status: 404,
    })
  })

  test('who withdraws before the cards are typed in is refused to be typed in', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'early-code')
    const [seat, other] = await printed(store, record, 2)
    await participations.withdrawByCode(store, record.id, seat!.withdrawal)
    expect(outcomes(await typed(store, record, seat!, ['5234']))).toEqual([expect.stringMatching(/withdrew/)])
    expect((await studies.bySlug(store.database.db, record.slug)).withdrawn).toBe(1)
    expect(outcomes(await typed(store, record, other!, ['5234']))).toEqual(['saved'])
  })

  test('a withdrawal code is kept only as its hash, and the same form prints the same cards again', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'printed-again')
    const nonce = crypto.randomUUID()
    const once = await printed(store, record, 3, { nonce })
    const rows = await store.database.db.selectFrom('seats').selectAll().where('study_id', '=', record.id).execute()
    expect(rows).toHaveLength(3)
    for (const { withdrawal } of once) {
      expect(withdrawal).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
      expect(JSON.stringify(rows)).not.toContain(withdrawal)
    }
    expect(JSON.stringify(rows)).not.toContain(nonce)
    expect(await printed(store, record, 3, { nonce })).toEqual(once)
    const codes = (await printed(store, record, 3)).map(({ code }) => code)
    expect(codes.filter((code) => once.some((seat) => seat.code === code))).toEqual([])
  })

  test('a form sent again after a seat of it is gone makes no seat with a code that is out already', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'gone-since')
    const forms = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
    const refusal = { status: 409, message: expect.stringContaining('Print new cards from the form') }
    const [seat] = await printed(store, record, 2, { nonce: forms[0] })
    const [single] = await printed(store, record, 1, { nonce: forms[1] })
    await printed(store, record, 2, { nonce: forms[2] })
    await participations.withdrawByCode(store, record.id, seat!.withdrawal)
    await participations.withdrawByCode(store, record.id, single!.withdrawal)
    for (const nonce of forms.slice(0, 2))
      await expect(printed(store, record, nonce === forms[0] ? 2 : 1, { nonce })).rejects.toMatchObject(refusal)
    await seats.takeBack(store, record, actor)
    await expect(printed(store, record, 2, { nonce: forms[2] })).rejects.toMatchObject(refusal)
    expect((await seats.all(store.database.db, record.id)).map(({ state }) => state)).toEqual([
      'withdrawn',
      'withdrawn',
    ])
  })

  test('the same form with other numbers, or in another study, prints cards with codes of their own', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'nonce-here')
    const elsewhere = await liveStudy(store, 'nonce-elsewhere')
    const nonce = crypto.randomUUID()
    const piles = [
      await printed(store, record, 2, { nonce }),
      await printed(store, record, 3, { nonce }),
      await printed(store, elsewhere, 2, { nonce }),
    ]
    expect(new Set(piles.flat().map(({ withdrawal }) => withdrawal)).size).toBe(7)
  })

  test('orders are spread over the seats of a group, also over printings at the same time, and seats not used are no hindrance on screens', async () => {
    const { store, second } = opened()
    const other = await second()
    const record = await liveStudy(store, 'balance-on-paper')
    const pile = (await Promise.all([printed(store, record, 6), printed(other, record, 4)])).flat()
    expect(new Set(pile.map(({ order }) => order.join())).size).toBe(10)
    const screens = new Set<string>()
    for (let person = 0; person < 10; person++) {
      const { participation } = await starts.start(store, record, { group: 'staff', consent })
      screens.add(participation.order.join())
    }
    expect(screens.size).toBe(10)
  })

  test('a seat that was typed in counts for those who come after it on screens', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'paper-counts')
    const pile = await printed(store, record, 9)
    for (const seat of pile) await typed(store, record, seat, ['5234'])
    const { participation } = await starts.start(store, record, { group: 'staff', consent })
    expect(pile.map(({ order }) => order.join())).not.toContain(participation.order.join())
  })

  test('seats taken back are free for others, and their cards are refused; those typed in stay', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'taken-back')
    const [one, two] = await printed(store, record, 2)
    await typed(store, record, one!, ['5234'])
    expect(await seats.takeBack(store, record, actor)).toBe(1)
    expect(outcomes(await typed(store, record, two!, ['5234']))).toEqual([expect.stringMatching(/taken back/)])
    expect(await seats.all(store.database.db, record.id)).toMatchObject([{ code: one!.code }])
  })

  test('a study that is not live prints no cards and takes none in, and says why', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'not-live')
    const [seat] = await printed(store, record)
    await typed(store, record, seat!, ['5234'])
    await studies.move(store, record.slug, 'close', 'test')
    const closed = await studies.bySlug(store.database.db, record.slug)
    const refusal = { status: 409, message: expect.stringContaining('closed') }
    await expect(printed(store, closed)).rejects.toMatchObject(refusal)
    await expect(typed(store, closed, seat!, ['6664'])).rejects.toMatchObject(refusal)
    // What was live when the page asked may be closed when it writes.
    await expect(printed(store, record)).rejects.toMatchObject(refusal)
    expect(outcomes(await typed(store, record, seat!, ['6664']))).toEqual([expect.stringContaining('closed')])
  })

  test('cards of an earlier version are typed in for the version they were printed of', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'earlier-version')
    const [seat] = await printed(store, record)
    const items = record.study.items.filter(({ code }) => code !== 'acceptability')
    await studies.draft(store, sampleStudy({ slug: record.slug, items }), 'test')
    await studies.move(store, record.slug, 'publish', 'test')
    const next = await studies.bySlug(store.database.db, record.slug)
    expect(outcomes(await typed(store, next, seat!, ['5234']))).toEqual(['saved'])
    expect(await paperPeople(store, record)).toMatchObject([{ version: 1 }])
    const [newer] = await printed(store, next)
    expect(outcomes(await typed(store, next, newer!, ['523']))).toEqual(['saved'])
  })

  test('more seats than fit at a workshop, and more lines than anybody types, are refused', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'too-many')
    await expect(printed(store, record, mostPerGroup + 1)).rejects.toMatchObject({ status: 422 })
    await expect(printed(store, record, 0.5)).rejects.toMatchObject({ status: 422 })
    const all = { seats: { staff: 30, managers: 30, others: 30 }, actor }
    await expect(print(store, record, all)).rejects.toMatchObject({ status: 422 })
    const text = 'bcd-1b 5\n'.repeat(201)
    await expect(cards.type(store, record, { text, consented: true })).rejects.toMatchObject({ status: 422 })
    expect(await seats.all(store.database.db, record.id)).toEqual([])
  })

  test('a number of seats that no memory holds is refused by its field before anything is made of it', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'beyond-memory')
    for (const count of [Infinity, Number.MAX_SAFE_INTEGER, -1])
      await expect(printed(store, record, count)).rejects.toMatchObject({ status: 422, field: 'seats.staff' })
  })

  test('deleting a study deletes its seats', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'deleted')
    const [seat] = await printed(store, record)
    await typed(store, record, seat!, ['5234'])
    await studies.move(store, record.slug, 'close', 'test')
    await studies.remove(store, record.slug)
    expect(await seats.all(store.database.db, record.id)).toEqual([])
  })
})
