import { createHmac, randomBytes } from 'node:crypto'
import { Attempts, type Limit } from './attempts.ts'
import { Refusal } from './refusal.ts'

/** Too much at once. What was sent is not lost: it can be sent again after so many seconds. */
export class TooMany extends Refusal {
  readonly seconds: number

  constructor(seconds: number) {
    super(429, ({ refusals }) => refusals.tooMany)
    this.seconds = seconds
  }
}

const tenMinutes = 10 * 60 * 1000

/**
 * How much one place may ask for. A whole room takes part behind one address, and a whole server's people where a proxy
 * does not tell them apart, so that what goes by address is generous; what goes by token is more than hands can do.
 */
export const limits = {
  /** Participations begun in one study, by address. */
  starts: { most: 3000, span: tenMinutes },
  /** Saves, by token. */
  saves: { most: 1200, span: tenMinutes },
  /** Results and files, by key: each file is written out from a snapshot. */
  reads: { most: 600, span: tenMinutes },
  /** Wrong codes of groups' links and wrong withdrawal codes, each by study and address; wrong keys, by address. */
  guesses: { most: 300, span: tenMinutes },
} as const satisfies Record<string, Limit>

const tries = Object.fromEntries(Object.entries(limits).map(([name, limit]) => [name, new Attempts(limit)])) as Record<
  keyof typeof limits,
  Attempts
>

/** Nobody who reads this process's memory finds an address in it, and what is kept is of no use to another process. */
const secret = randomBytes(32)
const veiled = (parts: readonly string[]) => createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64')

/** Counts one more try; refuses with 429 and the seconds to wait where there were too many. */
export function count(kind: keyof typeof limits, ...who: readonly string[]): void {
  const name = veiled(who)
  if (!tries[kind].begin(name)) throw new TooMany(tries[kind].wait(name))
}

/** A guess that may be right: counted before it is known, and taken back once it was. */
export async function guessing<T>(
  work: () => Promise<T>,
  right: (outcome: T) => boolean,
  ...who: string[]
): Promise<T> {
  count('guesses', ...who)
  const outcome = await work()
  if (right(outcome)) tries.guesses.succeeded(veiled(who))
  return outcome
}
