import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, expect, test } from 'vitest'
import { languages } from '#lib/messages/language.ts'
import { messagesIn } from '#lib/messages/catalogue.ts'
import { enter, exported, phone, staged, step, unfold } from './stage.ts'

const stage = staged()
const study = 'wellbeing-at-work'
const noted = 'health-from-browsing'
const contexts: BrowserContext[] = []

afterEach(async () => {
  for (const context of contexts.splice(0)) await context.close()
})

async function visitor(javaScriptEnabled: boolean, viewport = phone): Promise<Page> {
  const context = await stage().browser.newContext({ viewport, baseURL: stage().server.origin, javaScriptEnabled })
  contexts.push(context)
  return context.newPage()
}

const asked = (page: Page, question: string) => page.getByRole('group', { name: question })
const bothers = (page: Page) => asked(page, 'Which picture bothers you?')
const helps = (page: Page) => asked(page, 'Which picture helps?')
const isSaved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor()
const firstBoard = async (page: Page) =>
  (await page.locator('input[name$=".bothers"]').first().getAttribute('name'))!.split('.')[0]!
/** Marks the participation, so that its rows are found in the export. */
const knownAs = (page: Page, words: string) => page.getByLabel('What made you answer like this?').fill(words)

test('without JavaScript a picture is chosen with a word why, shown again, and taken back', async () => {
  const page = await visitor(false)
  await enter(page, study, 'employees')
  const board = await firstBoard(page)
  await knownAs(page, 'marks 1')
  await bothers(page).getByLabel('Picture 2').check()
  await bothers(page).getByLabel('A word why').fill('the arrow')
  await helps(page).getByLabel('None of them').check()
  await step(page, 'Next')
  const kept = await exported(stage().designer, study, 'marks 1')
  expect([kept.get(`${board} bothers`), kept.get(`${board} helps`)]).toEqual(['2: the arrow', 'declined'])

  await page.getByRole('link', { name: 'Back' }).click()
  expect(await bothers(page).getByLabel('Picture 2').isChecked()).toBe(true)
  expect(await bothers(page).getByLabel('A word why').inputValue()).toBe('the arrow')
  expect(await helps(page).getByLabel('None of them').isChecked()).toBe(true)
  await bothers(page).getByLabel('None of them').check()
  await bothers(page).getByLabel('A word why').fill('')
  await step(page, 'Next')
  expect((await exported(stage().designer, study, 'marks 1')).get(`${board} bothers`)).toBe('declined')
})

test('with JavaScript picture and word travel as one answer, and a change of either sends both anew', async () => {
  const page = await visitor(true)
  await enter(page, study, 'managers')
  const board = await firstBoard(page)
  await knownAs(page, 'marks 2')
  await isSaved(page)
  const sent: { key: string; answers: Record<string, unknown>[] }[] = []
  page.on('request', (request) => {
    if (request.method() === 'PUT' && request.postData()?.includes('"bothers"')) sent.push(request.postDataJSON())
  })
  await bothers(page).getByLabel('Picture 3').check()
  await expect.poll(() => sent.length).toBe(1)
  await isSaved(page)
  await bothers(page).getByLabel('A word why').fill('everybody sees it')
  await expect.poll(() => sent.length).toBe(2)
  await isSaved(page)
  const item = { storyboard: board, item: 'bothers', value: null, panel: 3 }
  expect(sent.map(({ answers }) => answers)).toMatchObject([[item], [{ ...item, reason: 'everybody sees it' }]])
  expect(sent[0]!.key).not.toBe(sent[1]!.key)

  await page.reload()
  expect(await bothers(page).getByLabel('Picture 3').isChecked()).toBe(true)
  expect(await bothers(page).getByLabel('A word why').inputValue()).toBe('everybody sees it')
  await bothers(page).getByLabel('None of them').check()
  await isSaved(page)
  expect((await exported(stage().designer, study, 'marks 2')).get(`${board} bothers`)).toBe('none: everybody sees it')
})

test('a mark made without a connection waits on the device, and an open page elsewhere shows it', async () => {
  const page = await visitor(true)
  await enter(page, study, 'managers')
  await knownAs(page, 'marks 3')
  await isSaved(page)
  const board = await firstBoard(page)
  const link = await page.locator('footer a').first().getAttribute('href')
  const other = await visitor(true)
  await other.goto(link!)
  await page.context().setOffline(true)
  await helps(page).getByLabel('Picture 1').check()
  await helps(page).getByLabel('A word why').fill('calm')
  await page.getByText('Kept on this device').waitFor()
  await page.context().setOffline(false)
  await isSaved(page)
  expect((await exported(stage().designer, study, 'marks 3')).get(`${board} helps`)).toBe('1: calm')
  // The other page learns of it with its own next answer.
  await bothers(other).getByLabel('Picture 4').check()
  await isSaved(other)
  expect(await helps(other).getByLabel('Picture 1').isChecked()).toBe(true)
  expect(await helps(other).getByLabel('A word why').inputValue()).toBe('calm')
})

test('at 320 px the pictures fit, are large enough to touch, are moved through by keys, and are told in words once', async () => {
  const page = await visitor(true, { width: 320, height: 640 })
  await enter(page, study, 'employees')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  for (const target of await bothers(page).locator('label').all()) {
    const box = await target.boundingBox()
    if ((await target.locator('input').count()) > 0)
      expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(44)
  }
  const pictures = await bothers(page).locator('label img').count()
  expect([await bothers(page).getByRole('img').count(), pictures]).toEqual([0, 4])
  await bothers(page)
    .locator('label img')
    .nth(1)
    .tap()
    .catch(() => bothers(page).locator('label img').nth(1).click())
  const second = bothers(page).getByLabel('Picture 2')
  expect(await second.isChecked()).toBe(true)
  const caption = await page.locator('figcaption').nth(1).innerText()
  expect(
    await second.evaluate((one) => document.getElementById(one.getAttribute('aria-describedby')!)?.innerText),
  ).toBe(caption)
  await second.press('ArrowDown')
  expect(await bothers(page).getByLabel('Picture 3').isChecked()).toBe(true)
  await bothers(page).getByLabel('Picture 4').press('ArrowRight')
  expect(await bothers(page).getByLabel('None of them').isChecked()).toBe(true)
})

test.each(languages)(
  'in %s a page says once that questions may be left out and nobody named, and each free text repeats it to ears',
  async (language) => {
    const page = await visitor(false)
    const { form, question } = messagesIn(language)
    await page.goto(`/s/${study}?lang=${language}`)
    await page.locator('input[type=checkbox]').check()
    await page.locator('form button.next').click()
    await page.locator('input[name=group]').first().check()
    await page.locator('form button.next').click()
    await page.waitForURL('**/storyboard/1')
    const text = await page.locator('main').innerText()
    for (const said of [form.leaveOut, form.noNames]) expect(text.split(said)).toHaveLength(2)
    expect(text.split(question.picture(2))).toHaveLength(3)
    for (const field of await page.locator('textarea').all())
      expect((await field.getAttribute('aria-describedby'))?.split(' ')).toContain('no-names')
  },
)

test('a story with a note before it stays folded, and whoever goes on without it declines all of it', async () => {
  const page = await visitor(false)
  await enter(page, noted, 'patients')
  const note = page.getByText('This story is about somebody who may have a serious illness.')
  let skipped = 0
  for (let number = 1; number <= 5; number++) {
    expect(page.url()).toContain(`/storyboard/${number}`)
    if (await note.isVisible()) {
      expect(await page.getByRole('img').count()).toBe(0)
      expect(await page.getByRole('radio').count()).toBe(0)
      await step(page, 'Go on without it')
      skipped++
    } else {
      await knownAs(page, 'marks 6')
      await step(page, 'Next')
    }
  }
  expect(skipped).toBe(3)
  expect(await page.locator('main section').count()).toBe(2)
  await step(page, 'Finish')
  const kept = await exported(stage().designer, noted, 'marks 6')
  expect(
    [...kept]
      .filter(([, said]) => said !== 'declined')
      .map(([place]) => place)
      .sort(),
  ).toEqual(['searches_a why', 'searches_b why'])
})

test('a story with a note before it opens without a script, is answered like others, and is open on the way back', async () => {
  const page = await visitor(false)
  await enter(page, noted, 'patients')
  while (!(await page.getByRole('button', { name: 'Go on without it' }).isVisible())) await step(page, 'Next')
  await unfold(page)
  await knownAs(page, 'marks 7')
  await helps(page).getByLabel('Picture 1').check()
  const at = page.url()
  await step(page, 'Next')
  await page.goto(at)
  expect(await helps(page).getByLabel('Picture 1').isChecked()).toBe(true)
  expect(await page.getByRole('img').count()).toBe(4)
})

test('the API tells the note beside the panels, and takes a picture with its word', async () => {
  const { request } = stage().designer
  const { version } = (await (await request.get(`/api/v1/studies/${noted}`)).json()).consent
  const data = { group: 'patients', consent: { version, accepted: true } }
  const begun = await (await request.post(`/api/v1/studies/${noted}/participations`, { data })).json()
  const notes = begun.storyboards.map(({ code, contentNote }: { code: string; contentNote: string | null }) => [
    code,
    contentNote !== null,
  ])
  expect(Object.fromEntries(notes)).toEqual({
    hands_a: true,
    hands_b: true,
    today_a: true,
    searches_a: false,
    searches_b: false,
  })
  expect(begun.items.find(({ code }: { code: string }) => code === 'bothers')).toMatchObject({
    kind: 'panel',
    labels: [],
    scale: null,
  })
  const put = (answer: object) =>
    request.put(`/api/v1/participations/${begun.participation}/answers`, {
      headers: { authorization: `Bearer ${begun.token}` },
      data: { key: crypto.randomUUID(), answers: [{ storyboard: 'hands_a', item: 'bothers', value: null, ...answer }] },
    })
  expect((await put({ panel: 4, reason: 'the child' })).status()).toBe(200)
  expect((await put({ panel: 5 })).status()).toBe(422)
  expect((await put({ skipped: 'cant-say' })).status()).toBe(422)
})
