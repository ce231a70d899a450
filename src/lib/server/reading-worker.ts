import { attend } from './attending.ts'
import { type Reading, openReading } from './database.ts'
import { make } from './making.ts'

/** In a thread of its own: to read thousands of answers would hold up those who answer meanwhile. */
const aside =
  <T, R>(work: (database: Reading, task: T) => Promise<R>) =>
  async ({ address, task }: { address: string; task: T }): Promise<R> => {
    const database = openReading(address)
    try {
      return await work(database, task)
    } finally {
      await database.close()
    }
  }

export const made = aside(make)
export const attended = aside(attend)
