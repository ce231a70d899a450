import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { findings } from './findings.ts'
import { desktop, phone, staged, step } from './stage.ts'

const stage = staged()

/** Everything that a storyboard needs beside its panels, by the label of its field. */
const behind = {
  What: 'the times of meals',
  'About whom': 'the person who cooks',
  From: 'the kitchen scale',
  To: 'the recipe service',
  'On what terms': 'each time the scale is used, as the person has agreed',
  'Where it is worked out': 'the servers of the recipe service',
  'How long the data are kept': 'one year',
  'What the AI is for': 'To suggest what to cook.',
  'What it can do': 'Foretells what somebody will like from what they cooked before.',
  'What it needs of data': 'What was weighed and when, of many kitchens.',
  'What else the data are used for': 'Nothing else.',
  'How well it works': 'Three of four suggestions are cooked.',
  'Why it is drawn like this': 'More data give better suggestions; we accept that meals are known to us.',
}

const open = async (page: Page, part: string) => {
  await page.getByRole('navigation', { name: 'Parts of the study' }).getByRole('link', { name: part }).first().click()
}
const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
const saved = (page: Page) => page.getByText(/^All changes saved/).waitFor()

/** Draws one panel and writes all that stands behind it. */
async function drawBoard(page: Page, title: string, caption: string): Promise<void> {
  await fill(page, 'Title', title)
  const panel = page.getByRole('article', { name: 'Panel 1' })
  await panel.getByLabel('Place').selectOption('home')
  await panel.getByLabel('Called').fill('cook')
  await panel.getByRole('button', { name: 'Add a person' }).click()
  await panel.getByLabel('What comes in').selectOption('phone')
  await panel.getByRole('button', { name: 'Add a thing' }).click()
  await panel.getByRole('button', { name: 'Add an arrow' }).click()
  await panel.getByLabel('Caption').fill(caption)
  // What is told of it follows at a distance, and moves the button below.
  await saved(page)
  await page.getByRole('button', { name: 'Next: data and model' }).click()
  for (const [label, text] of Object.entries(behind)) await fill(page, label, text)
}

async function addConcept(page: Page, title: string): Promise<void> {
  await open(page, 'Concepts and storyboards')
  await fill(page, 'Another concept', title)
  await page.getByRole('button', { name: 'Add the concept' }).click()
  const concept = page.getByRole('article').filter({ has: page.getByRole('button', { name: `Remove ${title}` }) })
  await concept.getByLabel('In a sentence').fill(`${title} suggests what to cook.`)
  await concept.getByRole('button', { name: 'Draw “performance first”' }).click()
  await drawBoard(page, `${title}, all year`, 'The scale notes each meal, and the phone suggests the next.')
  await open(page, 'Concepts and storyboards')
  await page.getByRole('button', { name: `Derive “privacy first” from “${title}, all year”` }).click()
  await fill(page, 'Title', `${title}, this week`)
  await page.getByLabel('Caption').fill('The scale keeps one week, and the phone suggests the next meal.')
}

test('a study of three concepts goes from blank to live without a line of text outside the studio', async () => {
  const page = await stage().designer.newPage()
  await page.goto('/studio')
  await fill(page, 'Title', 'What to cook')
  await step(page, 'Begin')
  expect(new URL(page.url()).pathname).toBe('/studio/what-to-cook/edit')
  await page.getByText(/to mend before publishing/).waitFor()
  await fill(
    page,
    'Introduction',
    'What should help you decide what to cook? Look at each story and say what you think.',
  )

  for (const title of ['Recipe scale', 'Shopping list', 'Fridge camera']) await addConcept(page, title)

  await open(page, 'Without a title')
  await drawBoard(page, 'A book of recipes', 'Somebody looks through a book and chooses.')
  await open(page, 'Concepts and storyboards')
  await page.getByLabel('In a sentence').first().fill('A book, and what is in the house.')

  await open(page, 'Groups')
  await fill(page, 'Another group', 'Engineers')
  await page.getByRole('button', { name: 'Add the group' }).click()
  await page.getByRole('group', { name: 'Engineers' }).first().getByLabel('This is me').fill('I build such things.')
  await open(page, 'Consent')
  await fill(page, 'What it pays', 'Nothing.')
  await fill(page, 'Who reads what', 'The team reads your answers, with your group.')
  await fill(page, 'Whom to ask', 'The team, at kitchen@example.org.')

  await open(page, 'Check and publish')
  await page.getByText('Nothing is left to mend.', { exact: true }).waitFor()
  await saved(page)
  await step(page, 'Publish and open it')
  await page.getByRole('heading', { name: 'Invite people' }).waitFor()

  const link = await page
    .getByRole('link', { name: /\/s\/what-to-cook\?g=/ })
    .first()
    .getAttribute('href')
  const rater = await stage().browser.newPage({ viewport: phone })
  await rater.goto(link ?? '')
  await rater.getByRole('checkbox').check()
  await step(rater, 'Begin')
  expect(await rater.getByRole('img').first().getAttribute('alt')).toMatch(/^At home\. Cook stands/)
  expect(await rater.content()).not.toMatch(/privacy.first|performance.first/i)
  await rater.close()
  await page.close()
}, 180_000)

const parts = ['about', 'concepts', 'people', 'groups', 'questions', 'consent', 'preview', 'publish', 'history']

test.each([
  { name: 'any part of the editor on a phone', viewport: phone, colorScheme: 'light' as const, where: parts },
  // The parts between them show everything that a part is made of.
  {
    name: 'the editor on a desktop, dark',
    viewport: desktop,
    colorScheme: 'dark' as const,
    where: ['concepts', 'publish'],
  },
])('axe finds nothing in $name, and each part has one next step at most', async ({ viewport, colorScheme, where }) => {
  const { browser, server, designer } = stage()
  const context = await browser.newContext({ viewport, colorScheme, baseURL: server.origin })
  await context.addCookies(await designer.cookies())
  const page = await context.newPage()
  const found: string[] = []
  const look = async (where: string) => {
    // What is folded away must be as good as what is not.
    await page
      .locator('section details')
      .evaluateAll((all) => all.slice(0, 8).forEach((one) => ((one as HTMLDetailsElement).open = true)))
    found.push(...(await findings(page)))
    const small = await page
      .locator('main :is(a, button, input, select, summary):visible')
      .evaluateAll((all) =>
        all
          .filter(
            (one) =>
              one.getBoundingClientRect().height < 24 && !one.matches('input:is([type=checkbox], [type=radio]), p a'),
          )
          .map((one) => one.outerHTML.slice(0, 120)),
      )
    found.push(...small.map((html) => `${where} too small: ${html}`))
    const filled = await page.locator('main .next').count()
    if (filled > 1) found.push(`${where} has ${filled} next steps`)
    await page.setViewportSize({ width: 320, height: 700 })
    const tooWide = await page
      .locator('main')
      .evaluate((main) => main.scrollWidth > main.clientWidth || main.getBoundingClientRect().right > innerWidth)
    if (tooWide) found.push(`${where} is wider than a screen of 320 px`)
    await page.setViewportSize(viewport)
  }
  await page.goto('/studio/wellbeing-at-work/edit')
  await page.getByRole('heading', { name: 'Say what the study is about' }).waitFor()
  for (const part of [...where, 'storyboard-team_climate_a']) {
    await page.evaluate((hash) => (location.hash = hash), part)
    await page.locator(`nav a[href="#${part}"][aria-current=page]`).waitFor({ state: 'attached' })
    await look(part)
  }
  await page.getByRole('button', { name: 'Data and model', exact: true }).click()
  await look('data and model')
  await page.getByRole('button', { name: 'Side by side' }).click()
  await look('side by side')
  expect(found).toEqual([])
  await context.close()
})

test('the other tilt is shown side by side, and what was told otherwise is marked', async () => {
  const page = await stage().designer.newPage()
  await page.goto('/studio/what-to-cook/edit')
  await open(page, 'Recipe scale, this week')
  await page.getByRole('button', { name: 'Side by side' }).click()
  await page.getByText('the caption differs').waitFor()
  expect(await page.locator('mark').allTextContents()).toEqual([
    'The scale keeps one week, and the phone suggests the next meal.',
    'The scale notes each meal, and the phone suggests the next.',
  ])
  await page.close()
})

test('what is typed is kept, taken back and done again, by keyboard alone', async () => {
  const page = await stage().designer.newPage()
  await page.goto('/studio/wellbeing-at-work/edit#groups')
  const name = page.getByLabel('Name', { exact: true }).first()
  await name.focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' here')
  expect(await name.inputValue()).toBe('Employees here')
  await page.keyboard.press('Control+z')
  expect(await name.inputValue()).toBe('Employees')
  await page.keyboard.press('Control+Shift+z')
  await saved(page)
  await page.reload()
  expect(await name.inputValue()).toBe('Employees here')
  await page.getByRole('button', { name: 'Move Employees here later' }).press('Enter')
  expect(await name.inputValue()).toBe('Managers')
  await saved(page)

  await open(page, 'Check and publish')
  const changed = page.getByRole('heading', { name: 'What changed' }).locator('xpath=following-sibling::ul[1]')
  expect(await changed.innerText()).toMatch(/Groups, “Employees here”, name: “Employees” is now “Employees here”/)
  await open(page, 'History')
  await page.getByRole('button', { name: 'Drop all changes since the published version' }).click()
  await page.getByText('The study is as it was then.').waitFor()
  await saved(page)
  await open(page, 'Groups')
  expect(await name.inputValue()).toBe('Employees')
  await page.close()
})

test('two editors at once see each other, meet in different places, and choose where they met in the same one', async () => {
  const [one, two] = [await stage().designer.newPage(), await stage().designer.newPage()]
  for (const page of [one, two]) await page.goto('/studio/what-to-cook/edit#groups')
  const names = (page: Page) => page.getByLabel('Name', { exact: true })
  await two.getByText(/open in another window too/).waitFor()
  await names(one).nth(0).fill('Cooks')
  await saved(one)
  await names(two).nth(1).fill('Guests')
  await names(two).nth(0).fill('Chefs')
  await two.getByText('Somebody else changed the same place.').waitFor()
  expect(await names(two).nth(0).inputValue()).toBe('Cooks')
  expect(await names(two).nth(1).inputValue()).toBe('Guests')
  await two.getByRole('button', { name: 'Use mine' }).click()
  await saved(two)
  await one.reload()
  expect([await names(one).nth(0).inputValue(), await names(one).nth(1).inputValue()]).toEqual(['Chefs', 'Guests'])
  await one.close()
  await two.close()
}, 60_000)

test('what is typed as soon as there is a field is kept, however late the script comes', async () => {
  const page = await stage().designer.newPage()
  // The page starts by awaiting its two scripts together.
  await page.addInitScript(() => {
    const all = Promise.all.bind(Promise)
    let first = true
    Promise.all = (async (promises: Promise<unknown>[]) => {
      if (first) await new Promise((go) => setTimeout(go, 1500))
      first = false
      return all(promises)
    }) as typeof Promise.all
  })
  await page.goto('/studio/what-to-cook/edit')
  await fill(page, 'Introduction', 'Typed at once.')
  await saved(page)
  await page.reload()
  expect(await page.getByLabel('Introduction').inputValue()).toBe('Typed at once.')
  await page.close()
})

test('work outlives a server that is out of reach and a page that is closed', async () => {
  const page = await stage().designer.newPage()
  await page.goto('/studio/what-to-cook/edit')
  await page.route('**/edit/draft', (route) => route.abort())
  await fill(page, 'Introduction', 'Written while the server was away.')
  await page.getByText(/the server is out of reach/).waitFor()
  await page.close({ runBeforeUnload: false })
  const again = await stage().designer.newPage()
  await again.goto('/studio/what-to-cook/edit')
  await saved(again)
  await again.reload()
  expect(await again.getByLabel('Introduction').inputValue()).toBe('Written while the server was away.')
  await again.close()
})

test('a scene is written as YAML by those who prefer it, and a mistake there changes nothing', async () => {
  const page = await stage().designer.newPage()
  await page.goto('/studio/what-to-cook/edit')
  await open(page, 'Fridge camera, all year')
  const panel = page.getByRole('article', { name: 'Panel 1' })
  await panel.getByText('As YAML', { exact: true }).click()
  const yaml = panel.getByLabel('The scene as YAML')
  await expect.poll(() => yaml.inputValue()).toMatch(/setting: home/)
  await yaml.fill('setting: moon\n')
  await panel.getByText(/setting must be one of/).waitFor()
  expect(await panel.getByLabel('Place').inputValue()).toBe('home')
  await yaml.fill('setting: shop\npeople:\n  - { who: seller, at: left }\n')
  await expect.poll(() => panel.getByLabel('Place').inputValue()).toBe('shop')
  await panel.getByText('seller', { exact: false }).first().waitFor()
  await page.close()
})

test('what is told of the text waits while something is pressed, lest that slips from under the finger', async () => {
  const page = await stage().designer.newPage()
  await page.goto('/studio/what-to-cook/edit')
  await open(page, 'A book of recipes')
  const caption = page.getByRole('article', { name: 'Panel 1' }).getByLabel('Caption')
  const words = await caption.inputValue()
  const next = page.getByRole('button', { name: 'Next: data and model' })
  await next.hover()
  await caption.evaluate((field: HTMLTextAreaElement) => {
    field.value = ''
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await page.mouse.down()
  await page.waitForTimeout(600)
  expect(await page.locator('.told .fault').count()).toBe(0)
  await page.mouse.up()
  await page.getByLabel('About whom', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Panels', exact: true }).click()
  await page.locator('.told .fault').first().waitFor()
  await caption.fill(words)
  await saved(page)
  await page.close()
}, 60_000)

test('panels are put in order by dragging as by keyboard, and focus stays on what was moved', async () => {
  const page = await stage().designer.newPage()
  await page.goto('/studio/what-to-cook/edit')
  await open(page, 'A book of recipes')
  await page.getByRole('button', { name: 'Add one like the last' }).click()
  await page.getByRole('article', { name: 'Panel 2' }).getByLabel('Caption').fill('Somebody cooks.')
  const first = page.getByRole('article', { name: 'Panel 1' })
  const caption = () => first.getByLabel('Caption').inputValue()
  const [from, to] = [1, 0].map((index) => page.getByRole('button', { name: `Go to panel ${index + 1}` }))
  await from!.scrollIntoViewIfNeeded()
  const [start, end] = [await from!.boundingBox(), await to!.boundingBox()]
  await page.mouse.move(start!.x + 20, start!.y + 20)
  await page.mouse.down()
  await page.mouse.move(end!.x + 20, end!.y + 25, { steps: 4 })
  await page.mouse.up()
  await page.getByText('Panel 2 is now panel 1.').waitFor()
  expect(await caption()).toBe('Somebody cooks.')
  await first.getByRole('button', { name: 'Move panel 1 later' }).press('Enter')
  expect(await caption()).toBe('Somebody looks through a book and chooses.')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Move panel 2 earlier')
  await page.keyboard.press('Control+z')
  expect(await caption()).toBe('Somebody cooks.')
  await first.getByRole('button', { name: 'Remove panel 1' }).click()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Panel 1')
  await saved(page)
  await page.close()
})

test('somebody is moved by dragging them in the picture, described after a press, and the text follows', async () => {
  const page = await stage().designer.newPage()
  await page.goto('/studio/what-to-cook/edit')
  await open(page, 'Shopping list, all year')
  const panel = page.getByRole('article', { name: 'Panel 1' })
  const picture = panel.getByRole('img').first()
  const cook = async () => {
    const { x, y, width } = (await picture.boundingBox())!
    return [x + width * (250 / 800), y + width * (450 / 800)] as const
  }
  await picture.scrollIntoViewIfNeeded()
  await page.mouse.click(...(await cook()))
  const pose = panel.getByLabel('Pose')
  await pose.selectOption('sits')
  expect(await panel.getByLabel('The same in words').inputValue()).toMatch(/^At home\. Cook sits/)
  const before = await picture.getAttribute('src')
  const [x, y] = await cook()
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 60, y, { steps: 4 })
  await page.mouse.up()
  expect(await picture.getAttribute('src')).not.toBe(before)
  await page.keyboard.press('Control+z')
  expect(await picture.getAttribute('src')).toBe(before)
  await panel.getByLabel('The same in words').fill('Somebody sits.')
  await pose.selectOption('stands')
  expect(await panel.getByLabel('The same in words').inputValue()).toBe('Somebody sits.')
  await panel.getByRole('button', { name: 'Write it anew from the picture' }).click()
  expect(await panel.getByLabel('The same in words').inputValue()).toMatch(/^At home\. Cook stands/)
  await page.close()
})

test('what the server refuses is named where it stands, and work outlives being signed out', async () => {
  const page = await stage().designer.newPage()
  await page.goto('/studio/what-to-cook/edit')
  const minutes = page.getByLabel('Minutes it takes')
  await minutes.fill('many')
  await page.getByText('A whole number from 1 to 120 is needed; 15 stands until then.').waitFor()
  await minutes.fill('20')
  await saved(page)
  await page.route('**/edit/draft', (route) =>
    route.fulfill({
      status: 422,
      json: { refusal: 'groups › 0 › name is longer than 60 characters', field: 'groups.0.name' },
    }),
  )
  await fill(page, 'Title', 'What to cook today')
  await page.getByText(/Not saved: “Groups, “Chefs”, name” is longer than 60 characters\. Mend it or undo it/).waitFor()
  await page.getByRole('link', { name: 'Show where' }).click()
  await page.getByRole('heading', { name: 'Say who is asked' }).waitFor()
  await page.unroute('**/edit/draft')

  const cookies = await stage().designer.cookies()
  await stage().designer.clearCookies()
  await page.getByLabel('This is me').first().fill('I cook.')
  await page.getByText('you were signed out').waitFor()
  await stage().designer.addCookies(cookies)
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await saved(page)
  await page.reload()
  expect(await page.getByLabel('This is me').first().inputValue()).toBe('I cook.')
  await page.close()
})

test('a storyboard is read aloud where the browser can, and what an upload left out is told', async () => {
  const page = await stage().designer.newPage()
  await page.addInitScript(() => {
    const spoken: string[] = []
    const speech = {
      speak: ({ lang, text }: SpeechSynthesisUtterance) => spoken.push(`${lang}: ${text}`),
      cancel: () => spoken.push('stop'),
    }
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
    Object.assign(window, { spoken })
  })
  await page.goto('/studio/what-to-cook/edit')
  await open(page, 'Preview')
  const reading = page.getByRole('region', { name: 'Read aloud' })
  await reading.getByText(/^1\. /).waitFor()
  await reading.getByRole('button', { name: 'Speak it' }).click()
  await reading.getByRole('button', { name: 'Stop' }).click()
  await reading.getByRole('button', { name: 'Speak it' }).waitFor()
  const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken)
  expect(spoken.filter((one) => one.startsWith('en: '))).toHaveLength(1)
  expect(spoken.at(-1)).toBe('stop')

  await open(page, 'Concepts and storyboards')
  await page
    .getByRole('link', { name: /, all year/ })
    .first()
    .click()
  const panel = page.getByRole('article', { name: 'Panel 1' })
  await panel.getByText('Use a picture from elsewhere').click()
  const shape = { x: 0, y: 0, width: 600, height: 300 }
  const elements = ['rectangle', 'embeddable'].map((type) => ({ id: type, type, ...shape }))
  const buffer = Buffer.from(JSON.stringify({ type: 'excalidraw', version: 2, elements }))
  await panel.locator('input[type=file]').setInputFiles({ name: 'a.excalidraw', mimeType: 'application/json', buffer })
  await panel.getByText('1 element of a kind that our pen does not know (embeddable) left out.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await saved(page)
  await page.close()
})
