import { type Browser, chromium } from 'playwright-core'
import { chromiumBinary } from './chromium-binary.ts'
import { aptInstalled } from './fetched.ts'

/** What makes a headless Chromium run as root, and keeps it from calling home. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Once for a whole Vitest project: whatever has to be fetched is fetched here, before a test's clock runs. */
export async function setup(): Promise<void> {
  process.env.CHROMIUM = await chromiumBinary()
  const version = (await writing()) ?? (aptInstalled(['fonts-dejavu-core']) ? await writing() : null)
  if (!version) throw new Error('Chromium finds no font on this machine. Install one, such as DejaVu.')
  console.log(`The journeys are made in Chromium ${version}`)
}

/** The version of a Chromium that can write, or null: without any font on the machine, text takes no room at all. */
async function writing(): Promise<string | null> {
  const browser = await launch()
  const page = await browser.newPage()
  await page.setContent('<span>text</span>')
  const box = await page.locator('span').boundingBox()
  await browser.close()
  return box?.width ? browser.version() : null
}

/** A real, headless Chromium; the caller closes it. */
export async function launch(): Promise<Browser> {
  const executablePath = await chromiumBinary()
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath, args: [...FLAGS, ...sandbox] })
}
