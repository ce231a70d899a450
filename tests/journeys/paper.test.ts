import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findings } from './findings.ts'
import { phone, staged, step } from './stage.ts'

const stage = staged()
const study = 'wellbeing-at-work'
const room = `/studio/${study}/paper`

const accessible = async (page: Page) => expect(await findings(page)).toEqual([])
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** A file of the export, row by row. */
async function rows(name: string): Promise<Record<string, string>[]> {
  const response = await stage().designer.request.get(`/studio/${study}/export/${name}`)
  return Papa.parse<Record<string, string>>(await response.text(), { header: true, skipEmptyLines: true }).data
}

/** The codes of all cards on the printed pages, by seat; and each seat's withdrawal code. */
async function printed(page: Page, paper: 'A4' | 'Letter', seats: Record<string, number>) {
  await page.goto(room)
  await page.getByLabel(paper, { exact: true }).check()
  await page.getByLabel('Links with QR codes').check()
  for (const [group, count] of Object.entries(seats)) await page.locator(`[name="seats.${group}"]`).fill(String(count))
  await step(page, 'Make the pages')
  const codes = await page.locator('header .code').allInnerTexts()
  return {
    seats: Map.groupBy(codes, (code) => code.slice(0, 3)),
    withdrawals: await page.locator('.withdrawal').allInnerTexts(),
  }
}

test('pages for two seats in two groups: no card is cut, whatever the paper, and on a phone nothing is lost', async () => {
  const { designer } = stage()
  const page = await designer.newPage()
  await page.goto(room)
  await accessible(page)
  for (const paper of ['A4', 'Letter'] as const) {
    const { seats } = await printed(page, paper, { employees: 1, managers: 1 })
    expect([...seats.values()].map((codes) => codes.length)).toEqual([6, 6])
    await accessible(page)
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    // Five storyboards, a page of slips, and for each seat a cover, five cards and the closing one: each one page.
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(5 + 1 + 2 * 7)
    const sizes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map((box) => [+box[1]!, +box[2]!])
    const [short, long] = paper === 'A4' ? [595, 842] : [612, 792]
    for (const [index, [width, height]] of sizes.entries()) {
      expect(Math.round(width!)).toBe(index < 5 ? long : short)
      expect(Math.round(height!)).toBe(index < 5 ? short : long)
    }
  }
  for (const width of [phone.width, 320]) {
    await page.setViewportSize({ ...phone, width })
    expect(await sideways(page)).toBe(0)
  }
  const text = await page.locator('main').innerText()
  expect(text).not.toMatch(/performance-first|privacy-first|status-quo|team_climate|coach_a/)
  await page.close()
}, 240_000)

test('the cards of a workshop are typed in by keyboard, and stand in the export, marked as paper', async () => {
  const { designer, browser, server } = stage()
  const page = await designer.newPage()
  const { seats, withdrawals } = await printed(page, 'A4', { employees: 2, managers: 2 })
  const people = [...seats.values()]
  expect(people).toHaveLength(4)
  await page.goto(`${room}/type`)
  await page.waitForLoadState('networkidle')
  await accessible(page)

  const [first] = people
  await page.keyboard.type(`${first![0]} 52-4 | Watched / I would rather be asked / . / A walk`)
  const live = page.getByRole('region', { name: 'How it reads' })
  await live.getByText('5 · Quite useful').or(live.getByText('5 · Quite far')).first().waitFor()
  await page.keyboard.type(`\n${first![1]} 52-9\n${first![2]!.slice(0, -1)}a 5234`)
  await live.getByText('takes 1 to 4').waitFor()
  await live.getByText('is mistyped').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.getByLabel('One line a card').focus()
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Control+Enter')])
  await page.getByRole('heading', { name: 'One card is in' }).waitFor()
  await page.getByRole('heading', { name: '2 lines were not saved' }).waitFor()
  await accessible(page)
  expect(await page.getByLabel('One line a card').inputValue()).toBe(
    `${first![1]} 52-9\n${first![2]!.slice(0, -1)}a 5234`,
  )

  // The rest in one go, the first card once more with it, and all of it sent twice.
  const lines = people.flatMap((codes) => codes.map((code, index) => (index < 5 ? `${code} 52-4` : `${code} 1234.`)))
  lines[0] = `${first![0]} 52-4 | Watched / I would rather be asked / . / A walk`
  for (const word of ['Saved', 'Saved before']) {
    await page.getByLabel('One line a card').fill(lines.join('\n'))
    await page.getByLabel('This person ticked').check()
    await step(page, 'Save')
    await page.getByRole('heading', { name: '24 cards are in' }).waitFor()
    expect(await page.getByText(word, { exact: false }).count()).toBeGreaterThanOrEqual(23)
  }
  expect(await page.getByText('4 complete').count()).toBe(1)

  const paper = (await rows('participants.csv')).filter((row) => row['mode'] === 'paper')
  expect(paper.map((row) => [row['group'], row['status'], row['last_position']]).toSorted()).toEqual([
    ...[1, 2].map(() => ['employees', 'completed', '5']),
    ...[1, 2].map(() => ['managers', 'completed', '5']),
  ])
  const names = paper.map((row) => row['participant'])
  const ratings = (await rows('ratings-long.csv')).filter((row) => names.includes(row['participant']))
  expect(ratings).toHaveLength(4 * 5 * 11)
  expect(ratings.filter((row) => row['reason'] === 'I would rather be asked')).toHaveLength(1)
  expect(ratings.filter((row) => row['missing'] === 'cant-say')).toHaveLength(4 * 5)
  const notAsked = ratings.filter((row) => row['missing'] === 'not-reached')
  expect(notAsked.map(({ item }) => item).toSorted()).toEqual([
    ...Array(20).fill('bothers'),
    ...Array(20).fill('helps'),
  ])
  const revisions = (await rows('revisions.csv')).filter((row) => names.includes(row['participant']))
  expect(revisions).toHaveLength(4 * 5 * 9)

  await page.goto(`/studio/${study}/results`)
  expect(await page.locator('main').innerText()).not.toMatch(/Nobody has answered/)

  // A slip from a cover erases, like every other withdrawal code.
  const visitor = await browser.newPage({ baseURL: server.origin })
  await visitor.goto(`/s/${study}/leave`)
  await visitor.getByLabel('Withdrawal code').fill(withdrawals[0]!.toLowerCase())
  await step(visitor, 'Withdraw by code')
  await visitor.getByRole('heading', { name: 'Erased' }).waitFor()
  await visitor.close()
  expect((await rows('participants.csv')).filter((row) => row['mode'] === 'paper')).toHaveLength(3)
  await page.goto(`${room}/type`)
  expect(await page.locator('tr', { hasText: first![0]!.slice(0, 3) }).innerText()).toContain('withdrawn')
  await page.getByLabel('One line a card').fill(`${first![0]} 52-4`)
  await page.getByText('withdrew').waitFor()
  await page.close()
}, 240_000)

test('five people on paper count like five on screens', async () => {
  const { designer } = stage()
  const page = await designer.newPage()
  const { seats } = await printed(page, 'Letter', { privacy_legal: 5 })
  const lines = [...seats.values()].flatMap((codes) =>
    codes.map((code, index) => `${code} ${index < 5 ? '5234' : '12345'}`),
  )
  await page.goto(`${room}/type`)
  await page.getByLabel('One line a card').fill(lines.join('\n'))
  await page.getByLabel('This person ticked').check()
  await step(page, 'Save')
  await page.goto(`/studio/${study}/results`)
  expect(await page.locator('main').innerText()).toMatch(/Privacy and legal/)
  await page.goto('/studio')
  const article = page.locator('article', { has: page.locator(`a[href="/studio/${study}/launch"]`) })
  expect(await article.innerText()).toMatch(/Privacy and legal\s+5/)
  await page.close()
})

test('without scripts, in the dark and on a phone, cards are typed in as well', async () => {
  const { browser, designer, server } = stage()
  const desk = await designer.newPage()
  const { seats } = await printed(desk, 'A4', { managers: 1 })
  await desk.close()
  const context = await browser.newContext({
    baseURL: server.origin,
    viewport: { ...phone, width: 320 },
    colorScheme: 'dark',
    javaScriptEnabled: false,
  })
  await context.addCookies(await designer.cookies())
  const page = await context.newPage()
  await page.goto(`${room}/type`)
  await page.getByLabel('One line a card').fill(`${[...seats.values()][0]![0]} 5 2 3 4`)
  await page.getByRole('button', { name: 'Show how it reads' }).click()
  await page.getByText('4 · Yes').waitFor()
  expect(await sideways(page)).toBe(0)
  await page.getByLabel('This person ticked').check()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('heading', { name: 'One card is in' }).waitFor()
  expect(await sideways(page)).toBe(0)
  await context.close()
})
