import { join } from 'node:path'
import { Tinypool } from 'tinypool'
import { type Attended, type AttendingTask, attend } from './attending.ts'
import { type Database, type Reading, inMemory } from './database.ts'
import { type Due, type Made, type MakingTask, make } from './making.ts'
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

interface Tasks {
  made: MakingTask
  attended: AttendingTask
}
interface Answers {
  made: Due | Made
  attended: Attended
}

const works: { [K in keyof Tasks]: (database: Reading, task: Tasks[K]) => Promise<Answers[K]> } = {
  made: make,
  attended: attend,
}

/** Work on all answers of a study, in a thread with a connection of its own; a database in memory has none but its own. */
export function readAside<K extends keyof Tasks>(database: Database, name: K, task: Tasks[K]): Promise<Answers[K]> {
  const { address } = database
  if (address === inMemory) return works[name](database, task)
  return thread.run({ address, task }, { name }) as Promise<Answers[K]>
}
