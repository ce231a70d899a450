// Takes the pictures of the README from the built application: `node tests/pictures.ts` after `npm test -- build`.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launch } from './browser.ts'
import { start } from './server.ts'

const folder = fileURLToPath(new URL('../static/pictures', import.meta.url))
const [server, browser] = await Promise.all([start(), launch()])
mkdirSync(folder, { recursive: true })

const phone = await browser.newPage({ baseURL: server.origin, viewport: { width: 390, height: 844 } })
await phone.goto('/s/wellbeing-at-work?g=employees')
await phone.getByRole('checkbox').check()
await phone.getByRole('button', { name: 'Begin' }).click()
await phone.waitForURL('**/storyboard/1')
await phone.waitForLoadState('networkidle')
await phone.screenshot({ path: `${folder}/storyboard.png` })

const desk = await browser.newPage({ baseURL: server.origin, viewport: { width: 1120, height: 860 } })
await desk.goto(/\/studio\/setup\?token=\S+/.exec(server.output())?.[0] ?? '')
await desk.getByLabel('What to call you').fill('The designer')
await desk.getByLabel('E-mail address').fill('designer@example.org')
await desk.getByLabel('Password').fill('four words in a row')
await desk.getByRole('button', { name: 'Make the account' }).click()
await desk.waitForURL('**/studio')
for (const [name, path, from] of [
  ['editor', '/studio/wellbeing-at-work/edit#storyboard-coach_a', 330],
  ['launch', '/studio/wellbeing-at-work/launch', 0],
  ['results', '/studio/wellbeing-at-work-simulated/results', 540],
] as const) {
  await desk.goto(path)
  await desk.waitForLoadState('networkidle')
  await desk.evaluate((top) => window.scrollTo(0, top), from)
  await desk.waitForTimeout(1000)
  await desk.screenshot({ path: `${folder}/${name}.png` })
}
await browser.close()
await server.stop()
