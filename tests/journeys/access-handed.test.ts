import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, test, vi } from 'vitest'
import { messagesIn } from '#lib/messages/catalogue.ts'
import type { Language } from '#lib/messages/language.ts'
import * as invitations from '#lib/server/invitations.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { staged, step } from './stage.ts'
import { agree, readings, slug, storeWith, visited, whole } from './whole-study.ts'

// Each page is looked at in five conditions: many looks a test, where others press a few buttons.
vi.setConfig({ testTimeout: 300_000 })

const stage = staged()
const store = storeWith(stage, whole, sampleStudy({ slug: 'personal', access: 'invitation' }))

/** Signs in anew, since a device that is handed over is signed out. */
async function signIn(page: Page): Promise<void> {
  await page.goto('/studio/sign-in')
  await page.getByLabel('E-mail').fill('designer@example.org')
  await page.getByLabel('Password').fill('four words in a row')
  await step(page, 'Sign in')
}

/** The study’s pages are read in this language from here on. */
const choose = (page: Page, path: string, language: Language) => page.goto(`${path}?lang=${language}`)

describe.each(readings)('in every condition nothing is found, in $language,', (reading) => {
  const { language } = reading
  const words = messagesIn(language)

  test('on personal links: fresh, used, revoked, and in a browser that holds another participation', () =>
    visited(stage(), reading, async (page, look, context) => {
      const record = await studies.bySlug(store().database.db, 'personal')
      const rows = [1, 2, 3].map(() => ({ group: 'staff', note: '' }))
      const nonce = randomBytes(32).toString('base64url')
      const made = await invitations.make(store(), record, { rows, nonce, actor: 'test' })
      const [mine, another, revoked] = made.map(({ token }) => `/s/personal/i/${token}`)
      await page.goto(mine!)
      await look('a personal link')
      await agree(page, mine!, language)
      await page.locator('summary', { hasText: words.footer.summary }).click()
      const elsewhere = await page.locator('footer a').first().innerText()
      await page.goto(another!)
      await look('a personal link for somebody else')
      await context.clearCookies()
      await page.goto(mine!)
      await look('a used link')
      await agree(page, another!, language)
      await page.goto(elsewhere)
      await look('the way on with another participation')
      await invitations.revoke(store(), record, null, 'test')
      await context.clearCookies()
      await page.goto(revoked!)
      await look('a revoked link')
    }))

  test('on a shared device: ready, in use, asking whether somebody is there, and handed on', () =>
    visited(stage(), reading, async (page, look, context) => {
      await signIn(page)
      await page.goto(`/studio/${slug}/launch`)
      await page.locator('summary', { hasText: 'Use this device' }).click()
      await page.getByLabel('Who takes it').selectOption('')
      await page.getByLabel('Four digits to end it with').fill('4821')
      await step(page, /^Use this device for several people, one/)
      await choose(page, `/s/${slug}/room`, language)
      await look('a shared device')
      await page.locator('details:not([open]) > summary').click()
      await page.locator('input[name=code]').fill('0000')
      await step(page, words.room.leave.button)
      await look('a wrong code of four digits')
      await page.clock.install()
      await agree(page, `/s/${slug}?g=staff`, language)
      await look('a storyboard on a shared device')
      await page.clock.runFor(5 * 60_000 + 5000)
      await page.getByRole('alertdialog').waitFor()
      // The device would be handed on while it is looked at.
      await page.clock.setFixedTime(await page.evaluate(() => Date.now()))
      await look('are you still there')
      await page.getByRole('button', { name: words.room.idle.stay }).click()
      await page.goto(`/s/${slug}/room`)
      await look('a shared device in use')
      await page.goto(`/s/${slug}/room/next`)
      await look('before handing on')
      await step(page, words.room.hand.button)
      await look('handed on')
      await context.clearCookies()
    }))

  test('on a trial: its first page and a storyboard, under the banner, and when it has ended', () =>
    visited(stage(), reading, async (page, look, context) => {
      await signIn(page)
      await page.goto(`/studio/${slug}/launch`)
      await step(page, 'Try it')
      await page.waitForURL(`**/s/${slug}**`)
      await choose(page, `/s/${slug}`, language)
      await look('a trial')
      await agree(page, page.url(), language)
      await page.locator('input[name=group][value=staff]').check()
      await step(page, words.group.next)
      await look('a storyboard on trial')
      expect(await page.getByText(words.trial.running).isVisible()).toBe(true)
      // Whoever signs out elsewhere ends the trial, and this page finds that it has ended.
      const trial = page.url()
      await context.clearCookies({ name: /session/ })
      await page.goto(trial)
      expect(await page.getByText(words.trial.ended).isVisible()).toBe(true)
      await look('a trial that has ended')
    }))
})
