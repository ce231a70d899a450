import type { App } from './app.ts'
import { isThere, layOut, shownSample, simulatedSample } from './samples.ts'
import * as setupLinks from './setup-links.ts'

interface Listening {
  host: string
  port: number
  origin: string
}

/** Puts the sample studies in place and says, once the server listens, which addresses to open. */
export async function welcome(app: App): Promise<void> {
  for (const fault of await layOut(app.store)) console.error(`faultline: ${fault}`)
  const token = (await app.accounts.count()) === 0 ? await setupLinks.first(app.store) : null
  // SvelteKit's way of telling the application something: a process event of its own name.
  process.once('faultline:listening' as never, ({ origin }: Listening) => {
    void greeting(app, origin, token).then((lines) => console.log(lines.join('\n')))
  })
}

/** The addresses to open, a line each. */
export async function greeting({ store }: App, origin: string, token: string | null): Promise<string[]> {
  const { db } = store.database
  const studio = token ? `${origin}/studio/setup?token=${token}  (once, to make the first account)` : `${origin}/studio`
  return [
    `The studio, for designers:        ${studio}`,
    ...((await isThere(db, shownSample)) ? [`The sample study, to take part:   ${origin}/s/${shownSample}`] : []),
    ...((await isThere(db, simulatedSample))
      ? [`Its results, simulated answers:   ${origin}/studio/${simulatedSample}/results`]
      : []),
  ]
}
