import { join } from 'node:path'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { messagesIn } from '#lib/messages/catalogue.ts'
import * as studies from '#lib/server/studies.ts'
import { type Store, openStore } from '#lib/server/store.ts'
import { sampleStudy } from '../sample-study.ts'
import { findings } from './findings.ts'
import { enter, phone, staged, step } from './stage.ts'

const stage = staged()
const leads = { code: 'leads', text: 'Do you lead people?', why: 'Leading changes the view.', labels: ['Yes', 'No'] }
const lang = { code: 'lang', text: 'Which language do you dream in?', why: 'Words differ.', labels: ['One', 'Several'] }
let store: Store

beforeAll(async () => {
  store = await openStore(join(stage().server.dataDir, 'faultline.db'))
  for (const [slug, access] of Object.entries({ who: 'open', tablet: 'link' })) {
    await studies.draft(store, sampleStudy({ slug, access, background: [leads, lang] }), 'test')
    await studies.move(store, slug, 'publish', 'test')
  }
})
afterAll(() => store.database.close())

async function visitor(options: Parameters<ReturnType<typeof stage>['browser']['newContext']>[0] = {}) {
  const context = await stage().browser.newContext({ viewport: phone, baseURL: stage().server.origin, ...options })
  return { context, page: await context.newPage() }
}

/** Past all storyboards and the closing block, without an answer. */
async function through(page: Page, words = messagesIn('en')): Promise<void> {
  for (let number = 1; number <= 6; number++) await step(page, words.storyboard.next)
}

const people = async (slug: string) => {
  const response = await stage().designer.request.get(`/studio/${slug}/export/participants.csv`)
  return Papa.parse<Record<string, string>>(await response.text(), { header: true, skipEmptyLines: true }).data
}

test('whom no group fits says so in a word, is asked about themselves last, and may take back what they said', async () => {
  const { context, page } = await visitor({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  await page.goto('/s/who')
  await page.getByRole('checkbox').check()
  await step(page, 'Begin')
  const word = page.getByLabel('How would you say it?')
  expect(await word.isVisible()).toBe(false)
  await page.getByRole('radio', { name: /None of these fits/ }).check()
  await word.fill('a works council')
  await step(page, 'Continue')
  await page.getByText('Pause, change device, or leave').click()
  expect(await page.locator('footer').innerText()).toContain('You take part as: None of these fits')
  await through(page)

  expect(page.url()).toContain('/background')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  expect(await page.getByRole('group', { name: leads.text }).innerText()).toContain(leads.why)
  await page.getByRole('group', { name: leads.text }).getByLabel('Yes', { exact: true }).check()
  await page.getByRole('group', { name: lang.text }).getByLabel('Prefer not to say', { exact: true }).check()
  await step(page, /^Finish$/)
  expect(page.url()).toContain('/end')
  const said = { group: 'none', group_words: 'a works council', background_leads: '1', status: 'completed' }
  expect(await people('who')).toMatchObject([{ ...said, background_lang: '', background_lang__missing: 'declined' }])

  await page.getByRole('link', { name: 'What I said about me' }).click()
  expect(
    await page.locator('input:checked').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
  ).toEqual(['1', 'declined'])
  await page.getByRole('group', { name: leads.text }).getByLabel('Prefer not to say', { exact: true }).check()
  await step(page, /^Finish$/)
  expect(await people('who')).toMatchObject([{ background_leads: '', background_leads__missing: 'declined' }])
  await page.goto('/s/who/leave')
  await step(page, 'Withdraw and erase my answers')
  expect(await people('who')).toEqual([])
  await context.close()
})

test('one button leaves all of it out, and what was chosen before it is not kept', async () => {
  const { context, page } = await visitor()
  await enter(page, 'who', 'staff')
  await through(page)
  await page.getByRole('group', { name: leads.text }).getByLabel('No', { exact: true }).check()
  await page.goto('/s/who')
  await step(page, 'Go on where I was')
  expect(page.url()).toContain('/background')
  await page.getByRole('group', { name: leads.text }).getByLabel('No', { exact: true }).check()
  await step(page, 'Finish without answering these')
  await page.getByRole('heading', { name: 'Thank you' }).waitFor()
  expect((await people('who')).at(-1)).toMatchObject({ background_leads: '', background_leads__missing: 'declined' })
  await context.close()
})

test('another language keeps what was chosen so far, and declines nothing', async () => {
  const { context, page } = await visitor()
  const german = messagesIn('de')
  await enter(page, 'who', 'managers')
  await through(page)
  await page.getByRole('group', { name: leads.text }).getByLabel('No', { exact: true }).check()
  await step(page, 'Deutsch')
  await page.getByRole('heading', { name: german.background.title }).waitFor()
  expect(await page.getByRole('group', { name: leads.text }).getByLabel('No', { exact: true }).isChecked()).toBe(true)
  expect(await page.getByRole('group', { name: lang.text }).locator('input:checked').count()).toBe(0)
  // The study's own words are marked as being in another language than those around them.
  expect(await page.locator('fieldset p').first().innerText()).toBe(`${german.background.why} ${leads.why}`)
  expect(await page.locator('fieldset bdi[lang=en]').count()).toBe(2)
  expect((await people('who')).find(({ group }) => group === 'managers')).toMatchObject({ status: 'active' })
  await context.close()
})

test.each(['ar', 'zh-Hans'] as const)('both pages are whole and clean in %s', async (language) => {
  const { context, page } = await visitor({ locale: language === 'ar' ? 'ar-EG' : 'zh-CN', colorScheme: 'dark' })
  const words = messagesIn(language)
  await page.goto('/s/who')
  await page.getByRole('checkbox').check()
  await step(page, words.first.begin)
  await page.getByText(words.group.none).click()
  expect(await findings(page)).toEqual([])
  expect(await page.locator('main').innerText()).toContain(words.form.noNames)
  await page.getByLabel(words.group.inWords).fill(language === 'ar' ? 'زائر' : '访客')
  await step(page, words.group.next)
  await through(page, words)
  await page.getByRole('heading', { name: words.background.title }).waitFor()
  expect(await findings(page)).toEqual([])
  await step(page, words.background.skip)
  expect((await people('who')).map(({ group_words }) => group_words)).toContain(language === 'ar' ? 'زائر' : '访客')
  await context.close()
})

test('the editor says while somebody writes how small the cells get, and the launch page how small they are', async () => {
  const page = await stage().designer.newPage()
  await page.goto('/studio/who/edit#background')
  const table = page.getByRole('table')
  const row = async (name: string) => (await table.getByRole('row').filter({ hasText: name }).innerText()).split('\t')
  await table.waitFor()
  // Three groups and no quota: five a group are counted.
  expect(await row(leads.text)).toEqual([leads.text, '6', '30', '6'])
  expect(await row('All of them together')).toEqual(['All of them together', '12', '60', '12'])
  await page.locator('summary', { hasText: leads.text }).click()
  await page.getByRole('button', { name: 'Another answer' }).first().click()
  await expect.poll(() => row(leads.text)).toEqual([leads.text, '9', '45', '9'])
  const asked = page.locator('details[data-one]').first()
  await asked.getByText(/The groups crossed with this make 9 cells/).waitFor()
  expect(await findings(page)).toEqual([])
  await page.getByRole('navigation', { name: 'Parts of the study' }).getByRole('link', { name: 'Groups' }).click()
  for (const quota of await page.getByLabel('At most so many people').all()) await quota.fill('30')
  await expect.poll(() => row(leads.text)).toEqual([leads.text, '9', '45', '0'])
  await page.getByText(/^All changes saved/).waitFor()
  await page.goto('/studio/who/launch')
  expect(await page.locator('main').innerText()).toContain('Once five people have answered')
  expect(await findings(page)).toEqual([])
  await page.close()
})

test('a shared device of a study by link has a way in for whom no group fits', async () => {
  const { designer, server } = stage()
  const tablet = await stage().browser.newContext({
    baseURL: server.origin,
    storageState: await designer.storageState(),
    viewport: { width: 820, height: 1180 },
  })
  const page = await tablet.newPage()
  await page.goto('/studio/tablet/launch')
  await page.getByText('Use this device for several people…').click()
  await page.getByLabel('Four digits to end it with').fill('4711')
  await step(page, /^Use this device for several people, one/)
  await page.getByRole('link', { name: 'None of these fits' }).click()
  await page.getByRole('checkbox').check()
  await page.getByLabel('How would you say it?').fill('a guest')
  await step(page, 'Begin')
  expect(page.url()).toContain('/storyboard/1')
  // The device was signed out of the studio, and the export with it.
  const row = await store.database.db
    .selectFrom('participations')
    .select(['group_code', 'group_words'])
    .where('group_words', '=', 'a guest')
    .execute()
  expect(row).toEqual([{ group_code: 'none', group_words: 'a guest' }])
  await tablet.close()
})
