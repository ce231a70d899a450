import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { messagesIn } from '#lib/messages/catalogue.ts'
import type { Language } from '#lib/messages/language.ts'
import { type Store, openStore } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { faults } from './conditions.ts'
import { type Stage, phone, step } from './stage.ts'

export const slug = 'whole'
const plain = sampleStudy()
const leads = { code: 'leads', text: 'Do you lead people?', why: 'Leading changes the view.', labels: ['Yes', 'No'] }

/** A study with all that a study can ask, and a note before its stories. */
export const whole = sampleStudy({
  slug,
  background: [leads],
  storyboards: plain.storyboards.map((one) => ({ ...one, contentNote: 'Somebody is followed home.' })),
  items: [...plain.items, { code: 'bothers', kind: 'panel', text: 'Which picture bothers you?' }],
})

/** The database behind a stage, with the studies that are published in it. */
export function storeWith(stage: () => Stage, ...published: ReturnType<typeof sampleStudy>[]): () => Store {
  let store: Store | undefined
  beforeAll(async () => {
    store = await openStore(join(stage().server.dataDir, 'faultline.db'))
    for (const study of published) await publish(store, study)
  })
  afterAll(() => store?.database.close())
  return () => store!
}

export async function publish(store: Store, study: ReturnType<typeof sampleStudy>): Promise<void> {
  await studies.draft(store, study, 'test')
  await studies.move(store, study.slug, 'publish', 'test')
}

/** Arabic pages run from right to left; whatever else there is to them is looked at in English. */
export const readings: { language: Language; only: number | undefined }[] = [
  { language: 'en', only: undefined },
  { language: 'ar', only: 1 },
]

/** A visit on which pages are looked at, state by state; at its end nothing may have been found. */
export async function visited(
  stage: Stage,
  { language, only }: (typeof readings)[number],
  work: (page: Page, look: (state: string) => Promise<void>, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await stage.browser.newContext({ viewport: phone, baseURL: stage.server.origin, locale: language })
  const page = await context.newPage()
  const found: string[] = []
  await work(page, async (state) => void found.push(...(await faults(page, state, only))), context)
  await context.close()
  expect(found).toEqual([])
}

/** Agrees to take part, on the first page of a study. */
export async function agree(page: Page, path: string, language: Language): Promise<void> {
  await page.goto(path)
  await page.getByRole('checkbox').check()
  await step(page, messagesIn(language).first.begin)
}
