import { json } from '@sveltejs/kit'
import { isReady } from '#lib/server/database.ts'
import type { RequestHandler } from './$types'

/** Database and migrations are in place. */
export const GET: RequestHandler = async ({ locals: { app } }) =>
  (await isReady(app.store.database)) ? json({ status: 'ready' }) : json({ status: 'not ready' }, { status: 503 })
