import { expect, test } from 'vitest'
import { readStudy, studyDirectories } from '#lib/server/study-files.ts'
import { type Given, answerAll, enter, exported, finish, phone, staged, step, unfold } from './stage.ts'

const stage = staged()
const read = await Promise.all((await studyDirectories('storyboards')).map(readStudy))
const studies = read.flatMap((one) => ('study' in one ? [one.study] : []))

test('there are the six studies', () => {
  expect(studies.map(({ slug }) => slug)).toEqual([
    'audience-selection',
    'clothing-recommendations',
    'health-from-browsing',
    'job-matcher',
    'support-chatbot',
    'wellbeing-at-work',
  ])
})

test.each(studies)('$slug is walked by somebody affected: every picture shows, every answer arrives', async (study) => {
  const { slug, storyboards, groups, items } = study
  const context = await stage().browser.newContext({ viewport: phone, baseURL: stage().server.origin })
  const page = await context.newPage()
  const given: Given = new Map()
  await enter(page, slug, groups.at(-1)!.code)
  const titles: string[] = []
  for (const [index] of storyboards.entries()) {
    await unfold(page)
    titles.push(await page.getByRole('heading', { level: 1 }).innerText())
    for (const picture of await page.getByRole('img').all()) {
      await picture.scrollIntoViewIfNeeded()
      await expect.poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBeGreaterThan(0)
      expect((await picture.getAttribute('alt'))?.length).toBeGreaterThan(40)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
    await answerAll(page, given, 300 + index)
    await step(page, 'Next')
  }
  expect(titles.toSorted()).toEqual(storyboards.map(({ title }) => title).toSorted())
  await answerAll(page, given, 300)
  await finish(page)
  expect(given.size).toBe(storyboards.length * items.length)
  expect(await exported(stage().designer, slug, 'line 300')).toEqual(given)
  await context.close()
})
