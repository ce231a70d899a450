import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Save } from '#lib/domain/answer.ts'
import * as answers from '#lib/server/answers.ts'
import * as starts from '#lib/server/starts.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

/** What happens on the way between two devices and the server; `pick` chooses a value, or among the requests so far. */
const happening = fc.record({
  what: fc.constantFrom('answer', 'answer', 'answer', 'arrive', 'arrive', 'arrive unheard', 'look'),
  device: fc.nat(1),
  item: fc.nat(1),
  pick: fc.nat(99),
})
const items = ['utility', 'intrusiveness']

/** A request as a device made it, and the answers it had seen by then; `told` is what the server said to it. */
interface Sent {
  device: number
  saw: Set<string>
  save: Save & { base: number }
  told: answers.Saved | null
}

onEveryDatabase('answers from two devices', (opened) => {
  test('whatever comes late, twice or in another order, no acknowledged answer is undone by one that had not seen it', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'two-devices')
    const consent = { version: 1, accepted: true as const }
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 30 }), async (happenings) => {
        const { participation } = await starts.start(store, record, { group: 'staff', consent })
        const devices = [0, 1].map(() => ({ revision: 0, saw: new Set<string>() }))
        const sent: Sent[] = []
        const look = async (device: number) => {
          const kept = await answers.current(store.database.db, participation.id)
          const { saw, revision } = devices[device]!
          for (const { reason } of kept) saw.add(reason!)
          devices[device]!.revision = Math.max(revision, ...kept.map((one) => one.revision))
        }
        const deliver = async (one: Sent, heard: boolean) => {
          const told = await answers.save(store, participation, record.study, one.save)
          // The same key is always answered alike.
          if (one.told) expect(told).toEqual(one.told)
          one.told = told
          const own = devices[one.device]!
          // Who hears of more than their own answer looks before they change anything.
          if (heard && (told.revision > own.revision + 1 || told.conflicts.length > 0)) await look(one.device)
          else if (heard) own.revision = Math.max(own.revision, told.revision)
        }
        for (const { what, device, item, pick } of happenings) {
          if (what === 'look') await look(device)
          else if (what === 'answer') {
            const key = crypto.randomUUID()
            const { revision: base, saw } = devices[device]!
            const answer = { storyboard: 'coach_a', item: items[item]!, value: 1 + (pick % 7), reason: key }
            sent.push({ device, saw: new Set(saw), save: { key, answers: [answer], base }, told: null })
            saw.add(key)
          } else if (sent.length > 0) await deliver(sent[pick % sent.length]!, what === 'arrive')
        }
        await Promise.all(sent.map((one) => deliver(one, true)))
        await check(participation.id, sent)
      }),
      { numRuns: 30, seed: 4 },
    )
  })

  test('who says again what is kept does not count as having seen what came from elsewhere', async () => {
    const { store } = opened()
    const record = await liveStudy(store, 'said-again')
    const { participation } = await starts.start(store, record, {
      group: 'staff',
      consent: { version: 1, accepted: true },
    })
    const save = (item: string, value: number, base: number) =>
      answers.save(store, participation, record.study, {
        ...{ key: crypto.randomUUID(), base },
        answers: [{ storyboard: 'coach_a', item, value }],
      })
    expect(await save('utility', 3, 0)).toMatchObject({ revision: 1 })
    expect(await save('intrusiveness', 5, 1)).toMatchObject({ revision: 2 })
    expect(await save('utility', 3, 1)).toEqual({ saved: 1, revision: 1, conflicts: [] })
    expect(await save('intrusiveness', 2, 1)).toMatchObject({ saved: 0, conflicts: [{ value: 5, revision: 2 }] })
  })

  async function check(participation: string, sent: readonly Sent[]) {
    const { db } = opened().store.database
    const revisions = await db
      .selectFrom('answer_revisions')
      .select(['item', 'reason', 'revision'])
      .where('participation_id', '=', participation)
      .orderBy('revision')
      .execute()
    const current = await answers.current(db, participation)
    for (const one of sent) {
      const rows = revisions.filter((row) => row.reason === one.save.key)
      const kept = one.told!.conflicts.length === 0
      // Acknowledged is kept, once; what was not applied is said to be so, with what stands instead.
      expect(rows.map(({ revision }) => revision)).toEqual(kept ? [one.told!.revision] : [])
      expect(one.told!.saved).toBe(kept ? 1 : 0)
      for (const conflict of one.told!.conflicts) expect(conflict.revision).toBeGreaterThan(one.save.base)
    }
    const byKey = new Map(sent.map((one) => [one.save.key, one]))
    for (const item of items) {
      const rows = revisions.filter((row) => row.item === item)
      expect(current.find((one) => one.item === item)?.revision).toBe(rows.at(-1)?.revision)
      // Whatever stands in the place of another was sent by a device that had seen that other.
      for (const [index, row] of rows.entries())
        if (index > 0) expect(byKey.get(row.reason!)!.saw).toContain(rows[index - 1]!.reason)
    }
  }
})
