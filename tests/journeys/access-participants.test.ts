import type { Page } from 'playwright-core'
import { beforeAll, describe, test, vi } from 'vitest'
import { messagesIn } from '#lib/messages/catalogue.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { answerAll, staged, step } from './stage.ts'
import { agree, publish, readings, slug, storeWith, visited, whole } from './whole-study.ts'

// Each page is looked at in five conditions: many looks a test, where others press a few buttons.
vi.setConfig({ testTimeout: 300_000 })

const stage = staged()
const groups = sampleStudy().groups.map((group) => ({ ...group, quota: 1 }))
const store = storeWith(stage, whole, sampleStudy({ slug: 'personal', access: 'invitation' }))

beforeAll(async () => {
  await publish(store(), sampleStudy({ slug: 'full', groups }))
  await studies.draft(store(), sampleStudy({ slug: 'drafted' }), 'test')
  const moves = { paused: ['pause'], closed: ['close'], archived: ['close', 'archive'] } as const
  for (const [state, steps] of Object.entries(moves)) {
    await publish(store(), sampleStudy({ slug: state }))
    for (const move of steps) await studies.move(store(), state, move, 'test')
  }
})

const next = (page: Page) => Promise.all([page.waitForEvent('load'), page.locator('button.next').click()])

/** Sends a form as a browser would that does not know what is required. */
async function sendUnchecked(page: Page, button: string): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('form').forEach((form) => (form.noValidate = true)))
  await step(page, button)
  await page.getByRole('alert').waitFor()
}

describe.each(readings)('in every condition nothing is found, in $language,', (reading) => {
  const { language } = reading
  const words = messagesIn(language)

  test('at the doors: first pages in every state, what is not there, wrong links, and the way out', () =>
    visited(stage(), reading, async (page, look) => {
      const doors = ['/', '/nowhere', '/s/nowhere', `/s/${slug}`, `/s/${slug}?g=staff`, `/s/${slug}/p/nonsense`]
      const states = ['drafted', 'paused', 'closed', 'archived'].map((state) => `/s/${state}`)
      for (const path of [...doors, ...states, '/s/personal/i/nonsense', `/s/${slug}/offline`, `/s/${slug}/leave`]) {
        await page.goto(path)
        await look(path)
      }
      await page.locator('#code').fill('AAAA')
      await step(page, words.leave.byCode)
      await page.getByRole('alert').waitFor()
      await look('a wrong code')
    }))

  test('on the way in: consent, the choice of a group, and what is refused there', () =>
    visited(stage(), reading, async (page, look, context) => {
      await page.goto(`/s/${slug}`)
      await sendUnchecked(page, words.first.begin)
      await look('consent not given')
      await page.getByRole('checkbox').check()
      await step(page, words.first.begin)
      await look('the choice of a group')
      await sendUnchecked(page, words.group.next)
      await look('no group chosen')
      await page.locator('input[name=group][value=none]').check()
      await look('no group fits')
      for (const { code } of groups) {
        await context.clearCookies()
        await agree(page, `/s/full?g=${code}`, language)
      }
      await context.clearCookies()
      await agree(page, '/s/full', language)
      await look('all groups full')
      await page.goto('/s/full?g=staff')
      await look('a full group’s link')
    }))

  test('on a storyboard: blank, answered, saved, without a connection, refused, and after leaving', () =>
    visited(stage(), reading, async (page, look, context) => {
      await agree(page, `/s/${slug}`, language)
      await page.locator('input[name=group][value=staff]').check()
      await step(page, words.group.next)
      await look('a note before a storyboard')
      await page.locator('summary', { hasText: words.storyboard.show }).click()
      await look('a blank storyboard')
      await page.locator('summary', { hasText: words.footer.summary }).click()
      await answerAll(page, new Map(), 1)
      await page.getByText(words.script.saved, { exact: true }).waitFor()
      await look('answers saved')
      await context.setOffline(true)
      await page.locator('textarea').last().fill('without a connection')
      await page.getByText(words.script.kept).waitFor()
      await look('without a connection')
      await context.setOffline(false)
      await studies.move(store(), slug, 'pause', 'test')
      await step(page, words.storyboard.next)
      await page.getByRole('alert').waitFor()
      await look('a storyboard that is refused')
      await studies.move(store(), slug, 'resume', 'test')
      await page.goto(`/s/${slug}`)
      await look('coming back')
      await page.goto(`/s/${slug}/leave`)
      await look('leaving')
      await step(page, words.leave.withdraw)
      await look('erased')
    }))

  test('at the end: looking back, about oneself, the thanks, the rationale, the receipt, and a consent that has changed', () =>
    visited(stage(), reading, async (page, look) => {
      await agree(page, `/s/${slug}`, language)
      await page.locator('input[name=group][value=staff]').check()
      await step(page, words.group.next)
      const receipt = `/s/${slug}/receipt`
      await page.goto(receipt)
      await look('a receipt of nothing yet')
      await page.goto(`/s/${slug}`)
      await step(page, words.first.goOn)
      for (let number = 1; number <= whole.storyboards.length; number++) {
        await answerAll(page, new Map(), number)
        await next(page)
      }
      await look('looking back')
      await next(page)
      await look('about oneself')
      await next(page)
      await look('the thanks')
      await page.goto(receipt)
      await look('a receipt')
      await page.goto(`/s/${slug}`)
      await look('coming back after the end')
      await page.goto(`/s/${slug}/end`)
      await step(page, whole.storyboards[0]!.title)
      await look('a rationale')
      const version = readings.indexOf(reading) + 2
      await publish(store(), { ...whole, consent: { ...whole.consent, version, pay: `${version} cups of tea.` } })
      await page.goto(`/s/${slug}/storyboard/1`)
      await look('a consent that has changed')
      await step(page, words.asked.stop)
      await look('stopped at a changed consent')
    }))
})
