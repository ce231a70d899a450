import { join } from 'node:path'
import { Tinypool } from 'tinypool'
import { attend } from './attending.ts'
import { type Database, inMemory } from './database.ts'
import { make } from './making.ts'
import { projectRoot } from './root.ts'

// One thread, which has threads of its own for the figures (`analyses.ts`).
const thread = new Tinypool({
  filename: join(projectRoot, 'src/lib/server/reading-worker.ts'),
  minThreads: 0,
  maxThreads: 1,
  concurrentTasksPerWorker: 4,
  idleTimeout: 10 * 60_000,
  isolateWorkers: false,
  execArgv: [],
})

const works = { made: make, attended: attend }
type Works = typeof works

/** Work on all answers of a study, in a thread with a connection of its own; a database in memory has none but its own. */
export function readAside<K extends keyof Works>(
  database: Database,
  name: K,
  task: Parameters<Works[K]>[1],
): ReturnType<Works[K]> {
  const work = works[name] as (database: Database, asked: typeof task) => ReturnType<Works[K]>
  if (database.address === inMemory) return work(database, task)
  return thread.run({ address: database.address, task }, { name }) as ReturnType<Works[K]>
}
