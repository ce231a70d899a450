import { afterAll, beforeAll, describe } from 'vitest'
import { type Store, openStore } from '#lib/server/store.ts'
import * as studies from '#lib/server/studies.ts'
import { dialects } from '../databases.ts'
import { sampleStudy } from '../sample-study.ts'

interface Opened {
  store: Store
  /** A second server process on the same database, as far as the database can tell. */
  second(): Promise<Store>
  address: string
}

/** Runs the same specs on every database that Faultline keeps its data in, each on a new one. */
export function onEveryDatabase(title: string, specs: (opened: () => Opened) => void): void {
  describe.each(dialects)(`${title} on $name`, ({ fresh }) => {
    let opened: Opened
    const closing: (() => Promise<unknown>)[] = []

    beforeAll(async () => {
      const { url: address, drop } = await fresh()
      const store = await openStore(address)
      const second = async () => {
        const other = await openStore(address)
        closing.unshift(() => other.database.close())
        return other
      }
      closing.push(() => store.database.close(), drop)
      opened = { store, second, address }
    })
    afterAll(async () => {
      for (const close of closing) await close()
    })
    specs(() => opened)
  })
}

/** A live study under a slug of its own. */
export async function liveStudy(store: Store, slug: string, changes: Parameters<typeof sampleStudy>[0] = {}) {
  await studies.draft(store, sampleStudy({ slug, ...changes }), 'test')
  await studies.move(store, slug, 'publish', 'test')
  return studies.bySlug(store.database.db, slug)
}
