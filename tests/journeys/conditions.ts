import type { Page } from 'playwright-core'
import { findings, isTooWide } from './findings.ts'
import { desktop, phone } from './stage.ts'

const usual = { colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' } as const

const calm = { ...usual, reducedMotion: 'reduce' } as const
const dark = { ...usual, colorScheme: 'dark' } as const
const forced = { ...usual, forcedColors: 'active' } as const

/** The ways in which people meet a page, each in one look at least; `text` is the size of its letters, in per cent. */
const conditions = [
  { name: 'on a phone', viewport: phone, media: usual, text: 100, drawn: false },
  { name: 'on a desktop, with little motion', viewport: desktop, media: calm, text: 100, drawn: false },
  { name: 'in the dark', viewport: phone, media: dark, text: 100, drawn: true },
  { name: 'in the dark on a desktop', viewport: desktop, media: dark, text: 100, drawn: true },
  { name: 'in forced colours and letters of 200 %', viewport: phone, media: forced, text: 200, drawn: true },
]

/**
 * What is wrong with a page as it stands, in any of the conditions: one load serves them all. `only` asks for the first
 * alone, where another page has gone through the rest.
 */
export async function faults(page: Page, state: string, only: number = conditions.length): Promise<string[]> {
  const found: string[] = []
  for (const { name, viewport, media, text, drawn } of conditions.slice(0, only)) {
    await page.setViewportSize(viewport)
    await page.emulateMedia(media)
    await settled(page, text)
    found.push(...(await findings(page, drawn)).map((what) => `${state}, ${name}: ${what}`))
  }
  await page.emulateMedia(usual)
  await page.setViewportSize({ width: 320, height: 640 })
  await settled(page, 100)
  if (await isTooWide(page)) found.push(`${state}: ${page.url()} is wider than 320 px`)
  found.push(...(await unseenFocus(page)).map((what) => `${state}: ${what}`))
  await page.setViewportSize(phone)
  return found
}

/** Colours that are on their way to others would be taken for those of the page. */
async function settled(page: Page, text: number): Promise<void> {
  await page.evaluate((percent) => {
    document.documentElement.style.fontSize = percent === 100 ? '' : `${percent}%`
    for (const animation of document.getAnimations()) animation.finish()
  }, text)
}

/** What can be reached by keyboard and does not show that it is, or shows it where something else lies over it. */
async function unseenFocus(page: Page): Promise<string[]> {
  // Whoever has pressed a key is shown the focus, also where a script puts it.
  await page.keyboard.press('Shift')
  return page.evaluate(() => {
    const before = document.activeElement
    const open = document.querySelector('dialog:modal') ?? document
    const reachable = [
      ...open.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
    ]
    const found = reachable.flatMap((one) => {
      if (one.tabIndex < 0 || one.matches(':disabled, [type=hidden]') || !one.checkVisibility()) return []
      one.focus()
      if (document.activeElement !== one) return [`takes no focus: ${one.outerHTML.slice(0, 120)}`]
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      const { left, top, width, height } = one.getBoundingClientRect()
      // A field that is taller than what is left of the screen may reach under something, but not wholly.
      const tops = [Math.min(height / 2, 20), height / 2, height - Math.min(height / 2, 20)]
      const lying = tops.map((down) => document.elementFromPoint(left + width / 2, top + down))
      const seen = (there: Element | null) =>
        there && (one.contains(there) || there.contains(one) || there.closest('label')?.contains(one))
      return [
        ...(outlineStyle === 'none' || parseFloat(outlineWidth) < 2
          ? [`shows no focus: ${one.outerHTML.slice(0, 120)}`]
          : []),
        ...(lying.some(seen)
          ? []
          : [`hides its focus behind ${lying[0]?.outerHTML.slice(0, 80)}: ${one.outerHTML.slice(0, 120)}`]),
      ]
    })
    if (before instanceof HTMLElement) before.focus()
    scrollTo(0, 0)
    return found
  })
}
