import axe from 'axe-core'
import { type Page, errors } from 'playwright-core'

/** WCAG 2.2 AA and axe's best practice, whole: there is no list of exceptions and no rule is switched off. */
const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Those of them that go by how a page is drawn: what is drawn otherwise is asked for these alone, the rest stays as it is. */
const ofDrawing = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable']

/**
 * What axe finds on a page as it stands, one line each, and whether the page must be pushed sideways. It runs inside the
 * page, put there once: the usual way opens a second page for each look, which takes ten times as long.
 */
export async function findings(page: Page, drawn = false): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const found = await page.evaluate(
    async (only) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: only,
        resultTypes: ['violations'],
      })
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`))
    },
    drawn ? ofDrawing : runOnly,
  )
  if (await isTooWide(page)) found.push('is wider than the screen')
  return found.map((what) => `${page.url()} ${what}`)
}

/** Whether the page stays wider than the screen: nobody should have to push it sideways. Charts shrink a moment later. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page
    .waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth, null, { timeout: 3000 })
    .then(() => false)
    .catch((error: unknown) => {
      if (error instanceof errors.TimeoutError) return true
      throw error
    })
