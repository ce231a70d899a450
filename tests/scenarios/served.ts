import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type Store, openStore } from '#lib/server/store.ts'
import { type RunningServer, start } from '../server.ts'

/** A served Faultline with its samples, and its database as another process sees it. */
export interface Served {
  server: RunningServer
  store: Store
}

/** Serves the built application for the tests of a file. */
export function served(): () => Served {
  let open: Served | undefined
  beforeAll(async () => {
    const server = await start()
    open = { server, store: await openStore(join(server.dataDir, 'faultline.db')) }
  })
  afterAll(async () => {
    await open?.store.database.close()
    await open?.server.stop()
  })
  return () => open!
}

/** One request and what its answer must and must not be. */
export interface Scenario {
  title: string
  method?: string
  path: string
  headers?: Record<string, string>
  body?: unknown
  status: number
  has?: (string | RegExp)[]
  hasNot?: (string | RegExp)[]
}

/** Sends a scenario's request; a plain object goes as JSON, a string as a form. */
export function send(
  origin: string,
  { method, path, headers, body }: Omit<Scenario, 'title' | 'status'>,
): Promise<Response> {
  const isForm = typeof body === 'string'
  return fetch(origin + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    redirect: 'manual',
    headers: {
      origin,
      accept: 'text/html, application/json',
      ...(body === undefined
        ? {}
        : { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  })
}
