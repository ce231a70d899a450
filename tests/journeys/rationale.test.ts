import Papa from 'papaparse'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readStudy } from '#lib/server/study-files.ts'
import { findings } from './findings.ts'
import { enter, phone, staged, step } from './stage.ts'

const stage = staged()
const slug = 'job-matcher'
const read = await readStudy(`storyboards/${slug}`)
if (!('study' in read)) throw new Error('The study cannot be read.')
const { storyboards } = read.study
const rationaleOf = (code: string) => storyboards.find((one) => one.code === code)!.rationale
const rationales = storyboards.map(({ rationale }) => rationale)

async function visitor(more: BrowserContextOptions = {}) {
  const { browser, server } = stage()
  const context = await browser.newContext({ viewport: phone, baseURL: server.origin, ...more })
  return { context, page: await context.newPage() }
}

/** Goes to the last page with a utility of 3 and a sentence about each storyboard, and tells their order. */
async function toTheEnd(page: Page, sentence: string): Promise<string[]> {
  const order: string[] = []
  for (let pages = 0; !/\/end$/.test(page.url()) && pages < 20; pages++) {
    const shown = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ')
    for (const rationale of rationales) expect(shown).not.toContain(rationale)
    if (page.url().includes('/storyboard/')) {
      const point = page.locator('input[name$=".utility"][value="3"]')
      order.push((await point.getAttribute('name'))!.split('.')[0]!)
      await point.check()
      await page.locator('textarea[name$=".why"]').first().fill(sentence)
    }
    await Promise.all([page.waitForEvent('load'), page.locator('button.next').click()])
  }
  return order
}

/** One person's rows of a downloaded file about one storyboard, known by a sentence of theirs. */
async function rows(file: string, sentence: string, storyboard: string) {
  const response = await stage().designer.request.get(`/studio/${slug}/export/${file}`)
  const { data } = Papa.parse<Record<string, string>>(await response.text(), { header: true, skipEmptyLines: true })
  const participant = data.find(({ reason }) => reason === sentence)?.['participant']
  return data.filter((row) => row['participant'] === participant && row['storyboard'] === storyboard)
}

test('after the end, without JavaScript, a rationale is read by choice, and what changes is kept beside what was said', async () => {
  const { context, page } = await visitor({ javaScriptEnabled: false })
  const sentence = 'It asks for a lot.'
  await enter(page, slug, 'recruiters')
  await page.goto(`/s/${slug}/again/1`)
  expect(page.url()).toContain('/storyboard/1')

  const [first, second] = await toTheEnd(page, sentence)
  const end = await page.content()
  for (const rationale of rationales) expect(end).not.toContain(rationale)
  await page.goto(`/s/${slug}/again/1`)
  expect(page.url(), 'a rationale is opened by a button, not by an address').toMatch(/\/end$/)

  const title = storyboards.find(({ code }) => code === first)!.title
  await step(page, title)
  expect(page.url()).toContain('/again/1')
  expect((await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')).toContain(rationaleOf(first!))
  expect(await page.locator(`[name="${first}.utility"]:checked`).inputValue()).toBe('3')
  expect(await page.locator(`[name="${first}.why"]`).inputValue()).toBe(sentence)
  expect(await page.locator(`[name="${first}.first_reaction"]`).count(), 'a first reaction comes once').toBe(0)
  expect(await page.locator(`[name="${first}.priority"]`).count()).toBeGreaterThan(0)
  await page.locator(`[name="${first}.utility"][value="6"]`).check()
  await page.locator(`[name="${first}.why"]`).fill('Now I see why.')
  await step(page, 'Done')
  expect(page.url()).toMatch(/\/end$/)
  await page.getByRole('link', { name: title }).click()
  expect(await page.locator(`[name="${first}.utility"]:checked`).inputValue()).toBe('6')

  const rated = await rows('ratings-long.csv', sentence, first!)
  const utility = (all: Record<string, string>[]) => all.filter(({ item }) => item === 'utility')
  expect(utility(rated).map(({ value }) => value)).toEqual(['3'])
  const revisions = await rows('revisions.csv', sentence, first!)
  expect(utility(revisions).map(({ value, stage }) => `${value} ${stage}`)).toEqual([
    '3 before-rationale',
    '6 after-rationale',
  ])
  expect(revisions.filter(({ stage }) => stage === 'after-rationale').map(({ item }) => item)).toEqual([
    ...['utility', 'why'],
  ])

  // The usual page of a storyboard shows the newest, and whoever changes it there changes what was said afterwards.
  await page.goto(`/s/${slug}/storyboard/1`)
  expect(await page.locator(`[name="${first}.utility"]:checked`).inputValue()).toBe('6')
  await page.locator(`[name="${first}.utility"][value="7"]`).check()
  await step(page, 'Next')
  expect(utility(await rows('ratings-long.csv', sentence, first!)).map(({ value }) => value)).toEqual(['3'])
  expect(await rows('revisions.csv', sentence, second!)).not.toContainEqual(
    expect.objectContaining({ stage: 'after-rationale' }),
  )
  await context.close()
}, 60_000)

test('in Arabic, with JavaScript, the rationale is marked as the study’s own language, and each change is saved', async () => {
  const { context, page } = await visitor({ locale: 'ar' })
  await page.goto(`/s/${slug}`)
  await page.getByRole('checkbox').check()
  await Promise.all([page.waitForEvent('load'), page.locator('button.next').click()])
  await page.locator('input[name=group][value=recruiters]').check()
  await Promise.all([page.waitForEvent('load'), page.locator('button.next').click()])
  const sentence = 'جملة لا يكتبها غيري.'
  const order = await toTheEnd(page, sentence)
  expect(await findings(page)).toEqual([])
  await Promise.all([page.waitForEvent('load'), page.locator('button[name=number][value="2"]').click()])
  expect(await findings(page)).toEqual([])
  const words = page.getByText(rationaleOf(order[1]!))
  expect(await words.getAttribute('lang')).toBe('en')
  expect(await words.getAttribute('dir')).toBe('ltr')
  await page.locator(`[name="${order[1]}.utility"][value="1"]`).check()
  await expect.poll(() => page.locator('form[data-answers] [role=status]').innerText()).not.toBe('')
  await expect
    .poll(async () => (await rows('revisions.csv', sentence, order[1]!)).map(({ value, stage }) => `${value} ${stage}`))
    .toContain('1 after-rationale')
  await context.close()
}, 60_000)

test('a study that is paused offers no further rationale', async () => {
  const { context, page } = await visitor({ javaScriptEnabled: false })
  const launch = await stage().designer.newPage()
  await launch.goto(`/studio/${slug}/launch`)
  await enter(page, slug, 'engineers')
  await toTheEnd(page, 'Fine by me.')
  expect(await page.locator('button[name=number]').count()).toBe(storyboards.length)
  await step(launch, /^Pause/)
  try {
    await Promise.all([page.waitForEvent('load'), page.locator('button[name=number]').first().click()])
    expect(await page.getByRole('alert').innerText()).toContain('paused')
    expect(await page.locator('button[name=number]').count()).toBe(0)
  } finally {
    await step(launch, /^Resume/)
  }
  await launch.close()
  await context.close()
}, 60_000)
