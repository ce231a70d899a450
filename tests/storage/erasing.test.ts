import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as answers from '#lib/server/answers.ts'
import * as participations from '#lib/server/participations.ts'
import * as starts from '#lib/server/starts.ts'
import { liveStudy, onEveryDatabase } from './stores.ts'

onEveryDatabase('erasing', (opened) => {
  test('what was withdrawn cannot be read from the database file any more', async () => {
    const { store, address } = opened()
    if (store.database.dialect === 'postgres') return
    const record = await liveStudy(store, 'erased')
    const { participation } = await starts.start(store, record, {
      group: 'staff',
      consent: { version: 1, accepted: true },
    })
    const words = 'a sentence that nobody else would write'
    const why = { storyboard: 'today', item: 'why', value: null, reason: words }
    await answers.save(store, participation, record.study, { key: crypto.randomUUID(), answers: [why] })
    const files = () => [address, `${address}-wal`].map((path) => readFileSync(path, 'latin1')).join('')
    expect(files()).toContain(words)
    await participations.withdraw(store, participation)
    expect(files()).not.toContain(words)
  })
})
