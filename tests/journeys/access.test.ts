import { describe, expect, test } from 'vitest'
import { findings } from './findings.ts'
import { type Given, answerAll, desktop, enter, phone, staged, step } from './stage.ts'

const stage = staged()
const study = 'wellbeing-at-work'
const looks = [
  { name: 'on a phone', viewport: phone, colorScheme: 'light' as const },
  { name: 'on a desktop, dark', viewport: desktop, colorScheme: 'dark' as const },
]

describe.each(looks)('axe finds nothing $name', ({ viewport, colorScheme }) => {
  test('on the participants’ pages', async () => {
    const { browser, server } = stage()
    const context = await browser.newContext({ viewport, colorScheme, baseURL: server.origin })
    const page = await context.newPage()
    const found: string[] = []
    const look = async () => {
      found.push(...(await findings(page)))
    }
    for (const path of ['/', '/nowhere', `/s/${study}`, `/s/${study}/leave`]) {
      await page.goto(path)
      await look()
    }
    await page.goto(`/s/${study}`)
    await page.getByRole('checkbox').check()
    await step(page, 'Begin')
    await look()
    await context.clearCookies()
    await enter(page, study, 'employees')
    const given: Given = new Map()
    await answerAll(page, given, 700)
    await page.getByText('Pause, change device, or leave').click()
    await look()
    for (let number = 1; number <= 5; number++) await step(page, 'Next')
    await look()
    await step(page, 'Next')
    await look()
    await step(page, /^Finish without/)
    await look()
    await page.goto(`/s/${study}`)
    await look()
    expect(found).toEqual([])
    await context.close()
  })

  test('on the studio’s pages', async () => {
    const { browser, server, designer } = stage()
    const context = await browser.newContext({ viewport, colorScheme, baseURL: server.origin })
    const page = await context.newPage()
    const found: string[] = []
    const look = async (path: string, status = 200) => {
      expect((await page.goto(path))?.status(), path).toBe(status)
      await page.waitForLoadState('networkidle')
      found.push(...(await findings(page)))
    }
    await look('/studio/sign-in')
    await look('/studio/setup?token=used')
    await context.addCookies(await designer.cookies())
    await look('/studio')
    await look('/studio/gallery')
    for (const slug of [study, `${study}-simulated`])
      for (const room of ['launch', 'results', 'export']) await look(`/studio/${slug}/${room}`)
    expect(found).toEqual([])
    await context.close()
  })
})
