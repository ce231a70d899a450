import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { messagesIn } from '#lib/messages/catalogue.ts'
import { directionOf, languages, nameIn, ownName } from '#lib/messages/language.ts'
import { openStore } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { sampleStudy } from '../sample-study.ts'
import { findings, isTooWide } from './findings.ts'
import { phone, staged, step } from './stage.ts'

const stage = staged()

async function visitor(locale: string, width = phone.width) {
  const viewport = { ...phone, width }
  const context = await stage().browser.newContext({ viewport, baseURL: stage().server.origin, locale })
  return { context, page: await context.newPage() }
}

/** Which language a page says it is in and which way it runs, and what is wrong with it: axe looks at one of each way. */
async function state(page: Page) {
  const [language, direction] = await page
    .locator('html')
    .evaluate((html: HTMLElement) => [html.lang, html.dir] as const)
  const looked = language === 'ar' || language === 'de'
  const found = looked ? await findings(page) : (await isTooWide(page)) ? ['is wider than the screen'] : []
  return { language, direction, found }
}

test('a study that stands in two languages is taken in the one that was chosen, pictures included', async () => {
  const { context, page } = await visitor('en-GB')
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
  // So does the interface around it, and nothing is marked as of another language.
  expect(await page.getByRole('main').innerText()).not.toMatch(/How useful would this be|What happens|Next|left/)
  expect(await page.getByText(messagesIn('zh-Hans').inOwn(nameIn('zh-Hans', 'en'))).count()).toBe(0)
  await context.close()
})

test('a browser in Chinese meets the study in Chinese, and the first page offers the other language', async () => {
  const { context, page } = await visitor('zh-CN')
  await page.goto('/s/audience-selection')
  await page.getByRole('heading', { name: '选择谁能看到帖子' }).waitFor()
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Choosing who sees a post' }).waitFor()
  await context.close()
})

test('the start page speaks six languages, and the one chosen there goes along to the studies and back', async () => {
  const { context, page } = await visitor('it-IT', 320)
  await page.goto('/')
  await page.getByText(messagesIn('en').start.lead).waitFor()
  for (const language of languages) {
    const { start, error } = messagesIn(language)
    await page.getByRole('link', { name: ownName(language), exact: true }).click()
    await page.getByText(start.lead).waitFor()
    expect(await state(page)).toEqual({ language, direction: directionOf(language), found: [] })
    await page.getByRole('link', { name: 'Well-being at work' }).click()
    await page.getByRole('heading', { name: messagesIn(language).first.before }).waitFor()
    await page.goto(`/nowhere?lang=${language}`)
    await page.getByText(error.noPage).waitFor()
    await page.getByRole('link', { name: messagesIn(language).toStart }).click()
    await page.getByText(start.lead).waitFor()
  }
  await context.close()
})

const arabic = {
  title: 'مثال',
  groups: { staff: { name: 'الموظفون', description: 'من يعملون هنا.' } },
  items: { utility: { text: 'ما مدى الفائدة؟' } },
  storyboards: { coach_a: { title: 'قصة', panels: [{ caption: 'الصورة الأولى' }, {}] } },
}

/** Publishes a study of which a part is translated. */
async function halfTranslated(slug: string): Promise<void> {
  const store = await openStore(join(stage().server.dataDir, 'faultline.db'))
  await studies.draft(store, sampleStudy({ slug, access: 'open', translations: { ar: arabic } }), 'test')
  await studies.move(store, slug, 'publish', 'test')
  await store.database.close()
}

test('what is not translated stands in the study’s own language, each text marked and each part told once', async () => {
  await halfTranslated('half')
  const words = messagesIn('ar')
  const note = words.inOwn(nameIn('ar', 'en'))
  const { context, page } = await visitor('ar', 320)
  const lang = (text: string) =>
    page
      .getByText(text, { exact: true })
      .first()
      .evaluate((one) => [one.closest('[lang]')?.getAttribute('lang'), getComputedStyle(one).direction].join(' '))
  await page.goto('/s/half')
  expect([await lang('مثال'), await lang('What do you think of these?')]).toEqual(['ar rtl', 'en ltr'])
  // Once beside the introduction, once for the whole consent.
  expect(await page.getByText(note, { exact: true }).count()).toBe(2)
  expect(await state(page)).toMatchObject({ found: [] })
  await page.getByRole('checkbox').check()
  await step(page, words.first.begin)
  expect([await lang('الموظفون'), await lang('managers')]).toEqual(['ar rtl', 'en ltr'])
  await page.locator('input[name=group][value=staff]').check()
  await step(page, words.group.next)
  for (let number = 1; (await page.getByRole('heading', { name: 'قصة' }).count()) === 0; number++) {
    expect(number).toBeLessThan(5)
    await step(page, words.storyboard.next)
  }
  expect(await lang('الصورة الأولى')).toBe('ar rtl')
  expect([await lang('coach_a 2'), await lang('mood')]).toEqual(['en ltr', 'en ltr'])
  expect(await page.getByRole('img').first().getAttribute('lang')).toBe('en')
  // The question is translated, its scale is not: the points run as their words do, and the mark stands once.
  const question = page.getByRole('group', { name: 'ما مدى الفائدة؟' })
  expect(await question.locator('.points').getAttribute('dir')).toBe('ltr')
  expect(await question.getByText(note, { exact: true }).count()).toBe(1)
  expect(await state(page)).toMatchObject({ language: 'ar', direction: 'rtl', found: [] })
  await context.close()
})

test('on a shared device each person reads their own language, and the next one begins with the device’s again', async () => {
  await halfTranslated('shared')
  const { context, page } = await visitor('de-DE', 320)
  await page.goto('/studio/sign-in')
  await page.getByLabel('E-mail').fill('designer@example.org')
  await page.getByLabel('Password').fill('four words in a row')
  await step(page, 'Sign in')
  await page.goto('/studio/shared/launch')
  await page.locator('summary', { hasText: 'Use this device' }).click()
  await page.getByLabel('Who takes it').selectOption('staff')
  await page.getByLabel('Four digits to end it with').fill('4821')
  await step(page, /^Use this device for several people, one/)
  for (const language of languages) {
    const { room, first } = messagesIn(language)
    await page.getByRole('heading', { name: /Bereit|Bitte geben Sie/ }).waitFor()
    await page.getByRole('link', { name: ownName(language), exact: true }).click()
    const heading = language === 'en' ? room.ready.fresh : room.ready.handed
    await page.getByRole('heading', { name: heading }).waitFor()
    const here = { language, direction: directionOf(language), found: [] }
    expect(await state(page)).toEqual(here)
    await page.getByRole('link', { name: room.ready.begin, exact: true }).click()
    await page.getByRole('checkbox').check()
    await step(page, first.begin)
    expect(await page.getByRole('complementary', { name: room.bar }).innerText()).toContain(room.next)
    await page.getByRole('link', { name: room.next }).click()
    expect(await state(page)).toEqual(here)
    expect(JSON.parse((await page.locator('.announced').getAttribute('data-words')) ?? '')).toEqual({
      30: room.idle.announced(30),
      10: room.idle.announced(10),
    })
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('dialog[data-idle]')?.showModal())
    await page.getByRole('heading', { name: room.idle.heading }).waitFor()
    expect(await state(page)).toEqual(here)
    await page.getByRole('button', { name: room.idle.stay }).click()
    await step(page, room.hand.button)
  }
  await page.getByRole('heading', { name: messagesIn('de').room.ready.handed }).waitFor()
  await page.goto('/s/shared/room?lang=fr')
  await page.locator('summary', { hasText: messagesIn('fr').room.leave.summary }).click()
  await page.getByLabel(messagesIn('fr').room.leave.label).fill('1111')
  await step(page, messagesIn('fr').room.leave.button)
  expect(await state(page)).toMatchObject({ found: [] })
  await context.close()
}, 120_000)
