import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { messagesIn } from '#lib/messages/catalogue.ts'
import { desktop, phone, staged } from './stage.ts'

const stage = staged()
const study = 'job-matcher'

async function visitor(locale = 'en-GB', viewport = desktop) {
  const context = await stage().browser.newContext({ viewport, baseURL: stage().server.origin, locale })
  return { context, page: await context.newPage() }
}

/** Where the focus stands, as a selector could name it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement
    return one && one !== document.body ? `${one.tagName.toLowerCase()} ${one.getAttribute('name') ?? ''}`.trim() : null
  })

/** Goes on by Tab until the focus is on what is looked for; whatever it passed has to come in the order of reading. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
    await page.keyboard.press('Tab')
    const isBelow = await page.evaluate(() => {
      const one = document.activeElement
      const before = (window as unknown as { before?: Element }).before
      ;(window as unknown as { before?: Element }).before = one ?? document.body
      if (!before || !one || one === document.body || before === document.body || !before.isConnected) return true
      return Boolean(before.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)
    })
    expect(isBelow, `${await focused(page)} comes after what stands below it`).toBe(true)
  }
  throw new Error(`${selector} cannot be reached by Tab on ${page.url()}`)
}

/** Presses a key that leads to another page. */
const press = (page: Page, key: string) => Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])

test('a study is taken from consent to withdrawal with Tab, arrows, Space and Enter alone', async () => {
  const { context, page } = await visitor()
  await page.goto(`/s/${study}`)
  await tabTo(page, 'input[name=accepted]')
  await page.keyboard.press('Space')
  await tabTo(page, 'button.next')
  await press(page, 'Enter')
  await tabTo(page, 'input[name=group]')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'button.next')
  await press(page, 'Enter')
  expect(page.url()).toContain('/storyboard/1')

  await tabTo(page, 'figure button')
  await page.keyboard.press('Enter')
  expect(await page.locator('figure:popover-open').count()).toBe(1)
  await page.keyboard.press('Escape')
  expect(await page.locator('figure:popover-open').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.matches('figure button'))).toBe(true)

  await tabTo(page, 'input[type=radio][name$=".utility"]')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await page.locator('input[name$=".utility"]:checked').inputValue()).toBe('3')
  await page.getByText('Saved', { exact: true }).waitFor()
  while (page.url().includes('/storyboard/')) {
    await tabTo(page, 'button.next')
    await press(page, 'Enter')
  }
  for (let pages = 0; !page.url().endsWith('/end') && pages < 3; pages++) {
    await tabTo(page, 'button.next')
    await press(page, 'Space')
  }
  await tabTo(page, 'a[href$="/leave"]')
  await press(page, 'Enter')
  await tabTo(page, 'form[data-erase] button')
  await press(page, 'Enter')
  await page.getByRole('heading', { name: 'Erased' }).waitFor()
  await context.close()
})

test.each([
  { script: true, viewport: { width: 320, height: 640 } },
  { script: false, viewport: phone },
])(
  'a picture is laid larger over the page and back, and nothing under it is in reach (script: $script)',
  async (way) => {
    const { browser, server } = stage()
    const context = await browser.newContext({
      ...{ viewport: way.viewport, baseURL: server.origin, hasTouch: true, javaScriptEnabled: way.script },
    })
    const page = await context.newPage()
    await page.goto(`/s/${study}`)
    await page.getByRole('checkbox').check()
    await page.locator('button.next').click()
    await page.locator('input[name=group]').first().check()
    await page.locator('button.next').click()
    const picture = page.locator('figure img').first()
    await page.waitForURL('**/storyboard/1')
    const width = () => picture.evaluate((one) => one.getBoundingClientRect().width)
    const before = await width()
    expect(before).toBeGreaterThan(100)
    await page.locator('figure button').first().tap()
    await expect.poll(width).toBeGreaterThanOrEqual(2 * before)
    expect((await picture.getAttribute('alt'))!.length).toBeGreaterThan(40)
    expect(await page.getByRole('button').count()).toBe(1)
    expect(await page.getByRole('heading').count()).toBe(0)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.locator('figure:popover-open').evaluate((one) => one.scrollLeft)).toBeGreaterThan(0)
    await page.locator('figure button').first().tap()
    await expect.poll(width).toBe(before)
    await context.close()
  },
)

test('a screen reader is told the names, the order, the groups, the hints, the language of parts, and what becomes of answers', async () => {
  const { context, page } = await visitor('ar')
  const words = messagesIn('ar')
  await page.goto(`/s/${study}`)
  await page.getByRole('checkbox').check()
  await page.locator('button.next').click()
  await page.locator('input[name=group]').first().check()
  await page.locator('button.next').click()
  await page.waitForURL('**/storyboard/1')

  const client = await context.newCDPSession(page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  const told = nodes
    .filter(({ ignored }) => !ignored)
    .map((node) => ({ role: String(node.role?.value), name: String(node.name?.value ?? ''), node }))
  const named = (role: string) => told.filter((one) => one.role === role).map(({ name }) => name)
  for (const role of ['button', 'link', 'radio', 'textbox', 'image', 'heading', 'progressbar', 'group', 'radiogroup'])
    for (const name of named(role).slice(role === 'group' ? 1 : 0)) expect(name, role).not.toBe('')
  const order = told.map(({ role }) => role)
  expect(order.indexOf('heading')).toBeLessThan(order.indexOf('image'))
  expect(order.indexOf('image')).toBeLessThan(order.indexOf('radio'))
  expect(named('image').every((name) => name.length > 40)).toBe(true)
  expect(named('button')).toContain(words.storyboard.enlarge(1))
  expect(named('button')).toContain(words.storyboard.next)

  const legend = await page.locator('fieldset legend').first().innerText()
  expect(await page.getByRole('group', { name: legend }).count()).toBe(1)
  for (const hint of await page.locator('fieldset[aria-describedby]').all())
    for (const id of (await hint.getAttribute('aria-describedby'))!.trim().split(/\s+/))
      expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1)
  expect(await page.locator('h1').evaluate((one) => one.closest('[lang]')!.getAttribute('lang'))).toBe('en')
  expect(await page.locator('figure button').first().getAttribute('lang')).toBe('ar')

  const live = page
    .getByRole('status')
    .filter({ hasNot: page.locator('*') })
    .last()
  await live.waitFor({ state: 'attached' })
  expect([await live.getAttribute('aria-live'), await live.innerText()]).toEqual(['polite', ''])
  const same = await live.elementHandle()
  await page.locator('input[type=radio]').first().check()
  await page.getByText(words.script.saved, { exact: true }).waitFor()
  expect(await same!.textContent(), 'the region was there before its words').toBe(words.script.saved)
  await context.close()
})
