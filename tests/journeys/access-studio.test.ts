import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { sampleStudy } from '../sample-study.ts'
import { answerAll, enter, staged, step } from './stage.ts'
import { readings, storeWith, visited } from './whole-study.ts'

// Each page is looked at in five conditions: many looks a test, where others press a few buttons.
vi.setConfig({ testTimeout: 300_000 })

const stage = staged()
const study = 'wellbeing-at-work'
storeWith(stage, sampleStudy({ slug: 'personal', access: 'invitation' }))

// The studio speaks English alone.
const [english] = readings

/** A visit by somebody who is signed in: what they do, how they open a page to look at it, and how they look again. */
const atWork = (
  work: (page: Page, open: (path: string) => Promise<void>, look: (state: string) => Promise<void>) => Promise<void>,
) =>
  visited(stage(), english!, async (page, look, context) => {
    await context.addCookies(await stage().designer.cookies())
    const open = async (path: string) => {
      expect((await page.goto(path))?.status(), path).toBe(200)
      await page.waitForLoadState('networkidle')
      await look(path)
    }
    await work(page, open, look)
  })

test('in every condition nothing is found at the studio’s door', () =>
  visited(stage(), english!, async (page, look) => {
    await page.goto('/studio/sign-in')
    await look('signing in')
    await page.getByLabel('E-mail').fill('nobody@example.org')
    await page.getByLabel('Password').fill('no such password')
    await step(page, 'Sign in')
    await page.getByRole('alert').waitFor()
    await look('a wrong password')
    await page.goto('/studio/setup?token=used')
    await look('a used link')
  }))

test('in every condition nothing is found where studies are listed, brought in and launched', () =>
  atWork(async (page, open, look) => {
    for (const path of ['/analyze', '/studio', '/studio/gallery', '/studio/import', '/studio/keys']) await open(path)
    for (const room of [`${study}/launch`, 'personal/launch', 'personal/invitations']) await open(`/studio/${room}`)
    await page.goto('/studio/nowhere/launch')
    await look('a study that is not there')
  }))

test('in every condition nothing is found in results and files, of nobody, of one and of many', () =>
  atWork(async (_page, open) => {
    const rooms = ['results', 'results/trade-off', 'report', 'export']
    for (const room of rooms) await open(`/studio/${study}/${room}`)
    const person = await stage().browser.newPage({ baseURL: stage().server.origin })
    await enter(person, study, 'managers')
    await answerAll(person, new Map(), 1)
    await step(person, 'Next')
    await person.close()
    await open(`/studio/${study}/results`)
    const beside = ['people', 'heat-map', 'beside', 'marks', 'reasons?q=asked'].map((page) => `results/${page}`)
    for (const room of [...rooms, ...beside]) await open(`/studio/${study}-simulated/${room}`)
  }))

test('in every condition nothing is found on paper: the room, the pages to print, and typing in', () =>
  atWork(async (page, open, look) => {
    await open(`/studio/${study}/paper`)
    await page.locator('[name="seats.employees"]').fill('1')
    await step(page, 'Make the pages')
    await look('pages to print')
    await open(`/studio/${study}/paper/type`)
    await page.getByLabel('One line a card').fill('nothing that is a card')
    await step(page, 'Save')
    await look('lines that were not saved')
  }))

test('in every condition nothing is found in any part of the editor', () =>
  atWork(async (page, _open, look) => {
    await page.goto(`/studio/${study}/edit`)
    await page.getByRole('heading', { name: 'Say what the study is about' }).waitFor()
    const parts = page.getByRole('navigation', { name: 'Parts of the study' }).locator('a[href^="#"]')
    const names = await parts.evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('href')!))])
    const boards = names.filter((name) => name.startsWith('#storyboard-'))
    for (const name of names.filter((one) => !boards.includes(one) || one === boards[0])) {
      await page.evaluate((hash) => (location.hash = hash), name)
      await page.locator(`nav a[href="${name}"][aria-current=page]`).waitFor({ state: 'attached' })
      await look(name)
    }
  }))
