import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Report } from '#analysis/report-format.ts'
import { expect, test } from 'vitest'
import * as answers from '#lib/server/answers.ts'
import * as participations from '#lib/server/participations.ts'
import { simulatedAnswers } from '#lib/server/simulated-answers.ts'
import * as starts from '#lib/server/starts.ts'
import { openStore } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { readStudy } from '#lib/server/study-files.ts'
import { answerAll, desktop, enter, phone, staged, step } from './stage.ts'
import { publish } from './whole-study.ts'

const stage = staged()
const study = 'wellbeing-at-work'
const simulated = `${study}-simulated`

test('the page shows the figures that the command line finds in the exported CSV', async () => {
  const { designer } = stage()
  const folder = await mkdtemp(join(tmpdir(), 'faultline-results-'))
  const csv = join(folder, 'ratings-long.csv')
  await writeFile(csv, await (await designer.request.get(`/studio/${simulated}/export/ratings-long.csv`)).body())
  const out = join(folder, 'analysis.json')
  const items = ['--items', 'utility,intrusiveness,acceptability,priority', '--bipolar', 'acceptability,priority']
  await promisify(execFile)(process.execPath, ['src/cli/main.ts', 'analyze', csv, ...items, '--out', out])
  const report = JSON.parse(await readFile(out, 'utf8')) as Report
  const page = await designer.newPage()
  for (const { item, storyboards } of report.items) {
    await page.goto(`/studio/${simulated}/results?item=${item}`)
    const rows = await page.locator('table').first().locator('tbody tr').allInnerTexts()
    expect(rows).toHaveLength(storyboards.length)
    const shares = storyboards
      .map(({ between }) => Math.max(0, between?.disco?.shareAdjusted ?? 0).toFixed(2))
      .toSorted()
    expect(rows.map((row) => row.split('\t')[4]?.trim()).toSorted(), item).toEqual(shares)
  }
  await page.close()
}, 180_000)

test('charts are drawn, say in words what they show, and have their tables; without scripts the words and tables stay', async () => {
  const { browser, designer, server } = stage()
  const page = await designer.newPage()
  await page.goto(`/studio/${simulated}/results`)
  await page.waitForLoadState('networkidle')
  const charts = await page.locator('canvas').all()
  expect(charts.length).toBeGreaterThanOrEqual(7)
  for (const chart of charts) {
    expect((await chart.getAttribute('aria-label'))?.length).toBeGreaterThan(20)
    const inked = await chart.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
      return data.some((byte) => byte > 0)
    })
    expect(inked).toBe(true)
  }
  const plain = await browser.newContext({ baseURL: server.origin, javaScriptEnabled: false, viewport: phone })
  await plain.addCookies(await designer.cookies())
  const still = await plain.newPage()
  await still.goto(`/studio/${simulated}/results`)
  expect(await still.locator('table').count()).toBeGreaterThanOrEqual(charts.length)
  expect(await still.locator('main').innerText()).toMatch(/groups seem to differ/)
  await plain.close()
  await page.close()
})

test('a picture leaves the page as a file that says what it shows, and its address leads back to it', async () => {
  const { designer } = stage()
  const page = await designer.newPage()
  await page.goto(`/studio/${simulated}/results?item=utility&storyboard=coach_b&group=managers`)
  const map = page.locator('#split-map')
  const file = async (button: RegExp) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      map.getByRole('button', { name: button }).click(),
    ])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  const table = await file(/^Table as a file/)
  expect(table.name).toBe(`${simulated}-split-map-utility.csv`)
  expect(table.bytes.toString()).toMatch(/^item,storyboard,verdict,.*\r\nutility,/)
  const picture = await file(/^Picture as a file/)
  expect(picture.name).toBe(`${simulated}-split-map-utility.png`)
  // Higher than the chart alone: a title above it and a key below, at the chart’s own width and a margin.
  const high = await map.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.height)
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(picture.bytes.readUInt32BE(20)).toBeGreaterThan(high + 80)
  const here = await map.getByRole('link', { name: /^Link to this view/ }).getAttribute('href')
  expect(here).toMatch(/\/results\?item=utility&storyboard=coach_b&group=managers&.*#split-map$/)
  await page.close()
}, 60_000)

test('with nobody, with one and with six people who have not finished the page is honest, and never says NaN', async () => {
  const { browser, designer, server } = stage()
  const page = await designer.newPage()
  const look = async () => {
    expect((await page.goto(`/studio/${study}/results`))?.status()).toBe(200)
    const words = await page.locator('main').innerText()
    expect(words).not.toMatch(/NaN|undefined|null|Infinity|majority/)
    return words
  }
  expect(await look()).toMatch(/[Nn]obody has answered|no answers/)
  const context = await browser.newContext({ baseURL: server.origin, viewport: desktop, javaScriptEnabled: false })
  const visitor = await context.newPage()
  for (let person = 1; person <= 6; person++) {
    await context.clearCookies()
    await enter(visitor, study, 'managers')
    await answerAll(visitor, new Map(), person)
    await step(visitor, 'Next')
    const words = await look()
    if (person < 5) expect(words).not.toContain('Words about')
  }
  expect(await look()).toMatch(/once five of its people have finished/)
  await context.close()
  await page.close()
}, 180_000)

test('while newer answers are counted the page shows those before, says so, and renews itself', async () => {
  const { designer, server } = stage()
  const store = await openStore(join(server.dataDir, 'faultline.db'))
  const read = await readStudy(`storyboards/${study}`)
  if ('faults' in read) throw new Error('The study has faults.')
  const renewed = { ...read.study, slug: 'renewed' }
  await publish(store, renewed)
  const record = await studies.bySlug(store.database.db, renewed.slug)
  let number = 0
  const come = async (people: number) => {
    for (const { code: group } of renewed.groups)
      for (let one = 0; one < people; one++, number++) {
        const { participation } = await starts.start(store, record, { group, consent: { version: 1, accepted: true } })
        const person = { group, number }
        const given = participation.order.flatMap((storyboard) =>
          simulatedAnswers(renewed, { seed: 1, pattern: 'mixed', perGroup: 50 }, person, storyboard),
        )
        await answers.save(store, participation, renewed, { key: randomUUID(), answers: given })
        await participations.complete(store, participation)
      }
  }
  const page = await designer.newPage()
  const words = () => page.locator('main').innerText()
  await come(5)
  await page.goto('/studio/renewed/results')
  expect(await words()).toMatch(/25 people/)
  await come(10)
  let loads = 0
  page.on('load', () => (loads += 1))
  const sent = await (await page.goto('/studio/renewed/results'))!.text()
  // A machine that counts all of this at once need not say that it does.
  expect(sent).toMatch(/75 people|Newer figures are being made/)
  await expect.poll(words, { timeout: 20_000 }).toMatch(/75 people/)
  expect(await page.getByRole('status').innerText()).not.toContain('Newer figures')
  expect(loads).toBe(1)
  await page.close()
  await store.database.close()
}, 60_000)

test('the report says what the results say, on two printed pages at most, and travels as a file that asks for nothing', async () => {
  const { browser, designer, server } = stage()
  const page = await designer.newPage()
  await page.goto(`/studio/${simulated}/results`)
  const said = await page.locator('.findings li').allInnerTexts()
  await page.getByRole('link', { name: 'Report to print' }).click()
  await page.getByRole('heading', { name: 'Do the groups feel differently?' }).waitFor()
  const told = await page.locator('main').innerText()
  expect(said.length).toBeGreaterThan(3)
  for (const sentence of said) expect(told).toContain(sentence.split(' · ').at(-1)!)
  expect(told).not.toMatch(/NaN|undefined|Infinity|majority/)
  for (const format of ['A4', 'Letter']) {
    const paper = (await page.pdf({ format })).toString('latin1')
    expect(paper.match(/\/Type \/Page\b/g)?.length, format).toBeLessThanOrEqual(2)
  }
  const [once, again] = await Promise.all(
    [1, 2].map(() => designer.request.get(`/studio/${simulated}/report/file`).then((answer) => answer.text())),
  )
  expect(again).toBe(once)
  const alone = await browser.newPage({ javaScriptEnabled: false, viewport: phone, offline: true })
  const asked: string[] = []
  alone.on('request', (request) => asked.push(request.url()))
  await alone.setContent(once!)
  expect(await alone.locator('h1').innerText()).toContain('simulated answers')
  expect(asked).toEqual([])
  expect(once).not.toContain(server.origin)
  const wide = await alone.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(phone.width)
  await alone.close()
  await page.close()
})
