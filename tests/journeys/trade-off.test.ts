import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { desktop, phone, staged } from './stage.ts'

const stage = staged()
const simulated = 'wellbeing-at-work-simulated'
const page = `/studio/${simulated}/results/trade-off`

test('the trade-off is told in words, drawn and tabled, and each picture comes with its files and its address', async () => {
  const { designer } = stage()
  const tab = await designer.newPage()
  await tab.goto(`${page}?storyboard=coach_b&item=utility`)
  const words = tab.locator('main')
  await expect.poll(() => words.innerText()).toMatch(/Of 11 contrasts planned before launch/)
  const text = await words.innerText()
  expect(text).toMatch(/Drawn performance-first, “Team climate” seems (more|less) useful to \d of 5 groups shown/)
  expect(text).toMatch(/\d+ of \d+ people lean to privacy/)
  expect(text).not.toMatch(/majority|NaN|undefined|Infinity/)
  const shift = tab.locator('#shift-coach')
  expect(await shift.locator('svg').getAttribute('aria-label')).toMatch(/Check-in coach/)
  const file = async (button: RegExp) => {
    const [download] = await Promise.all([
      tab.waitForEvent('download'),
      shift.getByRole('button', { name: button }).click(),
    ])
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
  }
  const table = await file(/^Table as a file/)
  expect(table.name).toBe(`${simulated}-shift-coach.csv`)
  expect(table.text.trim().split('\r\n')).toHaveLength(1 + 3 * 5)
  const drawing = await file(/^Picture as a file/)
  expect(drawing.name).toBe(`${simulated}-shift-coach.svg`)
  expect(drawing.text).toMatch(/^<svg .*xmlns=.*Employees/s)
  expect(drawing.text).not.toContain('var(')
  // Whoever is sent the file alone is told what it shows, of which study, that it is simulated, and what the marks mean.
  expect(drawing.text).toMatch(
    /“Check-in coach”.*Well-being at work \(simulated answers\), version 1.*○ privacy-first/s,
  )
  const here = await shift.getByRole('link', { name: /^Link to this view/ }).getAttribute('href')
  expect(here).toBe('?storyboard=coach_b&item=utility#shift-coach')
  await tab.close()
}, 60_000)

test('without scripts its words and tables stay, and what the address says is what is shown', async () => {
  const { browser, designer, server } = stage()
  const plain = await browser.newContext({ baseURL: server.origin, javaScriptEnabled: false, viewport: phone })
  await plain.addCookies(await designer.cookies())
  const still = await plain.newPage()
  await still.goto(`${page}?storyboard=coach_b&item=utility`)
  expect(await still.locator('#cloud-coach_b table tbody tr').count()).toBe(5)
  expect(await still.locator('#enough-utility table tbody tr').count()).toBe(25)
  for (const id of ['shift-coach', 'front', 'consensus', 'enough-utility'])
    expect(await still.locator(`#${id} svg`).count(), id).toBe(1)
  expect(await still.locator('#front svg').getAttribute('aria-label')).toMatch(/Beaten by no other: Employees: “/)
  expect(await still.locator('main').innerText()).toMatch(/cells shown have as many people as were wanted/)
  await plain.close()
}, 60_000)

test('a plan that is written in the editor is kept, and leaves nothing to mend', async () => {
  const { browser, designer, server } = stage()
  const context = await browser.newContext({ baseURL: server.origin, viewport: desktop })
  await context.addCookies(await designer.cookies())
  const tab = await context.newPage()
  await tab.goto('/studio/support-chatbot/edit#plan')
  await tab.getByRole('button', { name: 'Make a plan' }).click()
  await tab.getByLabel('People of each group').fill('15')
  await tab.getByLabel('Smallest difference that matters').fill('0.5')
  await tab.getByRole('button', { name: 'Compare the drawings of a concept' }).click()
  await tab.getByLabel('In answer to').selectOption('utility')
  await tab.getByText('All changes saved').waitFor()
  await tab.reload()
  await expect.poll(() => tab.getByLabel('People of each group').inputValue()).toBe('15')
  expect(await tab.getByLabel('Smallest difference that matters').inputValue()).toBe('0.5')
  expect(await tab.getByLabel('In answer to').inputValue()).toBe('utility')
  expect(await tab.getByText('To mend').count()).toBe(0)
  await context.close()
}, 60_000)
