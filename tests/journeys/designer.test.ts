import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { findings } from './findings.ts'
import { type Given, answerAll, enter, finish, phone, staged, step } from './stage.ts'

const stage = staged()
const study = 'wellbeing-at-work'

/** The `faultline` command on the database of the running server. */
async function faultline(...words: string[]) {
  const { server } = stage()
  const env = { ...process.env, DATA_DIR: server.dataDir, ORIGIN: server.origin }
  return promisify(execFile)(process.execPath, ['src/cli/main.ts', ...words], { env })
}

test('the set-up link works once', async () => {
  const { browser, server } = stage()
  const page = await browser.newPage({ baseURL: server.origin })
  const link = /\/studio\/setup\?token=\S+/.exec(server.output())?.[0]
  await page.goto(link!)
  await page.getByRole('heading', { name: 'This link no longer works' }).waitFor()
  await page.close()
})

test('trying a study as a participant leaves no data', async () => {
  const { designer } = stage()
  const page = await designer.newPage()
  await page.goto(`/studio/${study}/launch`)
  await step(page, 'Try it')
  await page.getByText('Nothing you do here is kept').waitFor()
  await page.getByRole('checkbox').check()
  await step(page, 'Begin')
  await page.locator('input[name=group]').first().check()
  await step(page, 'Continue')
  expect(await findings(page)).toEqual([])
  const given: Given = new Map()
  await answerAll(page, given, 900)
  for (let number = 1; number <= 5; number++) await step(page, 'Next')
  await finish(page)
  await page.getByRole('heading', { name: 'Thank you' }).waitFor()
  await step(page, 'Leave the trial')
  expect(page.url()).toContain(`/studio/${study}/launch`)
  const csv = await (await designer.request.get(`/studio/${study}/export/ratings-long.csv`)).text()
  expect(csv.trim().split('\n')).toHaveLength(1)
  await page.close()
})

test('fewer than five people are told as such, and from five on their number in fives', async () => {
  const { browser, designer, server } = stage()
  const page = await designer.newPage()
  const context = await browser.newContext({ baseURL: server.origin, viewport: phone })
  const visitor = await context.newPage()
  const article = page.locator('article', { has: page.locator(`a[href="/studio/${study}/launch"]`) })
  for (let number = 1; number <= 5; number++) {
    await page.goto('/studio')
    expect(await article.innerText()).toMatch(/Employees\s+fewer than 5/)
    await context.clearCookies()
    await enter(visitor, study, 'employees')
    await answerAll(visitor, new Map(), 910 + number)
    await step(visitor, 'Next')
  }
  await page.goto('/studio')
  expect(await article.innerText()).toMatch(/Employees\s+5 or more/)
  await context.close()
  await page.close()
})

test('each group has a link and a QR code that a phone can follow', async () => {
  const { designer } = stage()
  const page = await designer.newPage()
  await page.goto(`/studio/${study}/launch`)
  const links = await page.locator('a[href*="?g="], input[value*="?g="]').count()
  expect(links).toBeGreaterThanOrEqual(5)
  expect(await page.locator('img[alt*="QR"], img[src^="data:image/svg"]').count()).toBeGreaterThanOrEqual(5)
  expect(await page.locator('main').innerText()).toContain('this computer')
  await page.close()
})

test('a study lives from draft to deletion, each step on the page, and its faults stop it with file and line', async () => {
  const { designer } = stage()
  const folder = await mkdtemp(join(tmpdir(), 'faultline-study-'))
  await writeFile(join(folder, 'study.yaml'), 'format: faultline/study@1\nslug: broken\nstoryboards: []\n')
  await expect(faultline('study', 'import', folder)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/study\.yaml:\d+/),
  })
  expect((await designer.request.get('/studio/broken/launch')).status()).toBe(404)

  await faultline('study', 'simulate', study, '--per-group', '6', '--seed', '3', '--pattern', 'mixed')
  const copies = await (await designer.request.get('/studio')).text()
  expect(copies).toContain(`${study}-simulated-2`)
  const page = await designer.newPage()
  await page.goto(`/studio/${study}/launch`)
  await step(page, 'Pause')
  await page.getByRole('heading', { name: 'This study is paused' }).waitFor()
  await step(page, 'Resume')
  await page.locator('summary', { hasText: 'Close' }).click()
  await step(page, 'Close this study')
  await step(page, 'Reopen')
  await page.getByRole('heading', { name: 'Invite people' }).waitFor()
  await page.locator('summary', { hasText: 'Close' }).click()
  await step(page, 'Close this study')
  await page.locator('summary', { hasText: 'Archive' }).click()
  await step(page, 'Archive this study')
  await page.getByRole('heading', { name: 'This study is archived' }).waitFor()
  await page.locator('summary', { hasText: 'Delete this study' }).click()
  await page.getByLabel(`type ${study}`).fill('something else')
  await step(page, 'Delete for ever')
  await page.getByText('This is not').or(page.getByText('That is not the name')).first().waitFor()
  await page.getByLabel(`type ${study}`).fill(study)
  await step(page, 'Delete for ever')
  expect(page.url()).toMatch(/\/studio$/)
  expect((await designer.request.get(`/studio/${study}/launch`)).status()).toBe(404)
  await page.close()
})

test('a forgotten password is mended from the command line', async () => {
  const { browser, server } = stage()
  const { stdout } = await faultline('user', 'reset', 'designer@example.org')
  const link = /\/studio\/setup\?token=\S+/.exec(stdout)?.[0]
  const page = await browser.newPage({ baseURL: server.origin })
  await page.goto(link!)
  await page.getByLabel('New password').fill('five other words in a row')
  await step(page, /Set the password/)
  expect(page.url()).toMatch(/\/studio$/)
  await step(page, 'Sign out')
  await page.goto('/studio/sign-in')
  await page.getByLabel('E-mail').fill('designer@example.org')
  await page.getByLabel('Password').fill('four words in a row')
  await step(page, 'Sign in')
  await page.getByRole('alert').waitFor()
  await page.getByLabel('Password').fill('five other words in a row')
  await step(page, 'Sign in')
  expect(page.url()).toMatch(/\/studio$/)
  await page.close()
})
