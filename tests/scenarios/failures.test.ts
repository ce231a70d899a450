import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { start } from '../server.ts'
import { send } from './served.ts'

test('a failure that nobody foresaw says what is kept, gives an id that is in the log, and holds what was typed', async () => {
  const plant = new URL('../soak/broken-reads.mjs', import.meta.url).href
  const server = await start({ env: { NODE_OPTIONS: `--import=${plant}` } })
  const broken = join(server.dataDir, 'broken')
  try {
    const first = '/s/wellbeing-at-work'
    const post = (path: string, body: string, cookie = '') =>
      send(server.origin, { path, body, headers: { cookie, 'accept-language': 'de' } })
    const begun = await post(`${first}?/consent`, 'version=1&accepted=on&lang=de')
    const cookie = begun.headers.getSetCookie()[0]!.split(';')[0]!
    await post(`${first}/group`, 'group=employees', cookie)
    const board = `${first}/storyboard/1`
    const page = await (await send(server.origin, { path: board, headers: { cookie } })).text()
    const name = /name="(\w+\.why)"/.exec(page)![1]!
    const typed = 'Worte mit "Zeichen" & <b>'

    writeFileSync(broken, '')
    const failed = await post(board, String(new URLSearchParams({ revision: '0', [name]: typed })), cookie)
    const html = await failed.text()
    expect(failed.status).toBe(500)
    expect(html).toContain('Was vorher gespeichert wurde, bleibt erhalten.')
    const id = /<strong dir="ltr"[^>]*>(\w{8})<\/strong>/.exec(html)?.[1]
    expect(server.output()).toContain(`[${id}] POST /s/[study]/storyboard/[number]: Error: a planted fault`)
    expect(server.output()).not.toContain('Worte')
    expect(html).toContain('Noch einmal senden')
    expect(html).toContain(`name="${name}" value="Worte mit &quot;Zeichen&quot; &amp; &lt;b>"`)

    rmSync(broken)
    expect((await post(board, String(new URLSearchParams({ revision: '0', [name]: typed })), cookie)).status).toBe(303)
    expect(await (await send(server.origin, { path: board, headers: { cookie } })).text()).toContain('&lt;b>')
  } finally {
    await server.stop()
  }
})
