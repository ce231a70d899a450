import { json } from '@sveltejs/kit'
import { randomUUID } from 'node:crypto'
import * as pictures from '#lib/server/pictures.ts'
import { Refusal } from '#lib/server/refusal.ts'
import { fileOf } from '../upload.ts'
import type { RequestHandler } from './$types'

/** Takes one picture from elsewhere: the name it is kept under, its size, and notes on what of it was left out. */
export const POST: RequestHandler = async ({ locals, request }) => {
  try {
    const { file } = await fileOf(request, 'picture', pictures.tooLarge)
    const { name, width, height, notes } = await pictures.add(locals.app.store, file)
    return json({ picture: name, width, height, notes })
  } catch (cause) {
    if (cause instanceof Refusal) return json({ refusal: cause.message }, { status: cause.status })
    const id = randomUUID().slice(0, 8)
    console.error(`[${id}] A picture could not be kept:`, cause)
    return json(
      { refusal: `Nothing was kept just now. Try again; if it happens again, mention ${id}.` },
      { status: 503 },
    )
  }
}
