import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Accounts, openAccounts } from './accounts.ts'
import { Counters } from './metrics.ts'
import { projectRoot } from './root.ts'
import { type Store, openStore } from './store.ts'

/** Everything a running server holds. It is connected once, at the start, and handed to each request. */
export interface App {
  version: string
  store: Store
  /** Where designers try a study as a participant: a database in memory that nothing else reads and nobody keeps. */
  trial: Store
  accounts: Accounts
  counters: Counters
  /** Who shows this may read the metrics; without one, nobody. */
  metricsToken: string | null
}

/** Opens what the environment names. */
export async function connect(environment: Record<string, string | undefined>): Promise<App> {
  const dataDir = environment['DATA_DIR'] || 'data'
  const store = await openStore(environment['DATABASE_URL'] || join(dataDir, 'faultline.db'))
  // What a process that was killed had not let go of.
  await store.database.scrub()
  const trial = await openStore(':memory:')
  const accounts = await openAccounts(store)
  const metricsToken = environment['METRICS_TOKEN'] || null
  return { version: version(), store, trial, accounts, counters: new Counters(), metricsToken }
}

function version(): string {
  const file = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }
  return file.version
}
