import Papa from 'papaparse'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { en } from '#lib/messages/en.ts'
import type { Messages } from '#lib/messages/messages.ts'
import { launch } from '../browser.ts'
import { type RunningServer, start } from '../server.ts'

export const phone = { width: 390, height: 844 }
export const desktop = { width: 1280, height: 900 }

/** A served Faultline, a real browser, and a designer who is signed in. */
export interface Stage {
  server: RunningServer
  browser: Browser
  designer: BrowserContext
}

/** Sets the stage for the journeys of a file. */
export function staged(): () => Stage {
  let stage: Stage | undefined
  beforeAll(async () => {
    const [server, browser] = await Promise.all([start(), launch()])
    const designer = await browser.newContext({ viewport: desktop, baseURL: server.origin })
    stage = { server, browser, designer }
    await setUp(await designer.newPage(), server)
  })
  afterAll(async () => {
    await stage?.browser.close()
    await stage?.server.stop()
  })
  return () => stage!
}

/** Makes the first account by the link that the server printed. */
async function setUp(page: Page, server: RunningServer): Promise<void> {
  const link = /\S+\/studio\/setup\?token=\S+/.exec(server.output())?.[0]
  if (!link) throw new Error(`The server printed no set-up link:\n${server.output()}`)
  await page.goto(link)
  await page.getByLabel('What to call you').fill('The designer')
  await page.getByLabel('E-mail address').fill('designer@example.org')
  await page.getByLabel('Password').fill('four words in a row')
  await page.getByRole('button', { name: 'Make the account' }).click()
  await page.waitForURL('**/studio')
  await page.close()
}

/** Clicks and waits for the page that follows. What cannot be clicked is told as such, not as a page that never came. */
export async function step(page: Page, button: string | RegExp): Promise<void> {
  const one = page.getByRole('button', { name: button })
  await one.waitFor()
  await Promise.all([page.waitForEvent('load'), one.click()])
}

/** From the closing block to the last page. What is asked about the person is left out. */
export async function finish(page: Page, { background, closing, storyboard }: Messages = en): Promise<void> {
  await step(page, new RegExp(`^(${closing.finish}|${storyboard.next})$`))
  if (page.url().endsWith('/background')) await step(page, background.skip)
}

/** Everything a person enters, by `storyboard item`, as the CSV will hold it: a value, a missing code, or words. */
export type Given = Map<string, string>

/** Takes part from the first page up to the first storyboard. */
export async function enter(page: Page, study: string, group: string): Promise<void> {
  await page.goto(`/s/${study}`)
  await page.getByRole('checkbox').check()
  await step(page, 'Begin')
  await page.locator(`input[name=group][value=${group}]`).check()
  await step(page, 'Continue')
}

/** The options that are chosen in turn, so that every point of a scale and every way out occurs. */
export async function answerAll(page: Page, given: Given, offset: number): Promise<void> {
  await unfold(page)
  const fields = await page.locator('form[data-answers]').evaluate((form) => {
    const controls = Array.from((form as HTMLFormElement).elements) as HTMLInputElement[]
    return [...new Set(controls.map((control) => control.name))]
      .filter((name) => name.includes('.'))
      .map((name) => ({
        name,
        options: controls.filter((one) => one.name === name && one.type === 'radio').map((one) => one.value),
      }))
  })
  for (const [index, { name, options }] of fields.entries()) {
    const [storyboard, item, why] = name.split('.')
    const place = `${storyboard} ${item}`
    if (options.length === 0) {
      const words = `Words about ${place}, “quoted” = 1\nand a second line ${offset}`
      const control = page.locator(`[name="${name}"]`)
      const text = (await control.evaluate((one) => one.tagName)) === 'INPUT' ? words.replace('\n', ' ') : words
      await control.fill(text)
      given.set(place, why ? `${given.get(place)}: ${text}` : text)
    } else {
      const option = options[(index * 3 + offset) % options.length]!
      await page.locator(`[name="${name}"][value="${option}"]`).check()
      given.set(place, option)
    }
  }
}

/** Opens a story that has a note before it. */
export async function unfold(page: Page): Promise<void> {
  const folded = page.locator('details:not([open]):has(form[data-answers]) > summary')
  if (await folded.isVisible()) await folded.click()
}

/** What the fields of a place show, in the shape of what was entered. */
export async function shownAt(page: Page, place: string): Promise<string> {
  const name = place.replace(' ', '.')
  const field = page.locator(`[name="${name}"]`)
  const value = await ((await field.count()) > 1 ? field.and(page.locator(':checked')) : field).inputValue()
  const why = page.locator(`[name="${name}.why"]`)
  return (await why.count()) > 0 ? `${value}: ${await why.inputValue()}` : value
}

/** One person's rows of the downloaded CSV, in the same shape as what was entered. */
export async function exported(designer: BrowserContext, study: string, knownBy: string): Promise<Given> {
  const response = await designer.request.get(`/studio/${study}/export/ratings-long.csv`)
  const { data } = Papa.parse<Record<string, string>>(await response.text(), { header: true, skipEmptyLines: true })
  const participant = data.find((row) => row['reason']?.includes(knownBy))?.['participant']
  const rows = data.filter((row) => row['participant'] === participant)
  return new Map(rows.map((row) => [`${row['storyboard']} ${row['item']}`, saidIn(row)]))
}

function saidIn({ value, missing, reason, panel }: Record<string, string>): string {
  if (panel || (missing && reason)) return `${panel || 'none'}: ${reason}`
  return value || missing || reason || ''
}
