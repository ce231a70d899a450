import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Given, answerAll, enter, exported, finish, phone, shownAt, staged, step } from './stage.ts'

const stage = staged()
const study = 'wellbeing-at-work'

/** A visitor on a phone; `offset` makes the answers of each journey their own. */
async function visitor(javaScriptEnabled: boolean, serviceWorkers: 'allow' | 'block' = 'allow') {
  const { browser, server } = stage()
  const context = await browser.newContext({
    viewport: phone,
    baseURL: server.origin,
    javaScriptEnabled,
    serviceWorkers,
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  return { context, page, faults }
}

/** Lets answers take a second on their way, as they may on a phone. */
const slowed = (page: Page) =>
  page.route('**/answers', (route) => setTimeout(() => void route.continue().catch(() => {}), 1000))

test('the whole study can be rated without JavaScript, and the CSV holds every answer', async () => {
  const { context, page } = await visitor(false)
  const given: Given = new Map()
  await enter(page, study, 'employees')
  for (let number = 1; number <= 5; number++) {
    expect(page.url()).toContain(`/storyboard/${number}`)
    await answerAll(page, given, 100 + number)
    await step(page, 'Next')
  }
  expect(page.url()).toContain('/closing')
  await answerAll(page, given, 101)
  await finish(page)
  await expect(page.locator('.code').textContent()).resolves.toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/)
  expect(given.size).toBe(55)
  expect(await exported(stage().designer, study, 'line 101')).toEqual(given)
  await context.close()
})

test('with JavaScript each answer is saved as it is given: a reload, a way back and another device lose nothing', async () => {
  const { context, page, faults } = await visitor(true)
  const given: Given = new Map()
  await enter(page, study, 'managers')

  await answerAll(page, given, 201)
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.reload()
  for (const [place, value] of given) expect(await shownAt(page, place)).toBe(value)

  await step(page, 'Next')
  await answerAll(page, given, 202)
  await step(page, 'Next')
  await page.getByRole('link', { name: 'Back' }).click()
  await page.waitForURL('**/storyboard/2')
  const changed = page.locator('input[type=radio]').first()
  await changed.check()
  given.set((await changed.getAttribute('name'))!.replace('.', ' '), await changed.inputValue())
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.getByText('Pause, change device, or leave').click()
  const link = await page.locator('footer a').first().getAttribute('href')
  await context.close()

  const other = await visitor(true)
  await other.page.goto(link!)
  expect(other.page.url()).toContain('/storyboard/3')
  for (let number = 3; number <= 5; number++) {
    await answerAll(other.page, given, 200 + number)
    await step(other.page, 'Next')
  }
  await answerAll(other.page, given, 203)
  await finish(other.page)
  await other.page.getByText('Thank you').first().waitFor()
  expect(await exported(stage().designer, study, 'line 201')).toEqual(given)
  expect([...faults, ...other.faults]).toEqual([])
  await other.context.close()
})

test('without a connection answers are kept on the device, said so, and sent when there is one', async () => {
  const { context, page } = await visitor(true)
  const given: Given = new Map()
  await enter(page, study, 'managers')
  await context.setOffline(true)
  await answerAll(page, given, 301)
  await page.getByText('Kept on this device').waitFor()
  await page.getByRole('button', { name: 'Next' }).click()
  expect(page.url()).toContain('/storyboard/1')
  await context.setOffline(false)
  await page.getByText('Saved', { exact: true }).waitFor()
  const kept = await exported(stage().designer, study, 'line 301')
  for (const [place, value] of given) expect(kept.get(place)).toBe(value)
  await context.close()
}, 60_000)

test('a study that is paused under a person’s hands says so, keeps what they typed, and takes it after it goes on', async () => {
  const { context, page } = await visitor(false)
  const { designer } = stage()
  const launch = await designer.newPage()
  await launch.goto(`/studio/${study}/launch`)
  const given: Given = new Map()
  await enter(page, study, 'managers')
  await answerAll(page, given, 401)
  await step(launch, /^Pause/)
  await step(page, 'Next')
  await page.getByRole('alert').getByText('paused').waitFor()
  expect(await page.locator('textarea').last().inputValue()).toContain('line 401')
  await step(launch, /^Resume/)
  await step(page, 'Next')
  expect(page.url()).toContain('/storyboard/2')
  const kept = await exported(designer, study, 'line 401')
  for (const [place, value] of given) expect(kept.get(place)).toBe(value)
  await launch.close()
  await context.close()
})

test('somebody else on a shared device starts anew, and the first person’s answers stay', async () => {
  const { context, page } = await visitor(true)
  const given: Given = new Map()
  await enter(page, study, 'employees')
  await answerAll(page, given, 501)
  await step(page, 'Next')
  await page.goto(`/s/${study}`)
  await page.getByText('You have started this study').waitFor()
  await step(page, 'Not me, start again')
  await page.getByRole('heading', { name: 'Before you begin' }).waitFor()
  const kept = await exported(stage().designer, study, 'line 501')
  for (const [place, value] of given) expect(kept.get(place)).toBe(value)
  await context.close()
})

test('the way back after “not me” shows the next person nothing of the first', async () => {
  const { context, page } = await visitor(true)
  await enter(page, study, 'employees')
  await answerAll(page, new Map(), 511)
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.getByText('Pause, change device, or leave').click()
  await step(page, 'Not me, start again')
  await page.goBack()
  await page.waitForLoadState()
  expect(await page.content()).not.toContain('line 511')
  expect(await page.locator('form[data-answers]').count()).toBe(0)
  await context.close()
})

test('what was saved is not sent again as its field is left, and “not me” asks nothing about it', async () => {
  const { context, page } = await visitor(true)
  await enter(page, study, 'employees')
  await page.locator('textarea').last().fill('line 513')
  await page.getByText('Saved', { exact: true }).waitFor()
  await slowed(page)
  const asked: string[] = []
  page.on('dialog', (dialog) => (asked.push(dialog.message()), dialog.dismiss()))
  await page.getByText('Pause, change device, or leave').click()
  await step(page, 'Not me, start again')
  expect(asked).toEqual([])
  await context.close()
})

test('“not me” waits for an answer that is on its way, and asks only where it cannot arrive', async () => {
  const { context, page } = await visitor(true)
  await enter(page, study, 'employees')
  await slowed(page)
  await page.getByText('Pause, change device, or leave').click()
  const asked: string[] = []
  page.on('dialog', (dialog) => (asked.push(dialog.message()), dialog.dismiss()))
  await page.locator('textarea').last().fill('line 515')
  await step(page, 'Not me, start again')
  expect(asked).toEqual([])
  const kept = await exported(stage().designer, study, 'line 515')
  expect([...kept.values()]).toContain('line 515')

  await enter(page, study, 'employees')
  await page.getByText('Pause, change device, or leave').click()
  await context.setOffline(true)
  await page.locator('textarea').last().fill('line 517')
  await page.getByRole('button', { name: 'Not me, start again' }).click()
  await expect.poll(() => asked).toEqual([expect.stringContaining('would be lost')])
  await context.setOffline(false)
  await page.getByText('Saved', { exact: true }).waitFor()
  await context.close()
})

test('agreeing again after going back goes on with the same participation', async () => {
  const { context, page } = await visitor(false)
  await enter(page, study, 'employees')
  await answerAll(page, new Map(), 521)
  await step(page, 'Next')
  await page.goto(`/s/${study}`)
  await step(page, 'Go on where I was')
  expect(page.url()).toContain('/storyboard/2')
  await context.close()
})

test('an old page does not undo what was answered on another device since', async () => {
  const { context, page } = await visitor(true)
  const given: Given = new Map()
  await enter(page, study, 'managers')
  await answerAll(page, given, 531)
  await page.getByText('Saved', { exact: true }).waitFor()
  const link = await page.locator('footer a').first().getAttribute('href')
  const other = await visitor(true)
  await other.page.goto(link!)
  const [place] = [...given].find(([key]) => key.endsWith('utility'))!
  const field = (on: typeof page, value: string) => on.locator(`[name="${place.replace(' ', '.')}"][value="${value}"]`)
  const newer = given.get(place) === '2' ? '3' : '2'
  await field(other.page, newer).check()
  await other.page.getByText('Saved', { exact: true }).waitFor()
  await step(page, 'Next')
  expect((await exported(stage().designer, study, 'line 531')).get(place)).toBe(newer)
  await context.close()
  await other.context.close()
})

test('a request that arrives late does not undo the newer answer that the form carried', async () => {
  const { context, page } = await visitor(true)
  const given: Given = new Map()
  await enter(page, study, 'managers')
  await answerAll(page, given, 541)
  await page.getByText('Saved', { exact: true }).waitFor()
  const [place] = [...given].find(([key]) => key.endsWith('utility'))!
  const held: { url: string; headers: Record<string, string>; body: string }[] = []
  await page.route('**/answers', async (route) => {
    const request = route.request()
    if (held.length > 0 || !request.postData()?.includes('"utility"')) return route.continue()
    held.push({ url: request.url(), headers: await request.allHeaders(), body: request.postData() ?? '' })
    await new Promise((resolve) => setTimeout(resolve, 10_000))
    await route.abort().catch(() => {})
  })
  const [first, last] = ['6', '3', '5'].filter((value) => value !== given.get(place))
  const choose = (value?: string) => page.locator(`[name="${place.replace(' ', '.')}"][value="${value}"]`).check()
  await choose(first)
  await expect.poll(() => held.length).toBe(1)
  await choose(last)
  await step(page, 'Next')
  const [late] = held
  const response = await context.request.put(late!.url, {
    headers: { authorization: late!.headers['authorization']!, 'content-type': 'application/json' },
    data: late!.body,
  })
  expect(await response.json()).toMatchObject({ saved: 0, conflicts: [{ item: 'utility' }] })
  expect((await exported(stage().designer, study, 'line 541')).get(place)).toBe(last)
  await context.close()
})

test('answers that two tabs kept without a connection all arrive', async () => {
  const { context, page } = await visitor(true)
  await enter(page, study, 'managers')
  await page.locator('textarea').last().fill('line 551')
  await page.getByText('Saved', { exact: true }).waitFor()
  const second = await context.newPage()
  await second.goto(page.url())
  await context.setOffline(true)
  const pick = (tab: typeof page, item: string, value: string) =>
    tab.locator(`[name$=".${item}"][value="${value}"]`).check()
  await pick(page, 'utility', '6')
  await pick(second, 'intrusiveness', '2')
  await page.getByText('Kept on this device').waitFor()
  await page.close()
  await context.setOffline(false)
  await second.getByText('Saved', { exact: true }).waitFor()
  const kept = await exported(stage().designer, study, 'line 551')
  expect([...kept].filter(([key]) => /(utility|intrusiveness)$/.test(key)).map(([, value]) => value)).toEqual(
    expect.arrayContaining(['6', '2']),
  )
  await context.close()
})

test('withdrawing by the code erases the answers from the CSV', async () => {
  const { context, page } = await visitor(true)
  const given: Given = new Map()
  await enter(page, study, 'privacy_legal')
  await answerAll(page, given, 601)
  for (let number = 1; number <= 5; number++) await step(page, 'Next')
  await finish(page)
  const code = await page.locator('.code').textContent()
  expect((await exported(stage().designer, study, 'line 601')).size).toBe(55)
  const { page: elsewhere, context: other } = await visitor(false)
  await elsewhere.goto(`/s/${study}/leave`)
  await elsewhere.getByLabel('Withdrawal code').fill(code!.toLowerCase())
  await step(elsewhere, 'Withdraw by code')
  await elsewhere.getByRole('heading', { name: 'Erased' }).waitFor()
  const csv = await (await stage().designer.request.get(`/studio/${study}/export/ratings-long.csv`)).text()
  expect(csv).not.toContain('line 601')
  await context.close()
  await other.close()
})

test('the first storyboard page costs at most 30 kB over the wire, cold, all requests together', async () => {
  // What a worker hands to the page would be counted as if it came over the wire.
  const { context, page } = await visitor(true, 'block')
  const client = await context.newCDPSession(page)
  await enter(page, study, 'managers')
  const address = page.url()
  // What is still on its way for the visit before this one is not this one's.
  await page.waitForLoadState('networkidle')
  await client.send('Network.enable')
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
  await page.goto(address)
  for (const image of await page.locator('img').all()) await image.scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
  console.log(`first storyboard page: ${(bytes / 1000).toFixed(1)} kB over the wire`)
  expect(bytes).toBeGreaterThan(5_000)
  expect(bytes).toBeLessThanOrEqual(30_000)
  await context.close()
})
