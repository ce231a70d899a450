import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { messagesIn } from '#lib/messages/catalogue.ts'
import { start } from '../server.ts'
import { type Given, answerAll, enter, exported, finish, phone, staged, step, unfold } from './stage.ts'

const stage = staged()
const study = 'wellbeing-at-work'
const en = messagesIn('en')

async function visitor(options: Parameters<ReturnType<typeof stage>['browser']['newContext']>[0] = {}) {
  const { browser, server } = stage()
  const context = await browser.newContext({ viewport: phone, baseURL: server.origin, ...options })
  return { context, page: await context.newPage() }
}

const isKept = async (given: Given, knownBy: string) => {
  const csv = await exported(stage().designer, study, knownBy)
  return [...given].filter(([place, value]) => csv.get(place) !== value)
}

async function goOn(page: Page) {
  await page.goto(`/s/${study}`)
  await step(page, en.first.goOn)
}

/** Answers that the server cannot take just now, so that this device alone has them. */
async function unheard(context: BrowserContext, page: Page, given: Given, offset: number) {
  await context.route('**/answers', (route) => route.abort())
  await answerAll(page, given, offset)
  await page.getByText(en.script.kept).waitFor()
}

test('a flat battery loses nothing: the browser that comes back sends what it kept', async () => {
  const { context, page } = await visitor()
  const given: Given = new Map()
  await enter(page, study, 'managers')
  await unheard(context, page, given, 801)
  const disk = await context.storageState()
  await context.close()
  const back = await visitor({ storageState: disk })
  await goOn(back.page)
  await back.page.getByText(en.script.saved, { exact: true }).waitFor()
  expect(await isKept(given, 'line 801')).toEqual([])
  await back.context.close()
})

test('a tab that is killed in the middle of a word loses nothing', async () => {
  const { context, page } = await visitor()
  const given: Given = new Map()
  await enter(page, study, 'managers')
  await unheard(context, page, given, 811)
  await page.close()
  await context.unroute('**/answers')
  const next = await context.newPage()
  await goOn(next)
  await expect.poll(() => isKept(given, 'line 811')).toEqual([])
  await context.close()
})

test('what is answered last is not lost to the page that follows, however slow its save is', async () => {
  const { context, page } = await visitor()
  const given: Given = new Map()
  await enter(page, study, 'managers')
  await answerAll(page, given, 821)
  for (let number = 1; number <= 5; number++) {
    await unfold(page)
    await step(page, en.storyboard.next)
  }
  await context.route('**/answers', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue().catch(() => null)
  })
  await answerAll(page, given, 822)
  await finish(page)
  await page.locator('.code').waitFor()
  expect(await isKept(given, 'line 821')).toEqual([])
  await context.close()
})

describe.each([
  ['with a script', true],
  ['without a script', false],
])('%s', (_, javaScriptEnabled) => {
  test('a participation goes on where it stood after the server was killed and started again', async () => {
    const { context, page } = await visitor({ javaScriptEnabled })
    const { server } = stage()
    const knownBy = javaScriptEnabled ? 831 : 832
    const given: Given = new Map()
    await enter(page, study, 'employees')
    await answerAll(page, given, knownBy)
    await step(page, en.storyboard.next)
    await server.kill9()
    if (javaScriptEnabled) {
      await unfold(page)
      const field = page.locator('[name$=".utility"][value="6"]')
      await field.check()
      given.set((await field.getAttribute('name'))!.replace('.', ' '), '6')
      await page.getByText(en.script.kept).waitFor()
    }
    const again = await start({ dataDir: server.dataDir, port: Number(new URL(server.origin).port) })
    try {
      if (!javaScriptEnabled) await page.reload()
      else
        await expect.poll(() => page.getByText(en.script.saved, { exact: true }).count(), { timeout: 40_000 }).toBe(1)
      expect(page.url()).toContain('/storyboard/2')
      expect(await isKept(given, `line ${knownBy}`)).toEqual([])
    } finally {
      await context.close()
      Object.assign(server, { kill9: again.kill9, stop: stoppingBoth(server.stop, again.stop) })
    }
  })
})

const stoppingBoth = (first: () => Promise<void>, second: () => Promise<void>) => () => second().then(first)

test('a server that asks to wait is left alone for as long, and has the answer after that', async () => {
  const { context, page } = await visitor()
  await enter(page, study, 'managers')
  const asked: number[] = []
  await page.route('**/answers', (route) =>
    asked.push(Date.now()) === 1 ? route.fulfill({ status: 429, headers: { 'retry-after': '4' } }) : route.continue(),
  )
  await page.locator('[name$=".utility"][value="6"]').check()
  await page.getByText(en.script.kept).waitFor()
  await page.getByText(en.script.saved, { exact: true }).waitFor()
  expect(asked).toHaveLength(2)
  expect(asked[1]! - asked[0]!).toBeGreaterThanOrEqual(4000)
  await context.close()
})
