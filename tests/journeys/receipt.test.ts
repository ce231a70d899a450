import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openStore } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { enter, finish, phone, staged, step } from './stage.ts'

const stage = staged()
const study = 'wellbeing-at-work'

/** A visitor on a phone, and every address that their browser asks for anything. */
async function visitor(javaScriptEnabled: boolean) {
  const { browser, server } = stage()
  const context = await browser.newContext({ viewport: phone, baseURL: server.origin, javaScriptEnabled })
  const asked = new Set<string>()
  context.on('request', (request) => void asked.add(new URL(request.url()).origin))
  return { context, page: await context.newPage(), asked }
}

/** The cookies of a browser, without what they hold. */
const cookiesOf = async (context: BrowserContext) =>
  (await context.cookies()).map(({ name, path, httpOnly, sameSite }) => ({ name, path, httpOnly, sameSite }))

const own = (slug: string) => ({
  name: 'faultline_participation',
  path: `/s/${slug}`,
  httpOnly: true,
  sameSite: 'Lax',
})

/** Publishes a study, or its next version with another consent text. */
async function published(slug: string, readers = 'The team.', version = 1) {
  const store = await openStore(join(stage().server.dataDir, 'faultline.db'))
  const consent = { ...sampleStudy().consent, version, readers }
  await studies.draft(store, sampleStudy({ slug, consent }), 'test')
  await studies.move(store, slug, 'publish', 'test')
  await store.database.close()
}

async function open(page: Page, link: string) {
  await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: link }).click()])
}

test('from the first page to withdrawal a browser asks nobody else for anything, and keeps one cookie', async () => {
  const { context, page, asked } = await visitor(true)
  await page.goto('/')
  expect(await cookiesOf(context)).toEqual([])
  await enter(page, study, 'employees')
  await page.locator('input[type=radio]').first().check()
  await page.getByText('Saved', { exact: true }).waitFor()
  while (page.url().includes('/storyboard/')) await step(page, 'Next')
  await finish(page)
  expect(await cookiesOf(context)).toEqual([own(study)])
  await open(page, 'What is kept about you')
  await open(page, 'withdrawal page')
  await step(page, 'Withdraw and erase my answers')
  await page.getByRole('heading', { name: 'Erased' }).waitFor()
  expect([...asked]).toEqual([stage().server.origin])
  expect(await cookiesOf(context)).toEqual([])
  const left = () =>
    page.evaluate(async () => [Object.keys(localStorage), Object.keys(sessionStorage), await caches.keys()])
  await expect.poll(left).toEqual([[], [], []])
  await context.close()
})

test('a receipt tells without a script what was given, and leads back to where the person was', async () => {
  const { context, page } = await visitor(false)
  await published('receipted')
  await enter(page, 'receipted', 'staff')
  await page.locator('textarea').last().fill('Words that I gave')
  await page.locator('input[type=radio]').first().check()
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  await step(page, 'Next')
  await page.getByText('Pause, change device, or leave').click()
  await open(page, 'What is kept about you')
  const told = await page.locator('main').innerText()
  for (const part of ['A sample', 'consent text 1', 'staff', title!.trim(), 'Words that I gave', 'one', 'left out'])
    expect(told).toContain(part)
  await step(page, 'Go on where I was')
  expect(page.url()).toContain('/storyboard/2')
  await context.close()
})

test('a changed consent is read before the next storyboard, what lay open is taken, and each of three ways leads on', async () => {
  await published('reread')
  const ways = await Promise.all([visitor(true), visitor(false), visitor(false)])
  for (const { page } of ways) await enter(page, 'reread', 'staff')
  await published('reread', 'The team and a partner.', 2)
  for (const { page } of ways) {
    await page.locator('textarea').last().fill('Said on the page that lay open')
    await step(page, 'Next')
    await page.getByRole('heading', { name: 'The consent text has changed' }).waitFor()
    expect((await page.locator('ins').allTextContents()).join('').trim()).toBe('and a partner')
  }
  const [agrees, stops, leaves] = ways.map(({ page }) => page)
  await agrees!.getByRole('checkbox').check()
  await step(agrees!, 'Agree and go on')
  expect(agrees!.url()).toContain('/storyboard/2')
  await step(stops!, 'Stop here, keep what I gave')
  expect(await stops!.locator('main').innerText()).toMatch(/You stopped here[^]*Said on the page that lay open/)
  await step(leaves!, 'Withdraw and erase my answers')
  await leaves!.getByRole('heading', { name: 'Erased' }).waitFor()
  for (const { context } of ways) await context.close()
})
