import { expect, test } from 'vitest'
import { phone, staged, step } from './stage.ts'

const stage = staged()

test('a study that stands in two languages is taken in the one that was chosen, pictures included', async () => {
  const context = await stage().browser.newContext({ viewport: phone, baseURL: stage().server.origin, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto('/s/audience-selection?g=posters')
  await page.getByRole('heading', { name: 'Choosing who sees a post' }).waitFor()
  await page.getByRole('navigation', { name: 'Language' }).getByRole('link', { name: '简体中文' }).click()
  await page.getByRole('heading', { name: '选择谁能看到帖子' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
  await page.getByRole('checkbox').check()
  await step(page, '开始')
  const picture = page.getByRole('img').first()
  expect(await picture.getAttribute('alt')).toMatch(/\p{Script=Han}{6}/u)
  const drawn = await context.request.get((await picture.getAttribute('src')) ?? '')
  expect(await drawn.text()).toMatch(/<text[^>]*>[^<]*\p{Script=Han}/u)
  expect(await page.getByRole('group').first().innerText()).toMatch(/\p{Script=Han}/u)
  // So does the interface around it.
  expect(await page.getByRole('main').innerText()).not.toMatch(/How useful would this be|What happens|Next|left/)
  await context.close()
})

test('a browser in Chinese meets the study in Chinese, and the first page offers the other language', async () => {
  const context = await stage().browser.newContext({ viewport: phone, baseURL: stage().server.origin, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto('/s/audience-selection')
  await page.getByRole('heading', { name: '选择谁能看到帖子' }).waitFor()
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Choosing who sees a post' }).waitFor()
  await context.close()
})
