import { isDeepStrictEqual } from 'node:util'
import type { Account, Marked } from './ledger.ts'

/** Where the server is, for those who try again until it is there. */
export interface Place {
  origin: string
  slug: string
}

interface Told {
  revision: number
  saved: number
  conflicts: { storyboard: string; item: string; revision: number }[]
}

interface Save {
  key: string
  /** The revision that it had seen; without one, the last that is received wins. */
  base: number | undefined
  answers: Marked[]
  /** What the server said first to this key. */
  told: Told | null
}

const items = ['utility', 'intrusiveness', 'acceptability', 'should_exist']
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Takes part as a program does that nothing is kept from: sends things twice at once, late, again and with an old
 * revision, hangs up in the middle, and goes on with the next server where the one before was killed.
 */
export async function program(place: Place, roll: () => number): Promise<Account> {
  const group = ['staff', 'managers', 'others'][Math.floor(roll() * 3)]
  const begun = await insisted(place, `/api/v1/studies/${place.slug}/participations`, () => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ group, consent: { version: 1, accepted: true } }),
  }))
  const { participation: id, token, order } = begun.body as { participation: string; token: string; order: string[] }
  const account: Account = { id, marked: [], given: new Map(), withdrawn: false, completed: false, untrue: [] }
  const path = `/api/v1/participations/${id}`
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
  const done: Save[] = []
  const late: Save[] = []
  let seen = 0

  function made(storyboard: string, among: readonly string[], base: number | undefined): Save {
    const key = crypto.randomUUID()
    const answers = among.map((item, index) => {
      const one: Marked = { key, mark: `${key} ${index}`, place: `${storyboard} ${item}`, told: 'nothing' }
      account.marked.push(one)
      return one
    })
    return { key, base, answers, told: null }
  }

  async function sent(save: Save): Promise<void> {
    const answers = save.answers.map(({ place, mark }, index) => {
      const [storyboard, item] = place.split(' ')
      const value = 1 + ((mark.charCodeAt(0) + index) % (item === 'should_exist' ? 4 : 7))
      return { storyboard, item, value, reason: mark }
    })
    const body = JSON.stringify({ key: save.key, answers, base: save.base })
    const hangsUp = roll() < 0.05
    const before = save.told
    const { status, body: said } = await insisted(place, `${path}/answers`, (time) => ({
      method: 'PUT',
      headers,
      body,
      ...(hangsUp && time === 0 ? { signal: AbortSignal.timeout(2) } : {}),
    }))
    if (status === 200) heard(save, said as Told)
    else if (status !== 409) account.untrue.push(`${id} was answered ${status}: ${JSON.stringify(said)}`)
    else if (before) account.untrue.push(`${id} ${save.key} was saved, and then refused`)
    else if (save.told) return
    else if (roll() < 0.5) for (const one of save.answers) one.told = 'refused'
    else await pause(200).then(() => sent(save))
  }

  function heard(save: Save, told: Told) {
    if (save.told && !isDeepStrictEqual(save.told, told))
      account.untrue.push(`${id} ${save.key} was answered otherwise`)
    save.told ??= told
    for (const one of save.answers) {
      const conflict = told.conflicts.find(({ storyboard, item }) => `${storyboard} ${item}` === one.place)
      if (conflict && conflict.revision <= (save.base ?? Infinity))
        account.untrue.push(`${id} ${one.mark} had seen what stands`)
      one.told = conflict ? 'not applied' : { revision: told.revision }
    }
    seen = Math.max(seen, told.revision)
  }

  for (const storyboard of order) {
    for (const among of [items.slice(0, 3), items.slice(1)]) {
      const knows = roll()
      const save = made(storyboard, among, knows < 0.3 ? undefined : knows < 0.45 ? Math.max(0, seen - 2) : seen)
      const fate = roll()
      if (fate < 0.1) late.push(save)
      else await Promise.all(Array.from({ length: fate < 0.3 ? 2 : 1 }, () => sent(save)))
      done.push(save)
      if (roll() < 0.1) await sent(done[Math.floor(roll() * done.length)]!)
    }
    await Promise.all(late.splice(0).map(sent))
  }
  if (roll() < 0.05) {
    // A withdrawal that was not heard of is asked for again, and then there is nothing any more.
    const { status } = await insisted(place, path, () => ({ method: 'DELETE', headers }))
    account.withdrawn = status === 204 || status === 404
  } else {
    while ((await insisted(place, `${path}/complete`, () => ({ method: 'POST', headers }))).status === 409)
      await pause(200)
    account.completed = true
  }
  return account
}

/** Sends a request until some server answers it. */
async function insisted({ origin }: Place, path: string, request: (time: number) => RequestInit) {
  for (let time = 0; ; time++) {
    try {
      const response = await fetch(origin + path, request(time))
      const text = await response.text()
      if (
        response.status >= 500 ||
        response.status === 429 ||
        (response.status === 409 && path.endsWith('participations'))
      )
        await pause(100)
      else return { status: response.status, body: (text ? JSON.parse(text) : null) as unknown }
    } catch {
      await pause(20 + Math.min(time, 20) * 10)
    }
  }
}
