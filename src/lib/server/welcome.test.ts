import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type App, connect } from './app.ts'
import { shownSample, simulatedSample } from './samples.ts'
import * as setupLinks from './setup-links.ts'
import * as studies from './studies.ts'
import { greeting, welcome } from './welcome.ts'

const origin = 'http://127.0.0.1:3000'
let folder: string
let app: App

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-welcome-'))
  app = await connect({ DATA_DIR: folder })
  await welcome(app)
})
afterEach(async () => {
  process.removeAllListeners('faultline:listening')
  await app.store.database.close()
  await app.trial.database.close()
  rmSync(folder, { recursive: true })
})

test('three lines name the addresses to open, and the set-up link in them works', async () => {
  const token = await setupLinks.first(app.store)
  const lines = await greeting(app, origin, token)
  expect(lines.map((line) => line.match(/http\S+/)?.[0])).toEqual([
    `${origin}/studio/setup?token=${token}`,
    `${origin}/s/${shownSample}`,
    `${origin}/studio/${simulatedSample}/results`,
  ])
})

test('a sample that is gone is not named', async () => {
  await studies.remove(app.store, simulatedSample)
  expect((await greeting(app, origin, null)).join()).not.toContain(simulatedSample)
})

test('with an account, no set-up link is made', async () => {
  await app.accounts.create({ email: 'a@example.org', name: 'A', password: 'four plain words' })
  await setupLinks.voidFirst(app.store)
  await welcome(app)
  expect(await app.store.database.db.selectFrom('setup_links').selectAll().execute()).toEqual([])
})
