import { afterEach, beforeEach, expect, test } from 'vitest'
import { sampleStudy } from '../../../tests/sample-study.ts'
import * as participations from './participations.ts'
import * as starts from './starts.ts'
import { type Store, openStore } from './store.ts'
import * as studies from './studies.ts'
import * as trials from './trials.ts'

let trial: Store
const study = sampleStudy({ slug: 'tried' })

beforeEach(async () => {
  trial = await openStore(':memory:')
})
afterEach(() => trial.database.close())

test('a draft can be tried, in any group, however the study itself is reached', async () => {
  await trials.begin(trial, { ...study, access: 'link' })
  const record = await studies.bySlug(trial.database.db, 'tried')
  expect(record).toMatchObject({ state: 'live', version: 1 })
  const consent = { version: study.consent.version, accepted: true as const }
  const { participation } = await starts.start(trial, record, { group: study.groups[1]!.code, consent })
  expect(participation.order).toHaveLength(study.storyboards.length)
})

test('each trial begins afresh, also where two begin at once', async () => {
  await trials.begin(trial, study)
  const record = await studies.bySlug(trial.database.db, 'tried')
  const consent = { version: study.consent.version, accepted: true as const }
  const { token } = await starts.begin(trial, record, { consent })
  await Promise.all([
    trials.begin(trial, { ...study, title: 'Newer' }),
    trials.begin(trial, { ...study, title: 'Newer' }),
  ])
  expect(await participations.byToken(trial.database.db, token)).toBeNull()
  expect(await studies.bySlug(trial.database.db, 'tried')).toMatchObject({ version: 1, study: { title: 'Newer' } })
})
