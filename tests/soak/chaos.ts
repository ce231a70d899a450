import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chance } from '#lib/sketch/chance.ts'
import { type Store, openStore } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { launch } from '../browser.ts'
import { freePort } from '../free-port.ts'
import { sampleStudy } from '../sample-study.ts'
import { start } from '../server.ts'
import { type Place, program } from './chaos-program.ts'
import { visitor } from './chaos-visitor.ts'
import { type Account, type Verdict, verdict } from './ledger.ts'

export interface Plan {
  programs: number
  visitors: number
  kills: number
  /** How long new participations begin at most, in seconds. */
  seconds: number
  seed: number
  /** Faults planted into the server, which then is not paused besides. */
  env?: Record<string, string>
}

export interface Outcome extends Verdict {
  participations: number
  visitors: number
  acknowledged: number
  refused: number
  notApplied: number
  withdrawn: number
  kills: number
  seconds: number
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Many people take part at once, programs fifty at a time and people with browsers four at a time, while the server is
 * killed with -9 and started again and the study is paused and resumed; then what they were told is compared with what
 * is kept. The seed fixes what each of them does; which of it meets which kill is the machine's.
 */
export async function chaos({ programs, visitors, kills, seconds, seed, env = {} }: Plan): Promise<Outcome> {
  const dataDir = mkdtempSync(join(tmpdir(), 'faultline-chaos-'))
  const began = Date.now()
  const life = { dataDir, env, port: await freePort() }
  const place: Place = { origin: `http://127.0.0.1:${life.port}`, slug: 'chaos' }
  // Before the server is there: one with a planted fault may hold the database for itself.
  const store = await openStore(join(dataDir, 'faultline.db'))
  await studies.draft(store, sampleStudy({ slug: place.slug }), 'test')
  await studies.move(store, place.slug, 'publish', 'test')
  let server = await start(life)
  const browser = visitors > 0 ? await launch() : null
  const accounts: Account[] = []
  try {
    let left = programs + visitors
    // People with browsers take longest, and are not to be waited for at the end.
    const crowd = async (
      size: number,
      atOnce: number,
      time: number,
      person: (roll: () => number) => Promise<Account>,
    ) => {
      let next = 0
      const one = async () => {
        for (let index = next++; index < size; index = next++, left--)
          if (Date.now() - began < time * 1000) accounts.push(await person(rolls(seed * 7919 + size * 104_729 + index)))
      }
      await Promise.all(Array.from({ length: Math.min(size, atOnce) }, one))
    }
    const people = Promise.all([
      crowd(programs, 50, seconds, (roll) => program(place, roll)),
      crowd(visitors, 4, seconds * 0.7, (roll) => visitor(browser!, place, roll)),
    ])
    const trouble = troubled()
    await people
    await trouble
    return { ...counted(accounts), ...(await stopped()), kills, seconds: (Date.now() - began) / 1000 }

    /** Kills the server whenever a share of all people is through, and pauses the study once. */
    async function troubled() {
      for (let time = 1; time <= kills; time++) {
        const share = 1 - time / (kills + 1)
        while (left > share * (programs + visitors)) await pause(50)
        await server.kill9()
        server = await start(life)
        if (time === 1 && Object.keys(env).length === 0) await paused(store, place.slug)
      }
    }
    async function stopped() {
      await server.stop()
      return verdict(store, place.slug, accounts)
    }
  } finally {
    await browser?.close()
    await store.database.close()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function paused(store: Store, slug: string) {
  await studies.move(store, slug, 'pause', 'test')
  await pause(700)
  await studies.move(store, slug, 'resume', 'test')
}

/** Numbers from 0 to 1 that follow from a seed. */
function rolls(seed: number): () => number {
  const draw = chance(seed)
  for (let time = 0; time < 5; time++) draw()
  return () => (draw() + 1) / 2
}

function counted(accounts: readonly Account[]) {
  const told = accounts.flatMap(({ marked, given }) => [
    ...marked.map((one) => one.told),
    ...[...given].map(() => null),
  ])
  return {
    participations: accounts.length,
    visitors: accounts.filter(({ given }) => given.size > 0).length,
    acknowledged: told.filter((one) => typeof one === 'object').length,
    refused: told.filter((one) => one === 'refused').length,
    notApplied: told.filter((one) => one === 'not applied').length,
    withdrawn: accounts.filter((one) => one.withdrawn).length,
  }
}

/** The outcome in one line. */
export const told = (one: Outcome) =>
  `${one.participations} participations (${one.visitors} in browsers), ${one.kills} kills, ${one.acknowledged} answers ` +
  `acknowledged, ${one.refused} refused, ${one.notApplied} not applied, ${one.withdrawn} withdrawn: ${one.lost.length} lost, ` +
  `${one.doubled.length} doubled, ${one.untrue.length} told an untruth, in ${one.seconds.toFixed(0)} s`
