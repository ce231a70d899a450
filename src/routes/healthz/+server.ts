import { json } from '@sveltejs/kit'
import type { RequestHandler } from './$types'

/** The process answers. */
export const GET: RequestHandler = ({ locals: { app } }) =>
  json({ status: 'ok', version: app.version, database: app.store.database.dialect })
