import { json } from '@sveltejs/kit'
import { description } from './description.ts'
import type { RequestHandler } from './$types'

/** The API in the words that programs read. */
export const GET: RequestHandler = ({ locals: { app } }) => json(description(app.version))
