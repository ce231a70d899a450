import type { Browser, BrowserContext, Page } from 'playwright-core'
import { en } from '#lib/messages/en.ts'
import type { Place } from './chaos-program.ts'
import type { Account } from './ledger.ts'

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const items = ['utility', 'intrusiveness', 'acceptability', 'why']

/** What goes wrong for people with browsers, one a storyboard. */
export const mishaps = ['nothing', 'killed tab', 'no connection', 'two tabs', 'second device', 'flat battery'] as const

/** Takes part on a page, and meets on each storyboard whatever is rolled. What was given last is expected to be kept. */
export async function visitor(browser: Browser, place: Place, roll: () => number): Promise<Account> {
  const options = { baseURL: place.origin, viewport: { width: 390, height: 844 } }
  const opened = async (storageState?: Awaited<ReturnType<BrowserContext['storageState']>>) => {
    const context = await browser.newContext({ ...options, ...(storageState ? { storageState } : {}) })
    context.setDefaultTimeout(10_000)
    return context
  }
  const first = `/s/${place.slug}`
  let context = await opened()
  let page = await context.newPage()
  await insisted(async () => {
    await page.goto(first)
    // A server that was killed in between may have begun it all the same.
    if (await page.getByRole('checkbox').count()) {
      await page.getByRole('checkbox').check()
      await pressed(page, en.first.begin)
    } else await pressed(page, en.first.goOn)
    const group = page.locator('input[name=group][value=staff]')
    if (await group.count()) {
      await group.check()
      await pressed(page, en.group.next)
    }
    await page.locator('form[data-answers]').waitFor()
  })
  const id = (await page.locator('main').getAttribute('data-participation'))!
  const account: Account = { id, marked: [], given: new Map(), withdrawn: false, completed: false, untrue: [] }

  /**
   * Answers an item of the page as a person does, with another answer than the one that stands. A page whose script did
   * not come says nothing of an answer and promises nothing of it: it is loaded again.
   */
  async function give(on: Page, item: string) {
    const field = on.locator(`[name$=".${item}"]`)
    const name = (await field.first().getAttribute('name'))!
    const before = account.given.get(name.replace('.', ' '))
    const value = item === 'why' ? `why ${roll()}` : String(1 + ((Number(before ?? 0) + Math.floor(roll() * 6)) % 7))
    await insisted(async () => {
      if (item === 'why') await field.fill(value)
      else await on.locator(`[name="${name}"][value="${value}"]`).check()
      const said = on.locator('.state:not(:empty)')
      await said.waitFor({ timeout: 3000 }).catch(async (cause: unknown) => {
        await on.reload()
        throw cause
      })
    })
    account.given.set(name.replace('.', ' '), value)
  }

  /** Waits until this browser has nothing left that the server has not acknowledged. */
  const saved = (on: Page) =>
    insisted(async () => {
      const waits = () => Object.keys(localStorage).some((key) => key.startsWith('faultline '))
      for (let time = 0; await on.evaluate(waits); time++)
        if (time < 150) await pause(100)
        else throw new Error('Something is not saved yet.')
    })

  const resume = () =>
    insisted(async () => {
      await page.goto(first)
      await pressed(page, en.first.goOn)
      await page.locator('form[data-answers], .code').first().waitFor()
    })

  async function meets(mishap: (typeof mishaps)[number]) {
    if (mishap === 'killed tab') {
      await page.close({ runBeforeUnload: false })
      page = await context.newPage()
      await resume()
    } else if (mishap === 'no connection') {
      await context.setOffline(true)
      await give(page, 'utility')
      await give(page, 'why')
      await context.setOffline(false)
      await saved(page)
    } else if (mishap === 'two tabs') {
      await saved(page)
      const second = await context.newPage()
      await insisted(() => second.goto(page.url()))
      await give(second, 'acceptability')
      await give(page, 'intrusiveness')
      await saved(second)
      await second.close()
    } else if (mishap === 'second device') {
      await saved(page)
      const link = (await page.locator('footer a[dir=ltr]').first().getAttribute('href'))!
      const other = await opened()
      const there = await other.newPage()
      await insisted(async () => {
        await there.goto(link)
        await there.locator('form[data-answers]').waitFor()
      })
      await give(there, 'utility')
      await saved(there)
      await other.close()
    } else if (mishap === 'flat battery') {
      const kept = await context.storageState()
      await context.close()
      context = await opened(kept)
      page = await context.newPage()
      await resume()
    }
  }

  while (page.url().includes('/storyboard/')) {
    const number = Number(/\d+$/.exec(page.url())?.[0])
    for (const item of items) await give(page, item)
    await meets(mishaps[Math.floor(roll() * mishaps.length)]!)
    await saved(page)
    await onward(page, en.storyboard.next, number)
  }
  while (!(await page.locator('.code').count())) {
    if (page.url().includes('/closing'))
      await page
        .locator('[name$=".priority"][value="3"]')
        .first()
        .check()
        .catch(() => null)
    await onward(page, en.closing.finish, 0)
  }
  const closing = await page.evaluate(() => document.querySelector('main')?.dataset['participation'])
  if (closing !== id) account.untrue.push(`${id} became ${closing}`)
  await saved(page)
  account.completed = true
  await context.close()
  return account

  /** Goes on as somebody does for whom the next page may not come: looks at the first page where to go on. */
  async function onward(on: Page, button: string, number: number) {
    await pressed(on, button).catch(() => null)
    const arrived = on.locator('form[data-answers], .code').first()
    const there = await arrived.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    )
    if (!there || (number > 0 && on.url().endsWith(`/storyboard/${number}`))) await resume()
  }
}

const pressed = (page: Page, button: string) =>
  Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: button, exact: true }).click()])

/** Does something again until it comes about: the server may be away for a while. */
async function insisted(work: () => Promise<unknown>): Promise<void> {
  for (let time = 0; ; time++) {
    try {
      return void (await work())
    } catch (error) {
      if (time === 20) throw error
      await pause(300)
    }
  }
}
