import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ratingsOf } from '#analysis/oracle/inputs.ts'
import type { Report } from '#analysis/report-format.ts'
import { launch } from '../browser.ts'
import { type RunningServer, start } from '../server.ts'
import { faults } from './conditions.ts'
import { desktop } from './stage.ts'

let server: RunningServer
let browser: Browser
let folder: string
beforeAll(async () => {
  ;[server, browser, folder] = await Promise.all([start(), launch(), mkdtemp(join(tmpdir(), 'faultline-analyze-'))])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await rm(folder, { recursive: true })
})

const ratings = ratingsOf('ds1_main')
const file = async (name: string, text: string | Uint8Array) => {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

/** The page as it stands once loaded, cut off from any network, and every address it asks for from then on. */
async function cutOff(): Promise<{ page: Page; asked: string[] }> {
  const context = await browser.newContext({ baseURL: server.origin, viewport: desktop })
  const page = await context.newPage()
  await page.goto('/analyze', { waitUntil: 'networkidle' })
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  await context.setOffline(true)
  return { page, asked }
}

/** Few draws, so that nobody waits for the tests. */
async function fewDraws(page: Page): Promise<void> {
  await page.getByText('Chance: seed and draws').click()
  await page.getByLabel('Seed').fill('7')
  await page.getByLabel('Draws for intervals').fill('60')
  await page.getByLabel('Draws for p values').fill('99')
}

const found = (page: Page) => page.getByRole('heading', { name: 'where people agree, and where they do not' }).waitFor()

/** Types the command that the page shows, beside the file, and returns what it writes. */
async function typed(page: Page): Promise<string> {
  const command = await page.locator('pre code').innerText()
  const here = command.replace('npm run --silent faultline --', `"${process.execPath}" "${resolve('src/cli/main.ts')}"`)
  const { stdout } = await promisify(execFile)('sh', ['-c', here], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder },
    maxBuffer: 1e8,
  })
  return stdout
}

async function downloaded(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the figures' }).click(),
  ])
  return readFile(await download.path(), 'utf8')
}

/** Tries to send something, by a script of the page and by a worker. */
async function sending(): Promise<string[]> {
  const script = `fetch('${location.origin}/healthz').then(() => 'sent', () => 'refused').then(postMessage)`
  const worker = new Worker(URL.createObjectURL(new Blob([script])))
  const byWorker = new Promise<string>((told) => (worker.onmessage = ({ data }: MessageEvent<string>) => told(data)))
  const byPage = fetch('/healthz').then(
    () => 'sent',
    () => 'refused',
  )
  return Promise.all([byPage, byWorker])
}

test('without any request a long file gives the very bytes that the command line writes', async () => {
  const rows = ratings.map((one, index) =>
    [
      one.participant,
      one.group,
      one.storyboard,
      one.item,
      one.value ?? 'NA',
      index % 5 ? '' : `"Why, ${index}"`,
    ].join(),
  )
  const path = await file('long.csv', ['participant,group,storyboard,item,value,reason', ...rows].join('\n'))
  const { page, asked } = await cutOff()
  await page.setInputFiles('#file', path)
  await fewDraws(page)
  await page.getByRole('group', { name: 'from against to for' }).getByLabel('acceptability').check()
  await page.getByRole('button', { name: 'Analyse' }).click()
  await found(page)
  const json = await downloaded(page)
  expect(json).toBe(await typed(page))
  const { items, settings } = JSON.parse(json) as Report
  expect(settings).toMatchObject({ bipolar: ['acceptability'], seed: 7, resamples: 60, permutations: 99 })
  const { storyboards } = items.find(({ item }) => item === 'acceptability')!
  const shown = await page.locator('table').first().locator('tbody tr').allInnerTexts()
  expect(shown.map((row) => row.split('\t')[4]?.trim())).toEqual(
    storyboards.map(({ between }) => Math.max(0, between.disco.shareAdjusted ?? 0).toFixed(2)),
  )
  expect(await faults(page, 'what a file says', 2)).toEqual([])
  // With a network, too, neither the page nor a worker of its own could send anything.
  await page.context().setOffline(false)
  expect(await page.evaluate(sending)).toEqual(['refused', 'refused'])
  // The worker is a part of the page’s own script: it comes from no address.
  expect(asked.filter((address) => !address.startsWith('blob:'))).toEqual([])
  await page.context().close()
})

test('what is wrong is said with its line, and mended on the page: encoding, columns, scale', async () => {
  const ofPerson = Map.groupBy(
    ratings.filter(({ item }) => item === 'utility'),
    ({ participant }) => participant,
  )
  const boards = [...new Set(ratings.map(({ storyboard }) => storyboard))]
  const rows = [...ofPerson].map(([who, own]) =>
    [who, own[0]!.group, ...boards.map((code) => own.find(({ storyboard }) => storyboard === code)?.value ?? '')].join(
      ';',
    ),
  )
  const text = ['who;r\u008ele', ...rows]
    .join('\r\n')
    .replace('\r\n', `;${boards.map((one) => `How is ${one}?`).join(';')}\r\n`)
  const path = await file('wide.csv', Buffer.from(text, 'latin1'))
  const { page, asked } = await cutOff()
  await page.setInputFiles('#file', path)
  await page.getByRole('alert').getByText('neither UTF-8 nor UTF-16').waitFor()
  await page.getByLabel('Its encoding').selectOption('macintosh')
  await page.getByLabel('Person', { exact: true }).selectOption('who')
  await page.getByLabel('Group', { exact: true }).selectOption('réle')
  await page.getByLabel('Or a pattern that names them').fill('How is (.+)\\?')
  await page.getByLabel('to', { exact: true }).fill('5')
  await fewDraws(page)
  await page.getByRole('button', { name: 'Analyse' }).click()
  await page
    .getByRole('alert')
    .getByText(/^wide\.csv:\d+: "[67]" is not a whole number from 1 to 5/)
    .first()
    .waitFor()
  await page.getByLabel('to', { exact: true }).fill('7')
  await page.getByRole('button', { name: 'Analyse' }).click()
  await found(page)
  expect(await downloaded(page)).toBe(await typed(page))
  expect(asked.filter((address) => !address.startsWith('blob:'))).toEqual([])
  await page.context().close()
})

test('an analysis that takes long tells how far it is, and can be stopped', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `p${at},g${at % 3},s,i,${(at % 7) + 1}`)
  const { page } = await cutOff()
  const dropped = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'dropped.csv'))
      return data
    },
    ['participant,group,storyboard,item,value', ...rows].join('\n'),
  )
  await page.dispatchEvent('#file', 'drop', { dataTransfer: dropped })
  await page.getByText('dropped.csv: 60 rows, 5 columns').waitFor()
  await page.getByText('Chance: seed and draws').click()
  await page.getByLabel('Draws for intervals').fill('100000')
  await page.getByLabel('Draws for p values').fill('1000000')
  await page.getByRole('button', { name: 'Analyse' }).click()
  await page.getByRole('progressbar', { name: 'Computing the figures' }).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('button', { name: 'Analyse' }).waitFor()
  expect(await page.getByLabel('Draws for p values').inputValue()).toBe('1000000')
  await expect.poll(() => page.workers().length).toBe(0)
  await page.context().close()
})
