import { join } from 'node:path'
import Papa from 'papaparse'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Store, openStore } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { findings } from './findings.ts'
import { phone, staged, step } from './stage.ts'

const stage = staged()
const tablet = { width: 820, height: 1180 }
let store: Store

beforeAll(async () => {
  store = await openStore(join(stage().server.dataDir, 'faultline.db'))
  for (const [slug, access] of Object.entries({ personal: 'invitation', tablet: 'link', open: 'open' })) {
    await studies.draft(store, sampleStudy({ slug, access }), 'test')
    await studies.move(store, slug, 'publish', 'test')
  }
})
afterAll(() => store.database.close())

const opened = async (options: Parameters<ReturnType<typeof stage>['browser']['newContext']>[0]) => {
  const context = await stage().browser.newContext({ baseURL: stage().server.origin, ...options })
  return { context, page: await context.newPage() }
}

const ids = async (slug: string) =>
  store.database.db
    .selectFrom('participations')
    .innerJoin('studies', 'studies.id', 'participations.study_id')
    .select(['participations.id', 'participations.group_code'])
    .where('slug', '=', slug)
    .execute()

describe('personal links', () => {
  test('are made from a list, downloaded once, and let one person in, on one device', async () => {
    const studio = await stage().designer.newPage()
    await studio.goto('/studio/personal/launch')
    await studio.getByRole('link', { name: 'Make and see personal links' }).click()
    await studio.locator('summary', { hasText: 'Or from a list' }).click()
    const list = 'note;group\r\nrow 12;staff\r\nrow 13;managers\r\n'
    const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
    await studio.locator('input[type=file]').setInputFiles(file)
    expect(await findings(studio)).toEqual([])
    await step(studio, 'Make a link for each line')
    await studio.getByText('2 links are made').waitFor()
    const [download] = await Promise.all([
      studio.waitForEvent('download'),
      studio.getByRole('link', { name: 'Download the links' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('personal-personal-links.csv')
    const chunks: Buffer[] = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
    const { data } = Papa.parse<string[]>(Buffer.concat(chunks).toString('utf8').replace('\uFEFF', '').trim())
    expect(data.map((row) => row.slice(0, 2))).toEqual([
      ['note', 'group'],
      ['row 12', 'staff'],
      ['row 13', 'managers'],
    ])
    const link = new URL(data[2]![2]!)

    const { context, page } = await opened({ viewport: phone, javaScriptEnabled: false })
    await page.goto(link.pathname)
    expect(await page.locator('main').innerText()).toContain('This link is for managers')
    await page.getByRole('checkbox').check()
    await step(page, 'Begin')
    expect(page.url()).toContain('/storyboard/1')
    await page.goto('/')
    await page.goto(link.pathname)
    expect(page.url()).toContain('/storyboard/1')
    const elsewhere = await page.locator('footer a').first().getAttribute('href')

    for (const colorScheme of ['light', 'dark'] as const) {
      const other = await opened({ viewport: phone, colorScheme })
      await other.page.goto(link.pathname)
      await other.page.getByRole('heading', { name: 'This personal link has been used' }).waitFor()
      expect(await findings(other.page)).toEqual([])
      await other.page.goto(elsewhere!)
      expect(other.page.url()).toContain('/storyboard/1')
      await other.context.close()
    }
    expect(await ids('personal')).toHaveLength(1)

    await studio.goto('/studio/personal/invitations?group=managers')
    expect(await studio.locator('main').innerText()).toMatch(/row 13\s+no use known/)
    await studio.getByRole('button', { name: /^Take back the link/ }).click()
    await studio.getByText('taken back', { exact: true }).waitFor()
    expect(await findings(studio)).toEqual([])
    await context.close()
    await studio.close()
  })
})

/** A designer's tablet, handed over. */
async function handedOver(options: Parameters<typeof opened>[0], slug: string, group: string) {
  const { context, page } = await opened(options)
  await context.addCookies(await (await signedIn()).cookies())
  await page.goto(`/studio/${slug}/launch`)
  await page.locator('summary', { hasText: 'Use this device' }).click()
  await page.getByLabel('Who takes it').selectOption(group)
  await page.getByLabel('Four digits to end it with').fill('4821')
  expect(await findings(page)).toEqual([])
  await step(page, /^Use this device for several people, one/)
  await page.getByRole('heading', { name: 'Ready for the next person' }).waitFor()
  return { context, page }
}

/** A session of its own: handing a device over signs it out. */
async function signedIn(): Promise<BrowserContext> {
  const { context, page } = await opened({})
  await page.goto('/studio/sign-in')
  await page.getByLabel('E-mail').fill('designer@example.org')
  await page.getByLabel('Password').fill('four words in a row')
  await step(page, 'Sign in')
  return context
}

async function begun(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Begin', exact: true }).click()
  await page.getByRole('checkbox').check()
  await step(page, 'Begin')
  await page.waitForURL('**/storyboard/1')
}

const keptHere = (page: Page) => page.evaluate(() => Object.entries(localStorage).map((entry) => entry.join('=')))

describe.each([
  { device: 'tablet', options: { viewport: tablet, hasTouch: true, colorScheme: 'light' as const } },
  { device: 'phone', options: { viewport: phone, hasTouch: true, colorScheme: 'dark' as const } },
])('a shared $device', ({ options }) => {
  test('goes from hand to hand, and nothing of the person before is left on it', async () => {
    const { context, page } = await handedOver(options, 'tablet', 'staff')
    await page.goto('/studio/tablet/results')
    expect(page.url()).toContain('/studio/sign-in')
    await page.goto('/s/tablet/room')
    expect(await findings(page)).toEqual([])

    await begun(page)
    await page.getByLabel('First reaction?').fill('words of the first person')
    await page.getByText('Saved', { exact: true }).waitFor()
    expect(await findings(page)).toEqual([])
    const first = (await ids('tablet')).at(-1)!
    const cookies = async () => (await context.cookies()).map(({ name }) => name).toSorted()
    expect(await cookies()).toEqual(['faultline_participation', 'faultline_room'])
    await page.getByRole('link', { name: 'Next person' }).click()
    await page.getByRole('heading', { name: 'Hand the device on?' }).waitFor()
    const code = await page.locator('.code').innerText()
    await page.getByAltText('QR code: your withdrawal code').waitFor()
    expect(await findings(page)).toEqual([])
    await step(page, 'Hand the device on')
    await page.getByRole('heading', { name: 'Please hand the device on' }).waitFor()
    expect(await findings(page)).toEqual([])
    expect(await cookies()).toEqual(['faultline_room'])
    expect(await keptHere(page)).toEqual([])

    for (let back = 0; back < 6; back++) {
      await page.goBack().catch(() => null)
      await page.waitForLoadState('networkidle')
      const shown = await page.content()
      expect(shown).not.toContain('words of the first person')
      expect(shown).not.toContain(code)
    }

    await page.goto('/s/tablet')
    expect(page.url()).toContain('/s/tablet/room')
    await begun(page)
    expect(await page.getByLabel('First reaction?').inputValue()).toBe('')
    await page.getByLabel('First reaction?').fill('words of the second person')
    await page.getByText('Saved', { exact: true }).waitFor()
    const rows = await store.database.db
      .selectFrom('current_answers')
      .select(['participation_id', 'reason'])
      .where('reason', 'like', 'words of the%')
      .execute()
    expect(rows.find(({ reason }) => reason!.includes('first'))!.participation_id).toBe(first.id)
    expect(rows.find(({ reason }) => reason!.includes('second'))!.participation_id).not.toBe(first.id)

    await page.goto('/s/tablet/leave')
    await page.getByLabel('Withdrawal code').fill(code)
    await step(page, 'Withdraw by code')
    await page.getByRole('heading', { name: 'Erased' }).waitFor()
    expect((await ids('tablet')).map(({ id }) => id)).not.toContain(first.id)

    await page.goto('/s/tablet/room')
    await page.locator('summary', { hasText: 'For the facilitator' }).click()
    await page.getByLabel('The four digits').fill('0000')
    await step(page, 'End it on this device')
    await page.getByText('That is not the code').waitFor()
    expect(await findings(page)).toEqual([])
    await page.getByLabel('The four digits').fill('4821')
    await step(page, 'End it on this device')
    expect(page.url()).toContain('/studio/sign-in')
    expect(await cookies()).toEqual([])
    await store.database.db.deleteFrom('participations').execute()
    await context.close()
  })

  test('asks whether somebody is still there, waits as often as they like, and then loses nothing', async () => {
    const { context, page } = await handedOver(options, 'tablet', 'staff')
    await page.clock.install()
    await begun(page)
    await page.getByLabel('First reaction?').fill('words of somebody who went away')
    await page.clock.runFor(1500)
    await page.getByText('Saved', { exact: true }).waitFor()
    const dialog = page.getByRole('alertdialog', { name: 'Are you still there?' })
    // A page that comes to rest still scrolls, which counts as a sign of somebody.
    const settled = () => page.waitForTimeout(500)
    for (let time = 0; time < 3; time++) {
      await settled()
      await page.clock.runFor(4 * 60_000 + 50_000)
      expect(await dialog.isVisible()).toBe(false)
      await page.clock.runFor(15_000)
      await dialog.waitFor()
      if (time === 0) expect(await findings(page)).toEqual([])
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('I am still here')
      await page.clock.runFor(32_000)
      expect(await dialog.locator('.announced').textContent()).toBe('30 seconds left.')
      if (time === 1) await page.keyboard.press('Escape')
      else await dialog.getByRole('button', { name: 'I am still here' }).click()
      expect(await dialog.isVisible()).toBe(false)
    }
    expect(await page.getByLabel('First reaction?').inputValue()).toBe('words of somebody who went away')

    await context.setOffline(true)
    await page.getByLabel('First reaction?').fill('words of somebody who went away, and more')
    await settled()
    await page.clock.runFor(5 * 60_000 + 5000)
    await dialog.waitFor()
    await page.clock.runFor(70_000)
    await dialog.getByText('Waiting for the connection').waitFor()
    expect(page.url()).toContain('/storyboard/1')
    await context.setOffline(false)
    const gone = page.waitForURL('**/room?handed', { timeout: 20_000 })
    for (let i = 0; i < 30 && !page.url().includes('/room'); i++) await page.clock.runFor(3000).catch(() => null)
    await gone
    expect(await keptHere(page)).toEqual([])
    const [row] = await store.database.db
      .selectFrom('current_answers')
      .select('reason')
      .where('reason', 'like', 'words of somebody%')
      .execute()
    expect(row?.reason).toBe('words of somebody who went away, and more')
    await store.database.db.deleteFrom('participations').execute()
    await context.close()
  })
})

test('without scripts a shared device is handed on all the same, each person says which group, and a designer ends it', async () => {
  const { context, page } = await handedOver({ viewport: tablet, javaScriptEnabled: true }, 'open', '')
  const plain = await opened({ viewport: tablet, javaScriptEnabled: false })
  await plain.context.addCookies(await context.cookies())
  await plain.page.goto('/s/open')
  await plain.page.getByRole('link', { name: 'Begin', exact: true }).click()
  await plain.page.getByRole('checkbox').check()
  await step(plain.page, 'Begin')
  await plain.page.locator('input[name=group][value=others]').check()
  await step(plain.page, 'Continue')
  await plain.page.goto('/s/open/p/nonsense')
  await plain.page.getByRole('link', { name: 'Next person' }).click()
  await step(plain.page, 'Hand the device on')
  await plain.page.getByRole('heading', { name: 'Please hand the device on' }).waitFor()
  await plain.page.goto('/s/open/storyboard/1')
  expect(plain.page.url()).toContain('/s/open/room')
  expect((await ids('open')).map(({ group_code }) => group_code)).toEqual(['others'])

  const studio = await stage().designer.newPage()
  await studio.goto('/studio/open/launch')
  await step(studio, 'End it there')
  expect((await plain.page.goto('/s/open/room'))?.status()).toBe(404)
  await studio.close()
  await plain.context.close()
  await page.close()
})
