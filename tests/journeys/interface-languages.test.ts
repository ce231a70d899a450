import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { messagesIn } from '#lib/messages/catalogue.ts'
import { type Language, directionOf, languages, ownName } from '#lib/messages/language.ts'
import { findings } from './findings.ts'
import { type Given, answerAll, exported, finish, phone, staged, step } from './stage.ts'

const stage = staged()
const study = 'wellbeing-at-work'

/** A visitor whose browser asks for a language; without the script that saves, a page is as it is without JavaScript. */
async function visitor(locale: string, script = false) {
  const { browser, server } = stage()
  const context = await browser.newContext({ viewport: phone, baseURL: server.origin, locale })
  if (!script) await context.route('**/answers.js', (route) => route.abort())
  return { context, page: await context.newPage() }
}

/** What is wrong with the page as somebody meets it in this language; English words of the interface among it. */
async function faults(page: Page, language: Language): Promise<string[]> {
  const where = page.url()
  const html = page.locator('html')
  const spoken = [await html.getAttribute('lang'), await html.getAttribute('dir')].join(' ')
  const found = spoken === `${language} ${directionOf(language)}` ? [] : [`${where} is in ${spoken}`]
  found.push(...(await findings(page)))
  if (language === 'en') return found
  const foreign = await ownWords(page)
  return [...found, ...english.filter((words) => foreign.includes(words)).map((words) => `${where} says “${words}”`)]
}

/** What the page says in its own language: without the study's words, which are marked as those of another. */
const ownWords = (page: Page) =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement
    for (const part of copy.querySelectorAll('[lang]')) part.remove()
    return copy.textContent
  })

/** Every sentence and label of the English interface that takes no values and could be nothing else. */
const english = strings(messagesIn('en')).filter((words) => words.length > 8)

function strings(part: object): string[] {
  return Object.values(part).flatMap((message: unknown) =>
    typeof message === 'string' ? [message] : typeof message === 'object' && message ? strings(message) : [],
  )
}

/** From the first page, chosen there by its name, to the first storyboard. */
async function begun(page: Page, language: Language): Promise<string[]> {
  const words = messagesIn(language)
  await page.goto(`/s/${study}`)
  const choice = page.getByRole('navigation').getByRole('link', { name: ownName(language), exact: true })
  await Promise.all([page.waitForEvent('load'), choice.click()])
  const found = await faults(page, language)
  await page.getByRole('checkbox').check()
  await step(page, words.first.begin)
  found.push(...(await faults(page, language)))
  await page.locator('input[name=group][value=employees]').check()
  await step(page, words.group.next)
  return [...found, ...(await faults(page, language))]
}

describe.each(languages)('in %s', (language) => {
  const words = messagesIn(language)

  test('a study can be taken from its first page to its last, without a script, and left again', async () => {
    const { context, page } = await visitor('it-IT')
    const found = await begun(page, language)
    expect(await page.locator('h1').getAttribute('lang')).toBe(language === 'en' ? null : 'en')
    const given: Given = new Map()
    if (language === 'ar' || language === 'zh-Hans') await answerAll(page, given, languages.indexOf(language) + 900)
    for (let number = 1; number <= 5; number++) await step(page, words.storyboard.next)
    found.push(...(await faults(page, language)))
    await finish(page, words)
    await page.getByRole('heading', { name: words.end.title }).waitFor()
    found.push(...(await faults(page, language)))
    const kept =
      given.size > 0 ? await exported(stage().designer, study, `line ${languages.indexOf(language) + 900}`) : given
    for (const [place, value] of given) expect(kept.get(place)).toBe(value)
    await page.goto(`/s/${study}`)
    found.push(...(await faults(page, language)))
    await page.goto(`/s/${study}/leave`)
    found.push(...(await faults(page, language)))
    await step(page, words.leave.withdraw)
    await page.getByRole('heading', { name: words.leave.erased }).waitFor()
    found.push(...(await faults(page, language)))
    expect(found).toEqual([])
    await context.close()
  })

  test('refusals and pages that are not there are told in it', async () => {
    const { context, page } = await visitor(language)
    const found: string[] = []
    await page.goto(`/s/${study}/leave`)
    await page.locator('input[name=code]').fill('AAAA')
    await step(page, words.leave.byCode)
    await page.getByRole('alert').getByText(words.refusals.unknownCode).waitFor()
    found.push(...(await faults(page, language)))
    await page.goto('/s/nowhere')
    await page.getByText(words.refusals.noStudy('nowhere')).waitFor()
    found.push(...(await faults(page, language)))
    for (const [path, told] of [
      [`/s/${study}/p/nonsense`, words.refusals.wrongLink],
      ['/nowhere', words.error.noPage],
    ] as const) {
      await page.goto(path)
      await page.getByText(told).waitFor()
      found.push(...(await faults(page, language)))
    }
    expect(found).toEqual([])
    await context.close()
  })
})

test('a change of language on the way loses nothing that was entered, with the script and without', async () => {
  for (const script of [false, true]) {
    const { context, page } = await visitor('de-DE', script)
    const { first, group, script: said, storyboard } = messagesIn('de')
    await page.goto(`/s/${study}`)
    await page.getByRole('checkbox').check()
    await step(page, first.begin)
    await page.locator('input[name=group][value=managers]').check()
    await step(page, group.next)
    const given: Given = new Map()
    await answerAll(page, given, 951)
    await page.locator('textarea').first().fill('')
    const blank = [...given.keys()].find((place) => place.endsWith('first_reaction'))!
    given.delete(blank)
    if (script) await page.getByText(said.saved, { exact: true }).waitFor()
    const because = [...given.keys()].find((place) => place.endsWith(' why'))!
    const why = page.locator(`[name="${because.replace(' ', '.')}"]`)
    await why.fill(`line 95${Number(script)} في وسط الكتابة`)
    await step(page, 'العربية')
    expect(new URL(page.url()).pathname).toMatch(/\/storyboard\/1$/)
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
    expect(await why.inputValue()).toContain(`line 95${Number(script)} في`)
    const kept = await exported(stage().designer, study, `line 95${Number(script)} في`)
    given.delete(because)
    for (const [place, value] of given) expect(kept.get(place), place).toBe(value)
    // What was left blank is not declined yet: nobody has gone on from it.
    if (!script) expect(kept.get(blank)).not.toBe('declined')
    await page.goto(`/s/${study}`)
    await page.getByText(messagesIn('ar').first.started).waitFor()
    await step(page, 'Deutsch')
    await step(page, first.goOn)
    await page.getByRole('button', { name: storyboard.next }).waitFor()
    await context.close()
  }
})

test('a study that is paused is told in the language of the page, and a change of language there keeps what was typed', async () => {
  const { context, page } = await visitor('fr-FR')
  const french = messagesIn('fr')
  await begun(page, 'fr')
  const launch = await stage().designer.newPage()
  await launch.goto(`/studio/${study}/launch`)
  await step(launch, /^Pause/)
  try {
    await page.locator('textarea').last().fill('une phrase')
    await step(page, french.storyboard.next)
    await page.getByRole('alert').getByText(french.states.paused).waitFor()
    await step(page, 'Español')
    await page.getByRole('alert').getByText(messagesIn('es').states.paused).waitFor()
    expect(await page.locator('textarea').last().inputValue()).toBe('une phrase')
    expect(await faults(page, 'es')).toEqual([])
  } finally {
    await step(launch, /^Resume/)
    await launch.close()
  }
  await context.close()
})

test('in Arabic the page runs from right to left, and the study’s own words and pictures as they were made', async () => {
  const { context, page } = await visitor('ar-EG', true)
  await begun(page, 'ar')
  const middle = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => {
        const { left, width } = one.getBoundingClientRect()
        return left + width / 2
      })
  expect(await middle('.apart input')).toBeGreaterThan(phone.width / 2)
  expect(await middle('.points input')).toBeLessThan(phone.width / 2)
  expect(await middle('button.next')).toBeGreaterThan(phone.width / 2)
  const directions = await page.evaluate(() =>
    ['h1', 'figcaption', 'legend', 'dd', 'dt', '.state'].map(
      (one) => getComputedStyle(document.querySelector(one)!).direction,
    ),
  )
  expect(directions).toEqual(['ltr', 'ltr', 'ltr', 'ltr', 'rtl', 'rtl'])
  const turned = await page
    .locator('img')
    .first()
    .evaluate((one) => getComputedStyle(one).transform)
  expect(turned).toBe('none')
  await page.locator('textarea').last().fill('كلمة')
  await page.getByText(messagesIn('ar').script.saved, { exact: true }).waitFor()
  await context.close()
})
