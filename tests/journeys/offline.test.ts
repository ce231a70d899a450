import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { messagesIn } from '#lib/messages/catalogue.ts'
import { type Given, answerAll, enter, exported, finish, phone, staged, step, unfold } from './stage.ts'

const stage = staged()
const study = 'wellbeing-at-work'
const en = messagesIn('en')

async function visitor(options: Parameters<ReturnType<typeof stage>['browser']['newContext']>[0] = {}) {
  const { browser, server } = stage()
  const context = await browser.newContext({ viewport: phone, baseURL: server.origin, ...options })
  return { context, page: await context.newPage() }
}

/** What the browser keeps of this origin for when there is no connection: names of caches, paths, and workers. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    const workers = await navigator.serviceWorker.getRegistrations()
    return { names, paths: requests.flat().map(({ url }) => new URL(url).pathname), workers: workers.length }
  })

/** Waits until a page and all pictures to come are kept. */
async function keeping(page: Page) {
  const here = new URL(page.url()).pathname
  await expect.poll(async () => (await kept(page)).paths, { timeout: 30_000 }).toContain(here)
  const pictures = async () => (await kept(page)).paths.filter((path) => path.includes('/panels/')).length
  await expect.poll(pictures, { timeout: 30_000 }).toBeGreaterThanOrEqual(20)
}

const saved = (page: Page, words = en) => page.getByText(words.script.saved, { exact: true }).waitFor()

/** What the fields of a page hold. */
const fields = async (page: Page): Promise<Given> =>
  new Map(
    await page
      .locator('form[data-answers]')
      .evaluate((form) =>
        [...new FormData(form as HTMLFormElement)]
          .filter(([name]) => name.includes('.'))
          .map(([name, value]): [string, string] => [name.replace('.', ' '), String(value).replaceAll('\r\n', '\n')]),
      ),
  )

test('“not me” leaves nothing behind, also where the worker has to wake up and an answer is on its way', async () => {
  for (let time = 0; time < 4; time++) {
    const { context, page } = await visitor()
    await enter(page, study, 'employees')
    await keeping(page)
    const client = await context.newCDPSession(page)
    await client.send('ServiceWorker.enable')
    await client.send('ServiceWorker.stopAllWorkers')
    await page.getByText('Pause, change device, or leave').click()
    await page.locator('textarea').last().fill(`line 79${time}`)
    await step(page, 'Not me, start again')
    // Whatever the worker was told is done with soon.
    await page.waitForTimeout(500)
    expect((await kept(page)).paths).toEqual([])
    await context.close()
  }
}, 90_000)

test('without a connection the pages shown before are read and answered again, and others say what is so', async () => {
  const { context, page } = await visitor({ locale: 'de-DE' })
  const words = messagesIn('de')
  const given: Given = new Map()
  await page.goto(`/s/${study}`)
  await page.getByRole('checkbox').check()
  await step(page, words.first.begin)
  await page.locator('input[name=group][value=managers]').check()
  await step(page, words.group.next)
  await keeping(page)
  await answerAll(page, given, 701)
  await saved(page, words)
  const first = await fields(page)
  await step(page, words.storyboard.next)
  await keeping(page)

  await context.setOffline(true)
  await page.goto(`/s/${study}/storyboard/1`)
  await unfold(page)
  await page.getByText(words.script.copy).waitFor()
  expect(await fields(page)).toEqual(first)
  const drawn = () =>
    page
      .locator('figure img')
      .evaluateAll((all) => (all as HTMLImageElement[]).filter((one) => one.naturalWidth > 0).length)
  for (const image of await page.locator('figure img').all()) await image.scrollIntoViewIfNeeded()
  await expect.poll(drawn).toBe(await page.locator('figure img').count())

  const [place] = [...first].find(([key]) => key.endsWith('utility'))!
  const other = first.get(place) === '2' ? '3' : '2'
  await page.locator(`[name="${place.replace(' ', '.')}"][value="${other}"]`).check()
  given.set(place, other)
  await page.getByText(words.script.kept).waitFor()
  await page.getByRole('button', { name: words.storyboard.next }).click()
  await page.getByText(words.script.wait).waitFor()
  expect(page.url()).toContain('/storyboard/1')

  await page.goto(`/s/${study}/storyboard/3`)
  await page.getByRole('heading', { name: words.offline.title }).waitFor()
  expect(await page.locator('main').innerText()).toContain(words.offline.kept)
  expect(await page.evaluate(() => [...document.styleSheets].filter((one) => one.cssRules.length > 0))).not.toEqual([])
  await page.getByRole('link', { name: words.offline.first }).click()
  await page.waitForURL('**/storyboard/1')
  expect((await fields(page)).get(place)).toBe(other)

  await page.goto(`/s/${study}/storyboard/3`)
  await page.getByRole('heading', { name: words.offline.title }).waitFor()
  await context.setOffline(false)
  // The page goes on by itself: to where this person stands.
  await page.waitForURL('**/storyboard/2')
  await expect.poll(async () => (await exported(stage().designer, study, 'line 701')).get(place)).toBe(other)
  const csv = await exported(stage().designer, study, 'line 701')
  for (const [key, value] of given) expect(csv.get(key), key).toBe(value)
  await context.close()
})

test('the next storyboard’s pictures are there before its page is, and a page is never an old one', async () => {
  const { context, page } = await visitor()
  await enter(page, study, 'managers')
  await keeping(page)
  const asked: string[] = []
  context.on('request', (request) => {
    if (request.serviceWorker() && request.url().includes('/panels/')) asked.push(request.url())
  })
  await unfold(page)
  await step(page, en.storyboard.next)
  await unfold(page)
  await page.locator('figure img').first().scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
  expect(
    await page
      .locator('figure img')
      .first()
      .evaluate((one) => (one as HTMLImageElement).naturalWidth),
  ).toBeGreaterThan(0)
  expect(asked).toEqual([])

  const link = await page.locator('footer a[dir=ltr]').first().getAttribute('href')
  const other = await visitor()
  await other.page.goto(link!)
  await unfold(other.page)
  await other.page.locator('textarea').last().fill('line 711')
  await saved(other.page)
  await page.reload()
  expect(await page.locator('textarea').last().inputValue()).toBe('line 711')
  await context.close()
  await other.context.close()
})

/** Every way in which a participation ends in a browser. */
const ends: [string, (page: Page, context: BrowserContext) => Promise<unknown>][] = [
  [
    '“not me”',
    async (page) => {
      await page.getByText(en.footer.summary).click()
      await step(page, en.notMe)
    },
  ],
  [
    'withdrawal',
    async (page) => {
      await page.goto(`/s/${study}/leave`)
      await step(page, en.leave.withdraw)
    },
  ],
  [
    'withdrawal from another device',
    async (page) => {
      const main = page.locator('main')
      const id = await main.getAttribute('data-participation')
      const headers = { authorization: `Bearer ${await main.getAttribute('data-token')}` }
      expect((await page.request.delete(`/api/v1/participations/${id}`, { headers })).status()).toBe(204)
      await page.reload()
    },
  ],
  [
    'the last page',
    async (page) => {
      for (let number = 1; number <= 5; number++) {
        await unfold(page)
        await step(page, en.storyboard.next)
      }
      await finish(page)
      await page.locator('.code').waitFor()
    },
  ],
]

test.each(ends)('%s leaves nothing of what was kept', async (_, end) => {
  const { context, page } = await visitor()
  await enter(page, study, 'managers')
  await keeping(page)
  const [name] = (await kept(page)).names
  expect(name).toContain((await page.locator('main').getAttribute('data-participation'))!)
  await end(page, context)
  await expect.poll(async () => (await kept(page)).names).toEqual([])
  await context.setOffline(true)
  await page.goto(`/s/${study}/storyboard/1`).catch(() => null)
  expect(await page.locator('form[data-answers]').count()).toBe(0)
  await context.close()
})

test('another participation in the same browser keeps its own pages alone, and so does another language', async () => {
  const { context, page } = await visitor()
  await enter(page, study, 'managers')
  await keeping(page)
  const other = await visitor()
  await enter(other.page, study, 'employees')
  const link = await other.page.locator('footer a[dir=ltr]').first().getAttribute('href')
  const id = await other.page.locator('main').getAttribute('data-participation')
  await page.goto(link!)
  await step(page, en.another.take)
  await expect.poll(async () => (await kept(page)).names).toEqual([expect.stringContaining(id!)])
  await page.locator('select[name=lang], input[name=lang], button[name=lang][value=fr]').first().waitFor()
  await step(page, 'Français')
  await expect.poll(async () => (await kept(page)).names).toEqual([expect.stringContaining(`${id}.fr`)])
  await keeping(page)
  await context.setOffline(true)
  await page.goto(`/s/${study}/storyboard/2`)
  await page.getByRole('heading', { name: messagesIn('fr').offline.title }).waitFor()
  await context.close()
  await other.context.close()
})
